import { NotFound } from "./not-found.tsx";

export const Progress = () => <NotFound />;

import { NotFound } from "./not-found.tsx";

export const Tasks = () => <NotFound />;

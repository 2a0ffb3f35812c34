import { NotFound } from "./not-found.tsx";

export const Forward = () => <NotFound />;

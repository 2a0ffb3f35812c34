import { NotFound } from "./not-found.tsx";

export const Board = () => <NotFound />;

import { NotFound } from "./not-found.tsx";

export const Evidence = () => <NotFound />;

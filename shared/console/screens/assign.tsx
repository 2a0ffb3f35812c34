import { NotFound } from "./not-found.tsx";

export const Assign = () => <NotFound />;

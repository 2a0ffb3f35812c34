import { NotFound } from "./not-found.tsx";

export const Report = () => <NotFound />;

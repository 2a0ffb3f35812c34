import { NotFound } from "./not-found.tsx";

export const Check = () => <NotFound />;

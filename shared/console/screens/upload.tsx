import { NotFound } from "./not-found.tsx";

export const Upload = () => <NotFound />;

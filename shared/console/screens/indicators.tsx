import { NotFound } from "./not-found.tsx";

export const Indicators = () => <NotFound />;

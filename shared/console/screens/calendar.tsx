import { NotFound } from "./not-found.tsx";

export const Calendar = () => <NotFound />;

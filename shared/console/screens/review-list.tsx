import { NotFound } from "./not-found.tsx";

export const ReviewList = () => <NotFound />;

import { NotFound } from "./not-found.tsx";

export const ReviewItem = () => <NotFound />;

import { NotFoundScreen } from "./not-found.tsx";

export const ReviewListScreen = () => <NotFoundScreen />;

import { NotFoundScreen } from "./not-found.tsx";

export const ReviewItemScreen = () => <NotFoundScreen />;

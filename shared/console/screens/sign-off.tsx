import { NotFoundScreen } from "./not-found.tsx";

export const SignOffScreen = () => <NotFoundScreen />;

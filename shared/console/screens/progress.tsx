import { NotFoundScreen } from "./not-found.tsx";

export const ProgressScreen = () => <NotFoundScreen />;

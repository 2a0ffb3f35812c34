import { NotFoundScreen } from "./not-found.tsx";

export const AssignScreen = () => <NotFoundScreen />;

import { NotFoundScreen } from "./not-found.tsx";

export const TasksScreen = () => <NotFoundScreen />;

import { NotFoundScreen } from "./not-found.tsx";

export const ReportScreen = () => <NotFoundScreen />;

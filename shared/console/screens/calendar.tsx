import { NotFoundScreen } from "./not-found.tsx";

export const CalendarScreen = () => <NotFoundScreen />;

import { NotFoundScreen } from "./not-found.tsx";

export const SelfAssessmentScreen = () => <NotFoundScreen />;

import { NotFoundScreen } from "./not-found.tsx";

export const EvidenceScreen = () => <NotFoundScreen />;

import { NotFoundScreen } from "./not-found.tsx";

export const IndicatorsScreen = () => <NotFoundScreen />;

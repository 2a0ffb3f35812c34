import { NotFoundScreen } from "./not-found.tsx";

export const CheckScreen = () => <NotFoundScreen />;

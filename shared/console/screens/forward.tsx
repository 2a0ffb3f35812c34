import { NotFoundScreen } from "./not-found.tsx";

export const ForwardScreen = () => <NotFoundScreen />;

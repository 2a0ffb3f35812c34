import { NotFoundScreen } from "./not-found.tsx";

export const BoardScreen = () => <NotFoundScreen />;

import { NotFoundScreen } from "./not-found.tsx";

export const UploadScreen = () => <NotFoundScreen />;

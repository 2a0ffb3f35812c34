import { NotFound } from "./not-found.tsx";

export const SignOff = () => <NotFound />;

import { NotFound } from "./not-found.tsx";

export const SelfAssessment = () => <NotFound />;

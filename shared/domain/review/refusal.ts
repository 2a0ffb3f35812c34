import type { Finding } from "../findings/finding.ts";

/** Why a decision is not taken, the gravest first: an answer is called by the first of them, and tells of all. */
export const refusalProblems = [
  "forbidden",
  "notYourDepartment",
  "fourEyes",
  "wrongStage",
  "locked",
  "contentMoved",
  "uploadsPending",
  "tooManyDecisions",
  "incomplete",
  "invalidRequest",
] as const;
export type RefusalProblem = (typeof refusalProblems)[number];

export interface Refusal {
  readonly problem: RefusalProblem;
  readonly finding: Finding;
}

export const refusal = (problem: RefusalProblem, finding: Finding): Refusal => ({
  problem,
  finding,
});

/** The problem that an answer is called by. */
export const gravestOf = (refusals: readonly Refusal[]): RefusalProblem | undefined =>
  refusalProblems.find((problem) => refusals.some((each) => each.problem === problem));

import type { Finding } from "../domain/findings/finding.ts";
import { finding, listedFindings } from "../domain/findings/make-finding.ts";
import type { Decision } from "../domain/review/decision.ts";
import { gravestOf, type Refusal } from "../domain/review/refusal.ts";
import type { ApiAnswer } from "./http-response.ts";

type Problem = Extract<ApiAnswer, { kind: "problem" }>;

/** Why nothing was decided or filed: called by the gravest reason, told with all of them and with what is wrong besides. */
export const refusalsAnswer = (
  refusals: readonly Refusal[],
  beside: readonly Finding[] = [],
): Problem => ({
  kind: "problem",
  code: gravestOf(refusals) ?? "forbidden",
  findings: listedFindings([...refusals.map((refused) => refused.finding), ...beside]),
});

/** Why a decision was not taken. */
export const refusedAnswer = (
  taken:
    | { readonly kind: "refused"; readonly refusals: readonly Refusal[] }
    | { readonly kind: "reused" | "moved" },
): Problem => {
  switch (taken.kind) {
    case "reused":
      return {
        kind: "problem",
        code: "decisionIdReused",
        findings: [finding("idDecidedAlready", { path: "id" })],
      };
    case "moved":
      return { kind: "problem", code: "reviewMoved" };
    case "refused":
      return refusalsAnswer(taken.refusals);
  }
};

/** How a decision that was taken is quoted and checked. */
export const quotedDecision = ({ number, at, hash }: Decision) => ({ number, at, hash });

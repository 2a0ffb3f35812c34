import type { Problem } from "../../../events/api/problem.ts";
import type { ConsoleApi } from "../api/client.ts";
import { decisionOf, type Said, sendDecision } from "../api/review.ts";

export interface Extended {
  readonly done: readonly string[];
  /** Why the others were not, the first of them first; none was tried after a line that broke. */
  readonly refused: readonly { readonly county: string; readonly problem: Problem | undefined }[];
}

/** The same decision on each county, one after the other: what one is refused stops no other. */
export const extendCounties = async (
  api: ConsoleApi,
  cycle: string,
  counties: readonly string[],
  said: Said,
): Promise<Extended> => {
  const done: string[] = [];
  const refused: { readonly county: string; readonly problem: Problem | undefined }[] = [];
  for (const county of counties) {
    const answer = await sendDecision(api, { county, cycle }, decisionOf(said));
    if (answer.kind === "answered") done.push(county);
    else refused.push({ county, problem: answer.kind === "refused" ? answer.problem : undefined });
    if (answer.kind === "unreachable") break;
  }
  return { done, refused };
};

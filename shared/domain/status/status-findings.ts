import type { Finding } from "../findings/finding.ts";
import type { Framework } from "../framework/framework.ts";
import { criterionFindings, type PlacedFinding } from "../scoring/criterion-findings.ts";
import type { CriterionScore } from "../scoring/score.ts";
import { confronted } from "./contradictions.ts";
import { sharedFileFindings, stillShared } from "./shared-file.ts";
import type { Status } from "./status.ts";

/** Every finding on what the status was scored from, each once though several criteria may share its evidence. */
export const statusFindings = (status: Status, framework: Framework): readonly PlacedFinding[] => {
  const ofCriteria = status.items.flatMap(({ criteria }) =>
    criteria.flatMap((criterion) => standingFindings(criterion, status, framework)),
  );
  const contradictions = confronted(status, framework).flatMap(({ finding }) => finding ?? []);
  const shared = sharedFileFindings(status.items, framework);
  return distinct([...ofCriteria, ...contradictions, ...shared]);
};

/** What is odd about one criterion and still holds beside all that stands. */
export const standingFindings = (
  criterion: CriterionScore,
  { items }: Status,
  framework: Framework,
): readonly PlacedFinding[] =>
  criterionFindings(criterion, framework).filter((each) => stillShared(each, items, framework));

/** The first of those that say the same of the same place. */
export const distinct = (findings: readonly PlacedFinding[]): readonly PlacedFinding[] =>
  [...Map.groupBy(findings, (each) => keyOf(each, each.evidenceId)).values()].flatMap(
    ([first]) => first ?? [],
  );

const keyOf = (finding: Finding, evidenceId: string): string =>
  // Stryker disable next-line StringLiteral: no path begins with what one code lacks of another
  [evidenceId, finding.code, finding.path].join(" ");

import type { EvidenceId } from "../evidence/evidence.ts";
import type { Receipt } from "../evidence/receipt.ts";
import type { FindingCode } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { Framework } from "../framework/framework.ts";
import { criterionFindings, type PlacedFinding } from "../scoring/criterion-findings.ts";
import type { CriterionScore, ItemScore } from "../scoring/score.ts";
import { sharedFileFindings } from "./shared-file.ts";

/** Findings that come of several filings together. */
const acrossFilings: ReadonlySet<string> = new Set<FindingCode>([
  "otherDepartmentOverridden",
  "departmentsCountDiffers",
  "largerThanWholeElsewhere",
  "sameBytesFiled",
  "oneFileManyDocuments",
  "oneFileForItem",
]);

/**
 * Receipts with what is odd about them beside other filings. That changes with whatever others file and withdraw, so it is
 * kept on no receipt but told from the scores, which always follow the claims (law 2). The scores are read once for all.
 */
export const besideOthers = (
  items: readonly ItemScore[],
  framework: Framework,
): ((receipt: Receipt) => Receipt) => {
  const all = [
    ...items.flatMap(({ criteria }) =>
      criteria.flatMap((criterion) => criterionFindings(criterion, framework)),
    ),
    ...sharedFileFindings(items, framework),
  ].filter(({ code }) => acrossFilings.has(code));
  const byEvidence = Map.groupBy(all, ({ evidenceId }) => evidenceId);
  return (receipt) => ({
    ...receipt,
    findings: [...receipt.findings, ...notTold(receipt, byEvidence.get(receipt.evidenceId) ?? [])],
  });
};

const notTold = ({ findings }: Receipt, found: readonly PlacedFinding[]): readonly Finding[] => {
  const told = new Set(findings.map(({ code, path }) => `${code} ${path}`));
  return found.flatMap(({ evidenceId: _, ...finding }) => {
    const place = `${finding.code} ${finding.path}`;
    if (told.has(place)) return [];
    told.add(place);
    return [finding];
  });
};

/** What an accepted evidence says something of while the scores still rest on earlier evidence. */
export const subjectsBehind = (
  receipt: Receipt,
  items: readonly ItemScore[],
): ReadonlySet<string> => {
  if (receipt.state !== "accepted") return new Set();
  const standing = new Map(items.flatMap(({ criteria }) => criteria.flatMap(standingOf)));
  return new Set(
    receipt.subjects.filter((subject) => (standing.get(subject) ?? "") < receipt.evidenceId),
  );
};

const standingOf = ({
  indicator,
  evidenceId,
  documents = [],
}: CriterionScore): readonly (readonly [string, EvidenceId])[] => [
  ...(indicator === undefined || evidenceId === undefined
    ? []
    : [[indicator, evidenceId] as const]),
  ...documents.flatMap((document) =>
    document.evidenceId === undefined ? [] : [[document.id, document.evidenceId] as const],
  ),
];

import type { Framework } from "../framework/framework.ts";
import type { PlacedFinding } from "../scoring/criterion-findings.ts";
import type { CriterionScore } from "../scoring/score.ts";
import { type ContradictionCode, confronted, isContradiction } from "../status/contradictions.ts";
import type { Status } from "../status/status.ts";
import { type CheckResult, nothingJudged, sumOfResults } from "./check-result.ts";
import { type DocumentCheckCode, documentChecks } from "./document-checks.ts";
import { type FactsByEvidence, factPartsCheck } from "./fact-parts.ts";
import type { IntegrityCode } from "./judgement.ts";
import type { NarrativeCheckCode, TextJudgement } from "./narrative/judgement.ts";

/** The checks that an official reader is told of one by one; what else was found is counted together. */
export type ListedCheck =
  | IntegrityCode
  | ContradictionCode
  | DocumentCheckCode
  | NarrativeCheckCode
  | "otherDepartmentOverridden"
  | "factPartsDiffer";

interface CheckedStatus {
  readonly status: Status;
  readonly framework: Framework;
  /** Those of the evidences that the status names. */
  readonly facts?: FactsByEvidence;
  /** All that is told of the status. */
  readonly findings: readonly PlacedFinding[];
  /** In how many places of the county's own words each check could decide; nothing where the words are not at hand. */
  readonly judged: TextJudgement["judged"] | undefined;
}

/** Law 12: what a check made of the status. Where it judged nothing, no text may assure anything. */
export const checkResult = (code: ListedCheck, checked: CheckedStatus): CheckResult => {
  const { status, framework, findings } = checked;
  const readings = readingsOf(status);
  if (code === "factPartsDiffer") return factPartsCheck(checked.facts);
  if (isDocumentCheck(code)) return documentChecks(status.items, findings)[code];
  if (code === "otherDepartmentOverridden") return sumOfResults(readings.map(ofDepartments));
  if (isContradiction(code))
    return sumOfResults(
      confronted(status, framework)
        .filter((each) => each.code === code)
        .map(({ finding, unrecorded }) => ({
          judged: unrecorded ? 0 : 1,
          found: finding === undefined ? 0 : 1,
          unrecorded: unrecorded ? 1 : 0,
        })),
    );
  return isOfNarrative(code)
    ? ofNarrative(code, checked)
    : sumOfResults(readings.map((reading) => ofReading(code, reading)));
};

const isDocumentCheck = (code: ListedCheck): code is DocumentCheckCode =>
  Object.hasOwn(documentCodes, code);

const documentCodes: Readonly<Record<DocumentCheckCode, true>> = {
  sameBytesFiled: true,
  oneFileForItem: true,
  oneFileManyDocuments: true,
};

/** What is left are codes of figures, or `ofReading` below would not take them. */
const isOfNarrative = (code: ListedCheck): code is NarrativeCheckCode =>
  code.startsWith("narrative");

/** Each reading once, though several criteria may be scored from it; an answer of yes or no holds no figure to judge. */
const readingsOf = ({ items }: Status): readonly CriterionScore[] => {
  const measured = items
    .flatMap(({ criteria }) => criteria)
    .filter(({ reading }) => reading !== undefined);
  return [...new Map(measured.map((each) => [each.indicator, each])).values()];
};

const isFigure = ({ reading }: CriterionScore): boolean =>
  reading !== "true" && reading !== "false";

const ofReading = (code: IntegrityCode, reading: CriterionScore): CheckResult => {
  if (!isFigure(reading)) return nothingJudged;
  const { checks, findings } = reading;
  if (checks === undefined)
    return {
      judged: 0,
      found: findings.filter((each) => each.code === code).length,
      unrecorded: 1,
    };
  const { judged = 0, found = 0 } = checks[code] ?? {};
  return { judged, found, unrecorded: 0 };
};

const ofDepartments = ({ compared, overrides, reading, previous }: CriterionScore): CheckResult => {
  const differences = [
    overrides !== undefined && overrides.value !== reading,
    overrides?.previous !== undefined && overrides.previous !== previous,
  ];
  return {
    judged: compared ?? 0,
    found: differences.filter(Boolean).length,
    unrecorded: compared === undefined ? 1 : 0,
  };
};

const ofNarrative = (
  code: NarrativeCheckCode,
  { status, findings, judged }: CheckedStatus,
): CheckResult => {
  if (judged === undefined)
    return { ...nothingJudged, unrecorded: status.narrative === undefined ? 0 : 1 };
  const found = findings.filter((each) => each.code === code).length;
  const count = judged[code] ?? 0;
  return { judged: Math.max(count, found), found, unrecorded: 0 };
};

import { decimal } from "../decimal.ts";
import type { EvidenceId } from "../evidence/evidence.ts";
import type { Fact } from "../evidence/fact.ts";
import type { Finding } from "../findings/finding.ts";
import { warning } from "../findings/make-finding.ts";
import type { PlacedFinding } from "../scoring/criterion-findings.ts";
import { type CheckResult, nothingJudged } from "./check-result.ts";

/** The facts of the evidences that a status names. */
export type FactsByEvidence = ReadonlyMap<EvidenceId, readonly Fact[]>;

/** The parts of a fact's number do not make it up; `path` is where the parts stand. */
export const factPartsDiffer = (
  { text, number, parts = [] }: Fact,
  path: string,
): readonly Finding[] => {
  if (number === undefined || parts.length === 0) return [];
  const sum = parts.reduce((total, part) => total.plus(part.number), decimal("0"));
  if (sum.eq(number)) return [];
  return [warning("factPartsDiffer", { path, values: { text, sum: sum.toFixed(), number } })];
};

/** The same of all facts that stand, each by the evidence that told it. */
export const factPartsFindings = (facts: FactsByEvidence = new Map()): readonly PlacedFinding[] =>
  [...facts].flatMap(([evidenceId, told]) =>
    told.flatMap((fact, at) =>
      factPartsDiffer(fact, `facts[${at}].parts`).map((found) => ({ ...found, evidenceId })),
    ),
  );

/** Facts whose number has parts, and those of them whose parts do not make it up. */
export const factPartsCheck = (facts: FactsByEvidence | undefined): CheckResult => ({
  ...nothingJudged,
  judged: [...(facts ?? new Map<EvidenceId, readonly Fact[]>()).values()]
    .flat()
    .filter(({ number, parts = [] }) => number !== undefined && parts.length > 0).length,
  found: factPartsFindings(facts).length,
});

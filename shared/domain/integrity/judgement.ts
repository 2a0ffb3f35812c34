import type { Checks } from "../evidence/checks.ts";
import type { ErrorCode, WarningCode } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { integrityFindings } from "../findings/groups/integrity-findings.ts";
import { type FindingDetails, finding, warning } from "../findings/make-finding.ts";

export type IntegrityCode = keyof typeof integrityFindings;

/** A place that a check judged, and what is wrong with it where something is. */
export interface Judgement {
  readonly code: IntegrityCode;
  readonly finding?: Finding;
}

/** A place that is in order. */
export const sound = (code: IntegrityCode): Judgement => ({ code });

/** A place that is hard to believe. */
export const faulty = <Code extends IntegrityCode & WarningCode>(
  code: Code,
  details: FindingDetails<Code>,
): Judgement => ({ code, finding: warning(code, details) });

/** A place that cannot be true, so that the file is refused. */
export const impossible = <Code extends IntegrityCode & ErrorCode>(
  code: Code,
  details: FindingDetails<Code>,
): Judgement => ({ code, finding: finding(code, details) });

/** Law 12: how many places each check judged, so that nobody takes silence for a check. */
export const checksOf = (judgements: readonly Judgement[]): Checks =>
  Object.fromEntries(
    [...Map.groupBy(judgements, ({ code }) => code)].map(([code, ofCode]) => {
      const found = ofCode.filter((each) => each.finding !== undefined).length;
      return [code, { judged: ofCode.length, ...(found > 0 && { found }) }];
    }),
  );

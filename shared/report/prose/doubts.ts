import { narrativeContradictions } from "../../domain/integrity/narrative/narrative-contradictions.ts";
import { onceFor } from "../../domain/once.ts";
import { type CriterionScore, fileDigits } from "../../domain/scoring/score.ts";
import { confronted } from "../../domain/status/contradictions.ts";
import type { Status } from "../../domain/status/status.ts";
import { statusFindings } from "../../domain/status/status-findings.ts";
import type { ReportInput } from "../report-input.ts";

export type IsDoubted = (criterion: CriterionScore) => boolean;

/**
 * Whether a reading is in doubt: a check found something odd about it, another department had filed another one, or the
 * county's own words give another. A status too large to be kept with its findings still says how many each check found.
 */
export const doubtsIn = onceFor((input: ReportInput): IsDoubted => {
  const ofWords = new Set(
    narrativeContradictions(input).flatMap(({ code, values }) =>
      code === "narrativeIndicatorDiffers" ? [values.name] : [],
    ),
  );
  const contradicted = new Set([
    ...confronted(input.status, input.framework).flatMap(({ indicator, finding }) =>
      finding === undefined ? [] : [indicator],
    ),
    ...input.framework.indicators.filter(({ name }) => ofWords.has(name)).map(({ id }) => id),
  ]);
  return ({ findings, checks = {}, overrides, indicator }) =>
    findings.some(({ code }) => !saysNoDoubt.has(code)) ||
    Object.values(checks).some(({ found = 0 }) => found > 0) ||
    overrides !== undefined ||
    (indicator !== undefined && contradicted.has(indicator));
});

/** What a reading's findings say that makes it no less certain: that its file has other findings, that its unit was converted. */
const saysNoDoubt: ReadonlySet<string> = new Set(["moreOnReceipt", "unitConverted"]);

/** Whether what stands for an item's documents may be another's: the same bytes again, or one file for more than it can be. */
export const documentDoubtsIn = onceFor((input: ReportInput): IsDoubted => {
  const odd = new Set(
    statusFindings(input.status, input.framework)
      .filter(({ code }) => code === "sameBytesFiled" || code === "oneFileManyDocuments")
      .map(({ evidenceId }) => evidenceId),
  );
  const ofMany = new Set(
    [...Map.groupBy(filedIn(input.status), fileOf)].flatMap(([file, same]) =>
      same.some(({ evidenceId }) => odd.has(evidenceId)) ? [file] : [],
    ),
  );
  return ({ documents = [] }) => {
    const files = documents.filter(isFiled).map(fileOf);
    return new Set(files).size < files.length || files.some((file) => ofMany.has(file));
  };
});

type Document = NonNullable<CriterionScore["documents"]>[number];

type Filed = Document & { readonly evidenceId: string };

const isFiled = (document: Document): document is Filed => document.evidenceId !== undefined;

/** One file may have come under several registrations. */
const fileOf = ({ evidenceId, sha256 }: Filed): string =>
  sha256 === undefined ? evidenceId : fileDigits(sha256);

const filedIn = ({ items }: Status): readonly Filed[] =>
  items
    .flatMap(({ criteria }) => criteria)
    .flatMap(({ documents = [] }) => documents)
    .filter(isFiled);

import type { Severity } from "./finding.ts";
import type { FindingEntry, PlaceholdersOf } from "./finding-entry.ts";
import { cellFindings } from "./groups/cell-findings.ts";
import { containerFindings } from "./groups/container-findings.ts";
import { contradictionFindings } from "./groups/contradiction-findings.ts";
import { decisionFindings } from "./groups/decision-findings.ts";
import { documentFindings } from "./groups/document-findings.ts";
import { factFindings } from "./groups/fact-findings.ts";
import { fieldFindings } from "./groups/field-findings.ts";
import { figureFindings } from "./groups/figure-findings.ts";
import { fileFindings } from "./groups/file-findings.ts";
import { filingFindings } from "./groups/filing-findings.ts";
import { formFindings } from "./groups/form-findings.ts";
import { formatFindings } from "./groups/format-findings.ts";
import { indicatorFindings } from "./groups/indicator-findings.ts";
import { integrityFindings } from "./groups/integrity-findings.ts";
import { layoutFindings } from "./groups/layout-findings.ts";
import { lengthFindings } from "./groups/length-findings.ts";
import { narrativeFigureFindings } from "./groups/narrative-figure-findings.ts";
import { narrativeFindings } from "./groups/narrative-findings.ts";
import { paperWorkFindings } from "./groups/paper-work-findings.ts";
import { pdfFindings } from "./groups/pdf-findings.ts";
import { permitFindings } from "./groups/permit-findings.ts";
import { pictureFindings } from "./groups/picture-findings.ts";
import { proseFindings } from "./groups/prose-findings.ts";
import { registeredTextFindings } from "./groups/registered-text-findings.ts";
import { registrationFindings } from "./groups/registration-findings.ts";
import { requestFindings } from "./groups/request-findings.ts";
import { retiredFindings } from "./groups/retired-findings.ts";
import { reviewItemFindings } from "./groups/review-item-findings.ts";
import { scaleFindings } from "./groups/scale-findings.ts";
import { sheetViewFindings } from "./groups/sheet-view-findings.ts";
import { summaryFindings } from "./groups/summary-findings.ts";
import { tableFindings } from "./groups/table-findings.ts";
import { textFindings } from "./groups/text-findings.ts";
import { typefaceFindings } from "./groups/typeface-findings.ts";
import { workFindings } from "./groups/work-findings.ts";

/** Every code a finding can have. A code is never reused for another meaning: old rows keep theirs. */
export const catalogue = {
  ...fieldFindings,
  ...registrationFindings,
  ...registeredTextFindings,
  ...requestFindings,
  ...summaryFindings,
  ...formFindings,
  ...fileFindings,
  ...textFindings,
  ...typefaceFindings,
  ...formatFindings,
  ...filingFindings,
  ...containerFindings,
  ...documentFindings,
  ...pdfFindings,
  ...pictureFindings,
  ...indicatorFindings,
  ...figureFindings,
  ...factFindings,
  ...scaleFindings,
  ...tableFindings,
  ...layoutFindings,
  ...cellFindings,
  ...sheetViewFindings,
  ...integrityFindings,
  ...contradictionFindings,
  ...narrativeFindings,
  ...lengthFindings,
  ...narrativeFigureFindings,
  ...proseFindings,
  ...workFindings,
  ...paperWorkFindings,
  ...decisionFindings,
  ...permitFindings,
  ...reviewItemFindings,
  ...retiredFindings,
} as const satisfies Record<string, FindingEntry>;

export type FindingCode = keyof typeof catalogue;

/** The codes that refuse a file, and those that do not: `finding` makes the first, `warning` the others. */
export type ErrorCode = CodeOf<"error">;
export type WarningCode = CodeOf<"warning">;

type CodeOf<Level extends Severity> = {
  [Code in RaisedCode]: (typeof catalogue)[Code]["severity"] extends Level ? Code : never;
}[RaisedCode];

type RaisedCode = Exclude<FindingCode, keyof typeof retiredFindings>;

type SentencesOf<Code extends FindingCode> =
  | (typeof catalogue)[Code]["zh"]["message" | "remedy"]
  | (typeof catalogue)[Code]["en"]["message" | "remedy"];

/** The values that a code's sentences need, so that none can be left unfilled. */
export type ValueNamesOf<Code extends FindingCode> = PlaceholdersOf<SentencesOf<Code>>;

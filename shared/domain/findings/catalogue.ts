import { cellFindings } from "./cell-findings.ts";
import { containerFindings } from "./container-findings.ts";
import { contradictionFindings } from "./contradiction-findings.ts";
import { documentFindings } from "./document-findings.ts";
import { factFindings } from "./fact-findings.ts";
import { fieldFindings } from "./field-findings.ts";
import { figureFindings } from "./figure-findings.ts";
import { fileFindings } from "./file-findings.ts";
import { filingFindings } from "./filing-findings.ts";
import type { FindingEntry, PlaceholdersOf } from "./finding-entry.ts";
import { formFindings } from "./form-findings.ts";
import { formatFindings } from "./format-findings.ts";
import { indicatorFindings } from "./indicator-findings.ts";
import { integrityFindings } from "./integrity-findings.ts";
import { layoutFindings } from "./layout-findings.ts";
import { lengthFindings } from "./length-findings.ts";
import { narrativeFigureFindings } from "./narrative-figure-findings.ts";
import { narrativeFindings } from "./narrative-findings.ts";
import { paperWorkFindings } from "./paper-work-findings.ts";
import { pdfFindings } from "./pdf-findings.ts";
import { pictureFindings } from "./picture-findings.ts";
import { proseFindings } from "./prose-findings.ts";
import { registeredTextFindings } from "./registered-text-findings.ts";
import { registrationFindings } from "./registration-findings.ts";
import { requestFindings } from "./request-findings.ts";
import { scaleFindings } from "./scale-findings.ts";
import { sheetViewFindings } from "./sheet-view-findings.ts";
import { summaryFindings } from "./summary-findings.ts";
import { tableFindings } from "./table-findings.ts";
import { textFindings } from "./text-findings.ts";
import { typefaceFindings } from "./typeface-findings.ts";
import { workFindings } from "./work-findings.ts";

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
} as const satisfies Record<string, FindingEntry>;

export type FindingCode = keyof typeof catalogue;

type SentencesOf<Code extends FindingCode> =
  | (typeof catalogue)[Code]["zh"]["message" | "remedy"]
  | (typeof catalogue)[Code]["en"]["message" | "remedy"];

/** The values that a code's sentences need, so that none can be left unfilled. */
export type ValueNamesOf<Code extends FindingCode> = PlaceholdersOf<SentencesOf<Code>>;

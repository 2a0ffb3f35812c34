import type { EvidenceRef } from "../../domain/evidence/evidence.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import type { ExtractedSheet } from "../extraction/extracted.ts";
import { cellName } from "./cell-name.ts";

/** The cells of the workbook's instructions that say whose it is; read back so that no other county's is taken. */
export const placeLabels = { county: "行政区划代码", cycle: "评价年度" } as const;

/** Rows of a sheet among which the labels stand. */
const LABEL_ROWS = 20;

/** A workbook made for another county or year; one without the labels belongs to whoever uploads it. */
export const workbookPlaceFindings = (
  sheets: readonly ExtractedSheet[],
  { county, cycle }: EvidenceRef,
): readonly Finding[] => [
  ...labelled(sheets, placeLabels.county)
    .filter(({ actual }) => actual !== county)
    .map(({ path, actual }) =>
      finding("otherCounty", { path, values: { actual, expected: county } }),
    ),
  ...labelled(sheets, placeLabels.cycle)
    .filter(({ actual }) => actual !== cycle)
    .map(({ path, actual }) =>
      finding("otherCycle", { path, values: { actual, expected: cycle } }),
    ),
];

const labelled = (sheets: readonly ExtractedSheet[], label: string) =>
  sheets.flatMap(({ name, rows }) =>
    rows
      .slice(0, LABEL_ROWS)
      // Stryker disable next-line StringLiteral: a row without cells has no label, nor a figure beside it
      .filter(({ cells: [first = ""] }) => first.trim() === label)
      .map(({ number, cells: [, second = ""] }) => ({
        path: `${name}!${cellName(1, number)}`,
        actual: second.normalize("NFKC").trim().replace(/年$/, ""),
      }))
      .filter(({ actual }) => actual !== ""),
  );

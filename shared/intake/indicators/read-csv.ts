import { hasErrors } from "../../domain/findings/finding.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import { type Content, type ContentReader, type FileToRead, unreadable } from "../content.ts";
import { readText } from "../read-text.ts";
import { cellName } from "./cell-name.ts";
import { csvRowFindings } from "./csv-row-findings.ts";
import { csvRows } from "./csv-rows.ts";
import { judgeEntries } from "./judge-entries.ts";
import { typedQuantity } from "./read-quantity.ts";
import { splitNumbers } from "./split-numbers.ts";
import { tableEntries } from "./table-entries.ts";

/** An indicators file as CSV: UTF-8 or GB18030, its separator seen by its header row, headers in either language. */
export const readCsv: ContentReader = async (file) => {
  const read = await readText(file);
  return read.kind === "notText" ? unreadable(read.finding) : contentOf(read.text, file);
};

const contentOf = (text: string, { framework }: FileToRead): Content => {
  const table = csvRows(text);
  if (table.kind === "damaged") return unreadable(table.finding);
  const rows = table.rows.map((cells, at) => ({ number: at + 1, cells: cells.map(unwrapped) }));
  const read = tableEntries(rows, cellName, framework.cycle);
  const { entries, findings } = read;
  const misfits = hasErrors(findings)
    ? []
    : [
        ...csvRowFindings(rows, read.headerRow, table.delimiter),
        ...(COMMAS.has(table.delimiter) ? splitNumbers(rows, read, framework) : []),
      ];
  const judged = judgeEntries({ entries, framework, quantity: typedQuantity });
  const isEmpty = entries.length === 0 && !hasErrors([...findings, ...misfits]);
  return {
    kind: "indicators",
    readings: judged.readings,
    findings: [
      ...findings.filter(({ code }) => !hasErrors(misfits) || code !== "cellWithoutHeading"),
      ...misfits,
      ...(isEmpty ? [finding("noIndicators", { path: "" })] : []),
      ...judged.findings,
    ],
  };
};

/** What stands between the thousands of a number. */
const COMMAS: ReadonlySet<string> = new Set([",", "，"]);

/** `="033"` is a text that Excel was kept from reading as a number. */
const unwrapped = (cell: string): string => /^\s*="([^"]*)"\s*$/.exec(cell)?.[1] ?? cell;

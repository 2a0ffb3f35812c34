import type { Finding } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";
import { type Extracted, type Extractor, refused } from "../extraction/extracted.ts";
import { limits } from "../extraction/limits.ts";
import { countTags } from "../office/check-xml.ts";
import { openPackage } from "../office/open-package.ts";
import { sheetOf } from "./sheet-of.ts";

/** A workbook's visible sheets as text, each cell as a person would read it off the screen, but with all its digits. */
export const extractXlsx: Extractor = async ({ bytes }) => {
  const opened = await openPackage(bytes, {
    kind: "excel",
    inflatedBytes: limits.tableInflatedBytes,
  });
  if (opened.kind === "refused") return refused(opened.finding);
  const fault = sheetFault(opened.xml);
  return fault === undefined ? sheetsOf(bytes) : refused(fault);
};

const sheetFault = (xml: ReadonlyMap<string, Uint8Array>): Finding | undefined => {
  const sheets = [...xml].filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name));
  if (sheets.length > limits.sheets)
    return finding("tooManySheets", { path: "", values: { most: String(limits.sheets) } });
  for (const [path, sheet] of sheets) {
    if (countTags(sheet, "row", limits.sheetRows) > limits.sheetRows)
      return finding("emptyRowsBelow", { path, values: { most: String(limits.sheetRows) } });
    if (countTags(sheet, "c", limits.sheetCells) > limits.sheetCells)
      return finding("tooManyCells", { path, values: { most: String(limits.sheetCells) } });
  }
  return undefined;
};

/** Column AZ; what lies further right is no column of an indicators table. */
const LAST_COLUMN = "AZ";

const sheetsOf = async (bytes: Uint8Array): Promise<Extracted> => {
  const { readXlsx } = await import("hucre/xlsx");
  const hiddenSheets: string[] = [];
  const workbook = await readXlsx(bytes, {
    readStyles: true,
    range: `A1:${LAST_COLUMN}${limits.sheetRows}`,
    sheets: ({ name, hidden, veryHidden }) => {
      const unseen = hidden === true || veryHidden === true;
      if (unseen) hiddenSheets.push(name);
      return !unseen;
    },
  });
  return { format: "xlsx", sheets: workbook.sheets.map(sheetOf), hiddenSheets };
};

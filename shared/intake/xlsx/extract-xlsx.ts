import { finding } from "../../domain/findings/make-finding.ts";
import { type Extracted, type Extractor, refused } from "../extraction/extracted.ts";
import { limits } from "../extraction/limits.ts";
import { type OpenedPackage, openPackage } from "../office/open-package.ts";
import { cellReader } from "./cell-content.ts";
import { readSheet } from "./read-sheet.ts";
import { type Workbook, workbookOf } from "./workbook.ts";
import { BeyondBounds, workbookBounds } from "./workbook-bounds.ts";

/** A workbook's visible sheets as text, each cell as a person would read it off the screen, but with all its digits. */
export const extractXlsx: Extractor = async ({ bytes }) => {
  const opened = await openPackage(bytes, limits.tableInflatedBytes);
  if (opened.kind === "refused") return refused(opened.finding);
  if (bytesToRead(opened) > limits.workbookXmlBytes)
    return refused(finding("archiveTooLarge", { path: "" }));
  const workbook = workbookOf(opened);
  if (workbook.sheets.length > limits.sheets)
    return refused(finding("tooManySheets", { path: "", values: { most: String(limits.sheets) } }));
  try {
    return sheetsOf(workbook);
  } catch (error) {
    if (error instanceof BeyondBounds) return refused(error.finding);
    throw error;
  }
};

/** Everything that a workbook's cells may be read from, hidden sheets included. */
const bytesToRead = ({ main, xml, related }: OpenedPackage): number =>
  ["worksheet", "sharedStrings", "styles"]
    .flatMap((type) => related(main, type))
    .reduce((sum, name) => sum + (xml.get(name)?.length ?? 0), 0);

const sheetsOf = (workbook: Workbook): Extracted => {
  const [read, bounds] = [cellReader(workbook), workbookBounds()];
  const visible = workbook.sheets.filter(({ hidden }) => !hidden);
  const lost = visible.some(({ part }) => part === undefined);
  if (lost) return refused(finding("fileDamaged", { path: "" }));
  return {
    format: "xlsx",
    sheets: visible.flatMap(({ name, part }) =>
      part === undefined
        ? []
        : [readSheet({ name, part, read, bounds, conditional: workbook.conditional })],
    ),
    hiddenSheets: workbook.sheets.filter(({ hidden }) => hidden).map(({ name }) => name),
  };
};

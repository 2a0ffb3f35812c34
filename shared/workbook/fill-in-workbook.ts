import { writeXlsx } from "hucre/xlsx";
import { documentsSheet } from "./documents-sheet.ts";
import { factsSheet } from "./facts-sheet.ts";
import { indicatorsSheet } from "./indicators-sheet.ts";
import { instructionsSheet } from "./instructions-sheet.ts";
import type { WorkbookContents } from "./workbook-contents.ts";
import { workbookProperties } from "./workbook-properties.ts";

/** The workbook a county fills in and uploads as its indicators file. The same contents give the same bytes (law 8). */
export const fillInWorkbook = (contents: WorkbookContents): Promise<Uint8Array> => {
  const { framework } = contents;
  return writeXlsx({
    sheets: [
      indicatorsSheet(contents),
      factsSheet(framework),
      documentsSheet(framework),
      instructionsSheet(framework, contents.county),
    ],
    defaultFont: { name: "宋体", size: 11 },
    properties: workbookProperties(`${framework.title}指标填报工作簿`, framework),
  });
};

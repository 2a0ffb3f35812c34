import { writeXlsx } from "hucre/xlsx";
import type { Framework } from "../domain/framework/framework.ts";
import { documentsSheet } from "./documents-sheet.ts";
import { factsSheet } from "./facts-sheet.ts";
import { indicatorsSheet } from "./indicators-sheet.ts";
import { instructionsSheet } from "./instructions-sheet.ts";
import type { WorkbookContents } from "./workbook-contents.ts";

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
    properties: {
      title: `${framework.title}指标填报工作簿`,
      creator: "督学",
      created: beginningOf(framework),
      modified: beginningOf(framework),
    },
  });
};

/** No wall clock: the day the cycle begins. */
const beginningOf = ({ cycle }: Framework): Date => new Date(Date.UTC(cycle, 0, 1));

import { writeXlsx } from "hucre/xlsx";
import type { BoardContents } from "./board-contents.ts";
import { boardSheet, boardTitle } from "./board-sheet.ts";
import { workbookProperties } from "./workbook-properties.ts";

/** The overview for people, as a workbook. The same contents give the same bytes (law 8). */
export const boardWorkbook = (contents: BoardContents): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [boardSheet(contents)],
    defaultFont: { name: "宋体", size: 11 },
    properties: workbookProperties(boardTitle(contents), contents.framework),
  });

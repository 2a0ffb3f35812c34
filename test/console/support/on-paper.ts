import type { Page } from "playwright-core";
import { pdfPages } from "../../support/pdf-pages.ts";

/** Radicals that the browser's typesetter sets for characters that look like them, and that NFKC leaves as they are. */
const lookAlikes: Readonly<Record<string, string>> = {
  "⺠": "民",
  "⻅": "见",
  "⻋": "车",
  "⻓": "长",
  "⻔": "门",
  "⻘": "青",
  "⻚": "页",
  "⻛": "风",
  "⻝": "食",
  "⻢": "马",
};

/** A text without blanks, and with characters as people type them. */
export const plainText = (text: string): string =>
  text
    .replaceAll(/[\u2e80-\u2eff]/g, (radical) => lookAlikes[radical] ?? radical)
    .normalize("NFKC")
    .replaceAll(/\s/g, "");

/** What stands on the sheets of A4 that a screen prints on, sheet by sheet. */
export const onPaper = async (page: Page): Promise<readonly string[]> => {
  const sheets = await pdfPages(await page.pdf({ format: "A4" }));
  return sheets.map(({ texts }) => plainText(texts.map(({ text }) => text).join("")));
};

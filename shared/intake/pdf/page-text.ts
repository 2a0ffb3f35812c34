import { limits } from "../extraction/limits.ts";
import type { Pages } from "./open-pages.ts";

/** The text of the first pages, a line for a line; what of a page cannot be read is left out, as viewers do. */
export const textOf = async (pages: Pages): Promise<string> => {
  let text = "";
  const most = Math.min(pages.numPages, limits.pdfTextPages);
  for (let number = 1; number <= most && text.length < limits.textCharacters; number++)
    text += await pageText(pages, number);
  return text.slice(0, limits.textCharacters);
};

const pageText = async (pages: Pages, number: number): Promise<string> => {
  try {
    const page = await pages.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return `${items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join("")}\n`;
  } catch {
    return "";
  }
};

/** How many pages can be opened; a file cut short may name pages that are gone. */
export const readablePages = async (pages: Pages): Promise<number> => {
  let readable = 0;
  for (let number = 1; number <= pages.numPages; number++)
    if (await opens(pages, number)) readable++;
  return readable;
};

const opens = async (pages: Pages, number: number): Promise<boolean> => {
  try {
    await pages.getPage(number);
    return true;
  } catch {
    return false;
  }
};

/** Whether the first page can be read to its last letter: what a misleading directory spoils first. */
export const opensFirst = async (pages: Pages): Promise<boolean> => {
  if (pages.numPages === 0) return true;
  try {
    await (await pages.getPage(1)).getTextContent();
    return true;
  } catch {
    return false;
  }
};

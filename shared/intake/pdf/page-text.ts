import { limits } from "../extraction/limits.ts";
import type { Pages } from "./open-pages.ts";

/** The text of the first pages, and whether every letter of them could be read. */
export interface PagesText {
  readonly text: string;
  readonly whole: boolean;
}

/** A line for a line; what of a page cannot be read is left out, as viewers do. */
export const textOf = async (pages: Pages): Promise<PagesText> => {
  let text = "";
  let whole = true;
  const most = Math.min(pages.numPages, limits.pdfTextPages);
  for (let number = 1; number <= most && text.length < limits.textCharacters; number++) {
    const ofPage = await pageText(pages, number);
    whole &&= ofPage !== undefined;
    text += ofPage ?? "";
  }
  return { text: text.slice(0, limits.textCharacters), whole };
};

const pageText = async (pages: Pages, number: number): Promise<string | undefined> => {
  try {
    const page = await pages.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return `${items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join("")}\n`;
  } catch {
    return undefined;
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

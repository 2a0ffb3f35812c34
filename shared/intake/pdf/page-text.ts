import { limits } from "../extraction/limits.ts";
import { objectsById } from "./objects-by-id.ts";
import type { Pages } from "./open-pages.ts";
import { type PageWork, pageWorks } from "./page-work.ts";
import type { PdfObject } from "./pdf-value.ts";
import { workLeft } from "./work-left.ts";

/** The text of the first pages, and what else is to be seen on them. */
export interface PagesText {
  readonly text: string;
  /** Every letter of them could be read. */
  readonly whole: boolean;
  /** Pages that are too much work, or whose work cannot be counted: nothing of them was looked at. */
  readonly notJudged: readonly number[];
  readonly works: readonly PageWork[];
}

/** A line for a line; what of a page cannot be read is left out, as viewers do. */
export const readPagesText = async (
  pages: Pages,
  objects: readonly PdfObject[],
): Promise<PagesText> => {
  const workOf = workCounted(objects);
  const works: PageWork[] = [];
  const notJudged: number[] = [];
  let [text, whole] = ["", true];
  const most = Math.min(pages.numPages, limits.pdfTextPages);
  for (let number = 1; number <= most && text.length < limits.textCharacters; number++) {
    const page = await pageAt(pages, number);
    const ofPage = page && workOf(page);
    if (page !== undefined && ofPage === undefined) notJudged.push(number);
    const lines = page && (ofPage === undefined ? "" : await pageText(page));
    works.push(...(ofPage ?? []));
    whole &&= lines !== undefined;
    text += lines ?? "";
  }
  return { text: text.slice(0, limits.textCharacters), whole, notJudged, works };
};

/** The work of a page, and that of what is laid over it; nothing where the page is more than is left to spend. */
const workCounted = (objects: readonly PdfObject[]) => {
  const byId = objectsById(objects);
  const counted = pageWorks(byId);
  const left = workLeft(byId);
  return ({ ref }: Page): readonly PageWork[] | undefined => {
    const id = ref === null ? "" : `${ref.num} ${ref.gen}`;
    const work = left.take(counted.ofPage(id));
    if (work === undefined) return undefined;
    const annotations = counted.ofAnnotations(id);
    return annotations === undefined ? [work] : [work, annotations];
  };
};

type Page = Awaited<ReturnType<Pages["getPage"]>>;

const pageText = async (page: Page): Promise<string | undefined> => {
  try {
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
    if (await pageAt(pages, number)) readable++;
  return readable;
};

const pageAt = async (pages: Pages, number: number): Promise<Page | undefined> => {
  try {
    return await pages.getPage(number);
  } catch {
    return undefined;
  }
};

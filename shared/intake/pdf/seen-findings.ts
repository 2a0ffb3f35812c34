import type { Finding } from "../../domain/findings/finding.ts";
import { warning } from "../../domain/findings/make-finding.ts";
import { limits } from "../extraction/limits.ts";
import { pixelsOf } from "./page-pictures.ts";
import type { PagesText } from "./page-text.ts";
import type { PdfObject } from "./pdf-value.ts";

/** What the first pages show beside their text, or that they were not looked at. */
export const seenFindings = (
  pages: number,
  read: PagesText,
  objects: readonly PdfObject[],
): readonly Finding[] => {
  const { notJudged, text } = read;
  if (notJudged.length > 0)
    return [warning("textNotJudged", { path: "", values: { pages: notJudged.join("、") } })];
  return text.trim() === "" ? drawnFindings(pages, read, objects) : [];
};

/** A PDF without text is a scan, drawn, or empty; a scan that no letter fits in is none. */
const drawnFindings = (
  pages: number,
  { works, text }: PagesText,
  objects: readonly PdfObject[],
): readonly Finding[] => {
  // What stands on later pages is not looked at, but a picture that is big enough may be theirs.
  const elsewhere = pages > limits.pdfTextPages ? pixelsOf(objects) : 0;
  if (Math.max(elsewhere, ...works.map(({ pixels }) => pixels)) >= limits.readablePixels) return [];
  // Where spaces are shown, what is shown of letters would be in the text.
  const shown = /[^\S\n]/.test(text) ? [] : works.filter(({ texts }) => texts > 0);
  const drawings = works.reduce((total, work) => total + work.drawings, 0);
  if (shown.length > 0 || drawings > FRAME_DRAWINGS) return [];
  const largest = works
    .flatMap((work) => (work.largest === undefined ? [] : [work.largest]))
    .toSorted((one, other) => one.width * one.height - other.width * other.height)
    .at(-1);
  if (largest === undefined) return [warning("pagesBlank", { path: "" })];
  const values = { width: String(largest.width), height: String(largest.height) };
  return [warning("pictureTooSmall", { path: "", values })];
};

/** A page painted white, or a line or two, is still a blank page. */
const FRAME_DRAWINGS = 2;

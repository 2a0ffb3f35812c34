import type { Finding } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";
import { type Extracted, type Extractor, refused } from "../extraction/extracted.ts";
import { limits } from "../extraction/limits.ts";
import { judgeObjects } from "./judge-objects.ts";
import { isPasswordError, openPages, type Pages } from "./open-pages.ts";
import { drawingsOn } from "./page-drawings.ts";
import { picturesOf } from "./page-pictures.ts";
import { opensFirst, readablePages, textOf } from "./page-text.ts";
import type { PdfObject } from "./pdf-value.ts";
import { unlocked } from "./protection.ts";
import { readObjects } from "./read-objects.ts";
import { isCutShort, isSound, pagesSaid, withoutDirectories } from "./soundness.ts";

/**
 * The pages of a PDF and the text of its first ones. What it could do to whoever opens it is judged by its objects, one
 * by one; what it shows, by opening it as a reader would, with the faults that readers pass.
 */
export const extractPdf: Extractor = async ({ bytes }) => {
  const read = await unlocked(bytes, await readObjects(bytes));
  if ("code" in read) return refused(read);
  const findings = judgeObjects(read);
  const error = findings.find(({ severity }) => severity === "error");
  if (error !== undefined) return refused(error);
  try {
    const { pages, repaired } = await openRepaired(bytes);
    if (read.unseen) return refused(finding("partsUnreadable", { path: "" }));
    return await extractedFrom(pages, { objects: read.objects, findings, repaired });
  } catch (error) {
    const code = isPasswordError(error) ? "encryptedFile" : "fileDamaged";
    return refused(finding(code, { path: "" }));
  }
};

/** A file whose directory is damaged or misleads is opened by its objects, as viewers do. */
const openRepaired = async (
  bytes: Uint8Array,
): Promise<{ readonly pages: Pages; readonly repaired: boolean }> => {
  const sound = isSound(bytes);
  try {
    const pages = await openPages(bytes.slice());
    if (!sound || (await opensFirst(pages))) return { pages, repaired: !sound };
  } catch (error) {
    if (!sound || isPasswordError(error)) throw error;
  }
  return { pages: await openPages(withoutDirectories(bytes)), repaired: true };
};

interface Judged {
  readonly objects: readonly PdfObject[];
  readonly findings: readonly Finding[];
  readonly repaired: boolean;
}

const extractedFrom = async (pages: Pages, judged: Judged): Promise<Extracted> => {
  const { objects, repaired } = judged;
  if (repaired && isCutShort(objects)) return refused(finding("fileDamaged", { path: "" }));
  const refusal = await pagesRefusal(pages, repaired ? pagesSaid(objects) : undefined);
  if (refusal !== undefined) return refused(refusal);
  const values = { pages: String(pages.numPages) };
  const text = await textOf(pages);
  const plausible = text.trim() === "" ? await drawnFindings(pages, objects) : [];
  return {
    format: "pdf",
    pages: pages.numPages,
    text,
    findings: [
      ...judged.findings,
      ...(repaired ? [finding("fileRepaired", { path: "", values })] : []),
      ...plausible,
    ],
  };
};

/** Why pages cannot be reviewed: there are none, too many, or some are named and gone. */
const pagesRefusal = async (
  pages: Pages,
  said: number | undefined,
): Promise<Finding | undefined> => {
  const { numPages } = pages;
  if (numPages === 0) return finding("withoutPages", { path: "" });
  if (numPages > limits.pdfPages) {
    const values = { pages: String(numPages), most: String(limits.pdfPages) };
    return finding("tooManyPages", { path: "", values });
  }
  if ((await pages.getJSActions()) !== null) return finding("activeContent", { path: "" });
  const readable = await readablePages(pages);
  const expected = Math.max(numPages, said ?? 0);
  if (readable === expected) return undefined;
  if (readable === 0) return finding("fileDamaged", { path: "" });
  const values = { expected: String(expected), actual: String(readable) };
  return finding("pagesMissing", { path: "", values });
};

/** A PDF without text is a scan, drawn, or empty; a scan that no letter fits in is none. */
const drawnFindings = async (
  pages: Pages,
  objects: readonly PdfObject[],
): Promise<readonly Finding[]> => {
  const { pixels, largest } = picturesOf(objects);
  if (pixels >= limits.readablePixels) return [];
  const drawings = await drawingsOn(pages, Math.min(pages.numPages, limits.pdfTextPages));
  if (drawings > FRAME_DRAWINGS) return [];
  if (largest === undefined) return [finding("pagesBlank", { path: "" })];
  const values = { width: String(largest.width), height: String(largest.height) };
  return [finding("pictureTooSmall", { path: "", values })];
};

/** A page painted white, or a line or two, is still a blank page. */
const FRAME_DRAWINGS = 2;

import type { Finding } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";
import { type Extracted, type Extractor, refused } from "../extraction/extracted.ts";
import { limits } from "../extraction/limits.ts";
import { judgeObjects } from "./judge-objects.ts";
import { isPasswordError, openPages, type Pages } from "./open-pages.ts";
import { drawingsOn } from "./page-drawings.ts";
import { picturesOf } from "./page-pictures.ts";
import { readablePages, textOf } from "./page-text.ts";
import type { PdfObject } from "./pdf-value.ts";
import { unlocked } from "./protection.ts";
import { readObjects } from "./read-objects.ts";
import { isCutShort, isSound, pagesSaid } from "./soundness.ts";

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
  const sound = isSound(bytes);
  if (!sound && isCutShort(read.objects)) return refused(finding("fileDamaged", { path: "" }));
  try {
    const pages = await openPages(bytes);
    return await extractedFrom(pages, { objects: read.objects, findings, sound });
  } catch (error) {
    const code = isPasswordError(error) ? "encryptedFile" : "fileDamaged";
    return refused(finding(code, { path: "" }));
  }
};

interface Judged {
  readonly objects: readonly PdfObject[];
  readonly findings: readonly Finding[];
  readonly sound: boolean;
}

const extractedFrom = async (pages: Pages, judged: Judged): Promise<Extracted> => {
  const { objects, sound } = judged;
  const refusal = await pagesRefusal(pages, sound ? undefined : pagesSaid(objects));
  if (refusal !== undefined) return refused(refusal);
  const count = String(pages.numPages);
  const repaired = sound ? [] : [finding("fileRepaired", { path: "", values: { pages: count } })];
  const text = await textOf(pages);
  const plausible = text.trim() === "" ? await drawnFindings(pages, objects) : [];
  return {
    format: "pdf",
    pages: pages.numPages,
    text,
    findings: [...judged.findings, ...repaired, ...plausible],
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

import type { Finding } from "../../domain/findings/finding.ts";
import { finding, warning } from "../../domain/findings/make-finding.ts";
import { type Extracted, type Extractor, refused } from "../extraction/extracted.ts";
import { limits } from "../extraction/limits.ts";
import { isDirectoryTooLarge } from "./directory-work.ts";
import { judgeObjects } from "./judge-objects.ts";
import { isPasswordError, openPages, type Pages } from "./open-pages.ts";
import { type PagesText, readablePages, readPagesText } from "./page-text.ts";
import type { PdfObject } from "./pdf-value.ts";
import { unlocked } from "./protection.ts";
import { readObjects } from "./read-objects.ts";
import { seenFindings } from "./seen-findings.ts";
import { isCutShort, isSound, pagesSaid, withoutDirectories } from "./soundness.ts";

/**
 * The pages of a PDF and the text of its first ones. What it could do to whoever opens it is judged by its objects, one
 * by one; what it shows, by opening it as a reader would, with the faults that readers pass.
 */
export const extractPdf: Extractor = async ({ bytes }) => {
  const opened = await unlocked(bytes, await readObjects(bytes));
  if (opened.kind === "locked") return refused(opened.finding);
  const read = opened.objects;
  const findings = judgeObjects(read);
  const error = findings.find(({ severity }) => severity === "error");
  if (error !== undefined) return refused(error);
  try {
    if (read.tooMuch || isDirectoryTooLarge(read.objects))
      return refused(finding("partsUnreadable", { path: "" }));
    const repaired = await openRepaired(bytes, read.objects);
    if (read.unseen) return refused(finding("partsUnreadable", { path: "" }));
    return await extractedFrom(repaired, read.objects, findings);
  } catch (error) {
    const code = isPasswordError(error) ? "encryptedFile" : "fileDamaged";
    return refused(finding(code, { path: "" }));
  }
};

interface Opened {
  readonly pages: Pages;
  readonly read: PagesText;
  /** Its directory is damaged or misleads, so it was opened by looking for its objects, as viewers do. */
  readonly repaired: boolean;
}

const openRepaired = async (bytes: Uint8Array, objects: readonly PdfObject[]): Promise<Opened> => {
  const sound = isSound(bytes);
  try {
    const pages = await openPages(bytes.slice());
    const read = await readPagesText(pages, objects);
    if (!sound || read.whole) return { pages, read, repaired: !sound };
  } catch (error) {
    if (!sound || isPasswordError(error)) throw error;
  }
  const pages = await openPages(withoutDirectories(bytes));
  return { pages, read: await readPagesText(pages, objects), repaired: true };
};

const extractedFrom = async (
  { pages, read, repaired }: Opened,
  objects: readonly PdfObject[],
  findings: readonly Finding[],
): Promise<Extracted> => {
  if (repaired && isCutShort(objects)) return refused(finding("fileDamaged", { path: "" }));
  const refusal = await pagesRefusal(pages, repaired ? pagesSaid(objects) : undefined);
  if (refusal !== undefined) return refused(refusal);
  const values = { pages: String(pages.numPages) };
  return {
    format: "pdf",
    pages: pages.numPages,
    text: read.text,
    findings: [
      ...findings,
      ...(repaired ? [warning("fileRepaired", { path: "", values })] : []),
      ...seenFindings(pages.numPages, read, objects),
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

import { finding } from "../../domain/findings/finding.ts";
import { type Extracted, type Extractor, refused } from "../extraction/extracted.ts";
import { limits } from "../extraction/limits.ts";

/** The pages of a PDF and the text of its first ones. Opened as a reader would, so what is damaged is found out. */
export const extractPdf: Extractor = async ({ bytes }) => {
  if (!endsAsPdf(bytes)) return refused(finding("fileDamaged", { path: "" }));
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(LAUNCH))
    return refused(finding("activeContent", { path: "" }));
  const { getDocumentProxy } = await import("unpdf");
  try {
    const pdf = await getDocumentProxy(bytes, {
      verbosity: 0,
      stopAtErrors: true,
      useSystemFonts: false,
      disableFontFace: true,
    });
    return await extractedFrom(pdf);
  } catch (error) {
    return refused(finding(isPasswordError(error) ? "encryptedFile" : "fileDamaged", { path: "" }));
  }
};

/** A PDF ends with `%%EOF`; readers allow some bytes after it. pdf.js would repair a file cut short and say nothing. */
const endsAsPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder("latin1").decode(bytes.subarray(-TAIL_BYTES)).includes("%%EOF");
const TAIL_BYTES = 2048;

/** The action that starts a program when the file is opened. */
const LAUNCH = "/S /Launch";

type Pdf = Awaited<ReturnType<typeof import("unpdf").getDocumentProxy>>;

const extractedFrom = async (pdf: Pdf): Promise<Extracted> => {
  const pages = pdf.numPages;
  if (pages === 0) return refused(finding("withoutPages", { path: "" }));
  if (pages > limits.pdfPages) {
    const values = { pages: String(pages), most: String(limits.pdfPages) };
    return refused(finding("tooManyPages", { path: "", values }));
  }
  const { info } = await pdf.getMetadata();
  if (isEncrypted(info)) return refused(finding("encryptedFile", { path: "" }));
  if (await pdf.hasJSActions()) return refused(finding("activeContent", { path: "" }));
  let text = "";
  for (let number = 1; number <= Math.min(pages, limits.pdfTextPages); number++)
    text += await pageText(pdf, number);
  await pdf.getPage(pages);
  return { format: "pdf", pages, text: text.slice(0, limits.textCharacters) };
};

const pageText = async (pdf: Pdf, number: number): Promise<string> => {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return `${items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join("")}\n`;
};

/** pdf.js names the filter also where the password that opens the file is empty. */
const isEncrypted = (info: object): boolean =>
  "EncryptFilterName" in info && typeof info.EncryptFilterName === "string";

const isPasswordError = (error: unknown): boolean =>
  error instanceof Error && error.name === "PasswordException";

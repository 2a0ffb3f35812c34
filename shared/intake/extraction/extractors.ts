import { finding } from "../../domain/findings/make-finding.ts";
import type { FormatName } from "../../domain/formats/format-names.ts";
import { extractDocx } from "../docx/extract-docx.ts";
import { extractImage } from "../image/extract-image.ts";
import { extractMarkdown } from "../narrative/markdown/extract-markdown.ts";
import { isZip } from "../office/zip-format.ts";
import { extractPdf } from "../pdf/extract-pdf.ts";
import { extractXlsx } from "../xlsx/extract-xlsx.ts";
import {
  type Extracted,
  type Extractor,
  type FileToExtract,
  type Format,
  refused,
} from "./extracted.ts";
import { trueType } from "./true-type.ts";
import { typeFinding } from "./type-finding.ts";

/** Runs inside the extraction thread: the bytes are what they were registered as, then the format's own extractor. */
export const extractHere = async (file: FileToExtract): Promise<Extracted> => {
  try {
    if (file.format === "markdown") return await extractMarkdown(file);
    const actual = await trueType(file.bytes, file.contentType);
    if (file.format === "type") return { format: "type", mime: actual };
    return await extractAs(actual, { ...file, format: file.format });
  } catch {
    return refused(finding("fileDamaged", { path: "" }));
  }
};

type FormatOfFile = Exclude<Format, "type" | "markdown">;

const extractAs = async (
  actual: string | undefined,
  file: FileToExtract & { readonly format: FormatOfFile },
): Promise<Extracted> => {
  const { format, contentType, bytes } = file;
  if (actual === contentType || (actual === undefined && isOffice(format) && isZip(bytes)))
    return extractors[format](file);
  if (format !== "image" || actual === undefined || !pictures.has(actual))
    return refused(typeFinding(actual, contentType));
  const extracted = await extractImage({ ...file, contentType: actual });
  return extracted.format === "image" ? { ...extracted, pictureType: actual } : extracted;
};

/** A zip that cannot be opened says nothing of itself; the reader of office files finds out why. */
const isOffice = (format: FormatOfFile): boolean => format === "docx" || format === "xlsx";

/** Programs that show pictures go by the bytes, so one picture format under the name of the other harms nobody. */
const pictures: ReadonlySet<string> = new Set<FormatName>(["image/jpeg", "image/png"]);

const extractors = {
  xlsx: extractXlsx,
  docx: extractDocx,
  pdf: extractPdf,
  image: extractImage,
} as const satisfies Record<FormatOfFile, Extractor>;

import { finding } from "../../domain/findings/finding.ts";
import { extractDocx } from "../docx/extract-docx.ts";
import { extractImage } from "../image/extract-image.ts";
import { extractMarkdown } from "../narrative/markdown/extract-markdown.ts";
import { extractPdf } from "../pdf/extract-pdf.ts";
import { extractXlsx } from "../xlsx/extract-xlsx.ts";
import {
  type Extracted,
  type Extractor,
  type FileToExtract,
  type Format,
  refused,
} from "./extracted.ts";
import { trueType, typeFinding } from "./true-type.ts";

/** Runs inside the extraction thread: the bytes are what they were registered as, then the format's own extractor. */
export const extractHere = async (file: FileToExtract): Promise<Extracted> => {
  try {
    if (file.format === "type") return { format: "type", mime: await trueType(file.bytes) };
    if (file.format !== "markdown") {
      const actual = await trueType(file.bytes);
      if (actual !== file.contentType) return refused(typeFinding(actual, file.contentType));
    }
    return await extractors[file.format](file);
  } catch {
    return refused(finding("fileDamaged", { path: "" }));
  }
};

const extractors = {
  xlsx: extractXlsx,
  docx: extractDocx,
  pdf: extractPdf,
  image: extractImage,
  markdown: extractMarkdown,
} as const satisfies Record<Exclude<Format, "type">, Extractor>;

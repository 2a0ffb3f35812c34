import type { Registration } from "../../domain/evidence/receipt.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { warning } from "../../domain/findings/make-finding.ts";
import type { contentTypes } from "../../domain/formats/content-types.ts";
import { type Content, type ContentReader, refusedContent } from "../content.ts";
import { extract } from "../extraction/extract.ts";
import type { Extracted, Format } from "../extraction/extracted.ts";
import { documentTextFindings } from "./document-text-findings.ts";

const formatOf = {
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "image/jpeg": "image",
  "image/png": "image",
} as const satisfies Record<keyof (typeof contentTypes)["document"], Format>;

/** A supporting document: opened, and held against what its registration says of it. */
const reader =
  (contentType: keyof typeof formatOf): ContentReader =>
  async ({ bytes, registration }) => {
    const extracted = await extract({ format: formatOf[contentType], contentType, bytes });
    switch (extracted.format) {
      case "pdf":
        return documentOf(findingsOfPdf(extracted, registration));
      case "docx":
        return documentOf(wordFindings(extracted, registration));
      case "image":
        return documentOf(findingsOfPicture(extracted, contentType));
      case "refused":
      case "type":
      case "xlsx":
      case "markdown":
        return refusedContent(extracted);
    }
  };

export const documentReaders = {
  "application/pdf": reader("application/pdf"),
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": reader(
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ),
  "image/jpeg": reader("image/jpeg"),
  "image/png": reader("image/png"),
} as const satisfies Record<keyof typeof formatOf, ContentReader>;

const documentOf = (findings: Content["findings"]): Content => ({ kind: "document", findings });

/** A page that shows nothing, or was not looked at, is not called a scan besides. */
const findingsOfPdf = (
  { text, findings }: Extract<Extracted, { format: "pdf" }>,
  registration: Registration,
): readonly Finding[] =>
  text.trim() === "" && findings.some(({ code }) => unseen.has(code))
    ? findings
    : [...findings, ...documentTextFindings(text, registration)];

const unseen: ReadonlySet<Finding["code"]> = new Set(["pagesBlank", "textNotJudged"]);

const findingsOfPicture = (
  { position, bytesAfterEnd, pictureType, findings }: Extract<Extracted, { format: "image" }>,
  registered: string,
): readonly Finding[] => [
  ...findings,
  ...(pictureType === undefined
    ? []
    : [
        warning("pictureTypeDiffers", {
          path: "contentType",
          values: { actual: pictureType, registered },
        }),
      ]),
  ...(position ? [warning("positionInside", { path: "" })] : []),
  ...(bytesAfterEnd > TRAILING_BYTES
    ? [warning("bytesAfterEnd", { path: "", values: { count: String(bytesAfterEnd) } })]
    : []),
];

/** Cameras and editors leave some padding. */
const TRAILING_BYTES = 1024;

/** Nothing to read and nothing to look at, such as a picture, is a blank page. */
const wordFindings = (
  extracted: Extract<Extracted, { format: "docx" }>,
  registration: Registration,
): readonly Finding[] => {
  const isBlank = extracted.blocks.every(
    ({ text, remarks = [] }) => text.trim() === "" && remarks.length === 0,
  );
  return isBlank
    ? [warning("pagesBlank", { path: "" })]
    : documentTextFindings(textOf(extracted), registration);
};

const textOf = ({ blocks }: Extract<Extracted, { format: "docx" }>): string =>
  blocks.map(({ text }) => text).join("\n");

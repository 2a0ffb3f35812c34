import type { Finding } from "../../domain/findings/finding.ts";
import { finding, warning } from "../../domain/findings/make-finding.ts";
import { beginsAsProgram, isProgramName } from "../office/program.ts";
import {
  isDictionary,
  isReference,
  type PdfDictionary,
  type PdfObject,
  pdfNameOf,
} from "./pdf-value.ts";

/** Files inside a PDF: a program is refused, by its name or by its first bytes; all others are named as unread. */
export const judgeAttachments = (
  objects: readonly PdfObject[],
  dictionaries: readonly PdfDictionary[],
): Finding | undefined => {
  const attachments = dictionaries.filter((dictionary) => isDictionary(dictionary.get("EF")));
  const names = [...new Set(attachments.map(attachmentName))];
  const program = names.find(isProgramName) ?? programIn(objects, attachments);
  if (program !== undefined)
    return finding("programInside", { path: "", values: { name: program } });
  if (names.length === 0) return undefined;
  const values = { count: String(names.length), names: names.join("、") };
  return warning("attachmentsInside", { path: "", values });
};

const attachmentName = (attachment: PdfDictionary): string =>
  ["UF", "F", "Unix", "Mac", "DOS"]
    .map((key) => attachment.get(key))
    .find((name) => typeof name === "string" && name !== "")
    ?.toString() ?? UNNAMED;

const UNNAMED = "?";

/** The name of an attachment that is a program whatever it is called. */
const programIn = (
  objects: readonly PdfObject[],
  attachments: readonly PdfDictionary[],
): string | undefined => {
  const nameById = new Map(attachments.flatMap(filesOf));
  return objects
    .filter(({ id, value }) => nameById.has(id) || isEmbeddedFile(value))
    .filter(({ stream }) => beginsAsProgram(stream?.start(START_BYTES) ?? NOTHING))
    .map(({ id }) => nameById.get(id) ?? UNNAMED)
    .at(0);
};

const filesOf = (attachment: PdfDictionary): readonly (readonly [string | undefined, string])[] => {
  const files = attachment.get("EF");
  return isDictionary(files)
    ? [...files.values()].filter(isReference).map(({ to }) => [to, attachmentName(attachment)])
    : [];
};

const isEmbeddedFile = (value: PdfObject["value"]): boolean =>
  isDictionary(value) && pdfNameOf(value.get("Type")) === "EmbeddedFile";

const START_BYTES = 4096;
const NOTHING = new Uint8Array();

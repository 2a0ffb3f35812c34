import type { Finding } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";

/** What the bytes are by their own signature, whatever they are called; nothing for text and for the unknown. */
export const trueType = async (bytes: Uint8Array): Promise<string | undefined> => {
  const { fileTypeFromBuffer } = await import("file-type");
  return (await fileTypeFromBuffer(bytes))?.mime;
};

/** Old Office files and encrypted new ones are both OLE containers; telling them apart would help nobody. */
const OLE = "application/x-cfb";

/** Bytes that were registered as one type are another. */
export const typeFinding = (actual: string | undefined, registered: string): Finding => {
  const path = "contentType";
  if (actual === OLE) return finding("oldOfficeFile", { path });
  const names = { registered: typeName(registered) };
  if (actual === undefined) return finding("typeUnknown", { path, values: names });
  return finding("typeDiffers", { path, values: { ...names, actual: typeName(actual) } });
};

const typeNames: ReadonlyMap<string, string> = new Map([
  ["application/pdf", "PDF"],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"],
  ["application/vnd.ms-word.document.macroenabled.12", "DOCM"],
  ["application/vnd.ms-excel.sheet.macroenabled.12", "XLSM"],
  ["application/zip", "ZIP"],
  ["image/jpeg", "JPEG"],
  ["image/png", "PNG"],
  ["application/json", "JSON"],
  ["text/csv", "CSV"],
  ["text/markdown", "Markdown"],
]);

const typeName = (contentType: string): string =>
  typeNames.get(contentType.toLowerCase()) ?? contentType;

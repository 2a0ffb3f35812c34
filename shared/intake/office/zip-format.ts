import { isFormatName, knownFormat } from "../../domain/formats/file-formats.ts";
import type { FormatName } from "../../domain/formats/format-names.ts";
import { limits } from "../extraction/limits.ts";
import { checkXml } from "./check-xml.ts";
import { declaredTypes } from "./declared-types.ts";
import { partFinder } from "./part-names.ts";
import { relationshipsOf, targetName } from "./relationships.ts";
import { saxElements } from "./sax.ts";
import { utf8Xml } from "./xml-bytes.ts";
import { type OpenedZip, openZip } from "./zip.ts";

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && [3, 5, 7].includes(bytes[2] ?? 0);

/** The format of a zip by what is inside; nothing for one that cannot be opened, which its reader then says why. */
export const zipFormat = async (bytes: Uint8Array): Promise<FormatName | undefined> => {
  const zip = await openZip(bytes, limits.documentInflatedBytes);
  if (zip.kind === "refused") return undefined;
  const has = partFinder(zip.names);
  if (has("[Content_Types].xml") !== undefined) return officeFormat(zip);
  if (has("OFD.xml") !== undefined) return "application/ofd";
  if (has("Index/Document.iwa") !== undefined || has("Index.zip") !== undefined)
    return appleFormat(zip.names);
  return openDocumentFormat(await zip.read(has("mimetype") ?? ""));
};

/** Main parts by their root element: the same in every office program, whatever the content types say. */
const roots: Readonly<Record<string, FormatName>> = {
  document: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  presentation: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
};

const officeFormat = async (zip: OpenedZip): Promise<FormatName | undefined> => {
  const find = partFinder(zip.names);
  const part = async (name: string) => checked(name, await zip.read(find(name) ?? ""));
  const relationships = relationshipsOf((await part("_rels/.rels")) ?? NONE);
  if (relationships.some(({ type }) => type === "fixedrepresentation"))
    return "application/vnd.ms-xpsdocument";
  const target = relationships.find(({ type }) => type === "officeDocument")?.target;
  if (target === undefined) return "application/zip";
  const main = targetName("", target);
  const declared = declaredTypes((await part("[Content_Types].xml")) ?? NONE)(main);
  return formatOfType(declared) ?? roots[rootOf(await part(main)) ?? ""];
};

const NONE = new TextEncoder().encode("<none/>");

const checked = (name: string, part: Uint8Array | undefined): Uint8Array | undefined => {
  const xml = part === undefined ? undefined : utf8Xml(part);
  return xml === undefined || checkXml(name, xml) !== undefined ? undefined : xml;
};

/** `…sheet.main+xml` → `…sheet`; macros and templates have types of their own, which end in `.12` as files. */
const formatOfType = (type: string): FormatName | undefined => {
  const name = type.toLowerCase().replace(/\.main(\+xml)?$/, "");
  const shown = name.replace(/macroenabled(template)?$/, "macroenabled.12");
  const known = knownFormat(shown.replace(/slideshow|presentationml\.template/, "presentation"));
  return isFormatName(known) && /officedocument|vnd\.ms-/.test(known) ? known : undefined;
};

const rootOf = (main: Uint8Array | undefined): string | undefined => {
  let root: string | undefined;
  if (main === undefined) return undefined;
  saxElements(main, {
    opened: ({ name }) => {
      root ??= name;
    },
  });
  return root;
};

const appleFormat = (names: readonly string[]): FormatName => {
  if (names.some((name) => /^Index\/(Master)?Slide/.test(name)))
    return "application/vnd.apple.keynote";
  const table = names.some((name) => /^Index\/(Tables\/|CalculationEngine)/.test(name));
  return `application/vnd.apple.${table ? "numbers" : "pages"}`;
};

/** OpenDocument says what it is in its first entry; templates are named like what they make. */
const openDocumentFormat = (mimetype: Uint8Array | undefined): FormatName => {
  const type = new TextDecoder("latin1").decode(mimetype ?? NONE).trim();
  const known = knownFormat(type.replace(/-template$/, ""));
  return isFormatName(known) && known.startsWith("application/vnd.oasis")
    ? known
    : "application/zip";
};

import type { Finding } from "../../domain/findings/finding.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import { limits } from "../extraction/limits.ts";
import { checkAttachments, type PackageCheck } from "./check-attachments.ts";
import { checkPart } from "./check-part.ts";
import { checkXml } from "./check-xml.ts";
import { declaredTypes } from "./declared-types.ts";
import { partFinder } from "./part-names.ts";
import { relationshipsOf, relationshipsPart, targetName } from "./relationships.ts";
import { utf8Xml } from "./xml-bytes.ts";
import { type OpenedZip, openZip } from "./zip.ts";

export interface OpenedPackage extends OpenedZip {
  /** Every XML part that has been checked, by its name in the zip, in UTF-8. */
  readonly xml: ReadonlyMap<string, Uint8Array>;
  /** The name in the zip of the part that is the document or the workbook itself. */
  readonly main: string;
  /** The names of the parts that `part` refers to by relationships of a type, e.g. `styles`. */
  readonly related: (part: string, type: string) => readonly string[];
}
export type PackageRead = OpenedPackage | { readonly kind: "refused"; readonly finding: Finding };

/**
 * Opens a Word or Excel file for reading: no macros, no programs inside, nothing fetched from elsewhere, and every XML
 * part within bounds.
 */
export const openPackage = (bytes: Uint8Array, inflatedBytes: number): Promise<PackageRead> =>
  openAt(bytes, { inflatedBytes, depth: 0 });

interface PackagePlace {
  readonly inflatedBytes: number;
  /** How many containers lie around it. */
  readonly depth: number;
}

const openAt = async (
  bytes: Uint8Array,
  { inflatedBytes, depth }: PackagePlace,
): Promise<PackageRead> => {
  const zip = await openZip(bytes, inflatedBytes);
  if (zip.kind === "refused") return zip;
  const refused = (found: Finding): PackageRead => ({ kind: "refused", finding: found });
  if (zip.names.some(isMacro)) return refused(finding("macrosInside", { path: "" }));
  const attached = await checkAttachments({ zip, checkPackage, depth });
  if (attached !== undefined) return refused(attached);
  const xml = await checkedXml(zip);
  if (!(xml instanceof Map)) return refused(xml);
  const related = relatedIn(xml);
  const [main] = related("", "officeDocument");
  return main === undefined
    ? refused(finding("fileDamaged", { path: "" }))
    : { ...zip, xml, main, related };
};

/** A file inside a file is held to what a table may unpack to; one that is damaged harms nobody. */
const checkPackage: PackageCheck = async (bytes, depth) => {
  const inner = await openAt(bytes, { inflatedBytes: limits.tableInflatedBytes, depth });
  return inner.kind === "opened" || inner.finding.code === "fileDamaged"
    ? undefined
    : inner.finding;
};

const checkedXml = async (zip: OpenedZip): Promise<Map<string, Uint8Array> | Finding> => {
  const xml = new Map<string, Uint8Array>();
  const read = async (name: string): Promise<Finding | undefined> => {
    const part = utf8Xml((await zip.read(name)) ?? new Uint8Array());
    if (part === undefined) return finding("fileDamaged", { path: name });
    // Drawings of old are seldom well-formed, and nobody parses them here.
    if (isOldDrawing(name)) return checkPart(name, part);
    const fault = checkXml(name, part) ?? checkPart(name, part);
    if (fault === undefined) xml.set(name, part);
    return fault;
  };
  const types = partFinder(zip.names)(TYPES) ?? TYPES;
  const first = await read(types);
  if (first !== undefined) return first;
  const typeOf = declaredTypes(xml.get(types) ?? NONE);
  for (const name of zip.names) {
    const isXml = /\.(xml|rels|vml)$/i.test(name) || /[+/]xml$/i.test(typeOf(name).trim());
    const fault = isXml && name !== types ? await read(name) : undefined;
    if (fault !== undefined) return fault;
  }
  return xml;
};

const TYPES = "[Content_Types].xml";
const isOldDrawing = (name: string): boolean => /\.vml$/i.test(name);

const relatedIn = (xml: ReadonlyMap<string, Uint8Array>) => {
  const find = partFinder([...xml.keys()]);
  return (part: string, type: string): readonly string[] => {
    const named = find(relationshipsPart(part));
    const relationships = named === undefined ? undefined : xml.get(named);
    return relationshipsOf(relationships ?? NONE)
      .filter((one) => !one.external && one.type === type)
      .flatMap(({ target }) => find(targetName(part, target)) ?? []);
  };
};

const NONE = new TextEncoder().encode("<none/>");

/** Macros, and the dialog and macro sheets of Excel 4, which run without them. */
const isMacro = (name: string): boolean =>
  /(^|\/)(vbaProject|vbaData)[^/]*$|\/(macrosheets|dialogsheets|activeX)\//i.test(name);

import type { Finding } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";
import { checkXml } from "./check-xml.ts";
import { checkEmbedded } from "./embedded-program.ts";
import { checkRelationships } from "./relationships.ts";
import { type OpenedZip, openZip } from "./zip.ts";

export type PackageRead =
  | (OpenedZip & {
      /** Every XML part that has been checked, by name. */
      readonly xml: ReadonlyMap<string, Uint8Array>;
    })
  | { readonly kind: "refused"; readonly finding: Finding };

export interface PackageKind {
  /** The part without which it is not the kind of file it says it is. */
  readonly main: string;
  readonly inflatedBytes: number;
}

/**
 * Opens a Word or Excel file for reading: no macros, no programs inside, nothing fetched from elsewhere, and every XML
 * part within bounds.
 */
export const openPackage = async (bytes: Uint8Array, kind: PackageKind): Promise<PackageRead> => {
  const zip = await openZip(bytes, kind.inflatedBytes);
  if (zip.kind === "refused") return zip;
  const refused = (found: Finding): PackageRead => ({ kind: "refused", finding: found });
  if (!zip.names.includes(kind.main)) return refused(finding("fileDamaged", { path: "" }));
  if (zip.names.some(isMacro)) return refused(finding("macrosInside", { path: "" }));
  const embedded = await checkEmbedded(zip);
  if (embedded !== undefined) return refused(embedded);
  const xml = new Map<string, Uint8Array>();
  for (const name of zip.names.filter(isXml)) {
    const part = await zip.read(name);
    if (part === undefined) continue;
    const fault = checkXml(name, part) ?? checkContent(name, part);
    if (fault !== undefined) return refused(fault);
    xml.set(name, part);
  }
  return { ...zip, xml };
};

const isXml = (name: string): boolean => /\.(xml|rels)$/i.test(name);

/** Macros, and the dialog and macro sheets of Excel 4, which run without them. */
const isMacro = (name: string): boolean =>
  /(^|\/)(vbaProject|vbaData)[^/]*$|\/(macrosheets|dialogsheets|activeX)\//i.test(name);

const checkContent = (name: string, part: Uint8Array): Finding | undefined => {
  if (name.endsWith(".rels")) return checkRelationships(name, part);
  const macros = name === "[Content_Types].xml" && Buffer.from(part).includes("macroEnabled");
  return macros ? finding("macrosInside", { path: "" }) : undefined;
};

import type { Finding } from "../../domain/findings/finding.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import { checkMarkup } from "./check-markup.ts";
import { checkObject } from "./check-object.ts";
import { isOle } from "./ole-file.ts";
import { beginsAsProgram, holdsProgram, isProgramName } from "./program.ts";
import { type OpenedZip, openArchive } from "./zip.ts";
import { isZip } from "./zip-format.ts";

/** Judges an office file inside an office file as one that was sent by itself. */
export type PackageCheck = (bytes: Uint8Array, depth: number) => Promise<Finding | undefined>;

export interface Attached {
  readonly zip: OpenedZip;
  readonly checkPackage: PackageCheck;
  /** How many containers lie around this one. */
  readonly depth: number;
}

/** Containers inside containers; a workbook in a document in an archive is three. */
const DEEPEST = 4;
/** An attachment that is larger is known by its name and its beginning only. */
const LOOKED_INTO_BYTES = 32 << 20;

/** What an office file carries inside that could be run by whoever opens it, by its name and by its content. */
export const checkAttachments = async (attached: Attached): Promise<Finding | undefined> => {
  const { zip, depth } = attached;
  if (depth > DEEPEST) return finding("nestedTooDeep", { path: "" });
  for (const name of zip.names) {
    const fault = await checkAttachment(name, attached);
    if (fault !== undefined) return fault;
  }
  return undefined;
};

/** XML is checked as such; pictures and fonts are what they are unless they begin as something else. */
const isXml = (name: string): boolean => /\.(xml|rels|vml)$/i.test(name);
const isShown = (name: string): boolean =>
  /\.(png|jpe?g|jfif|gif|bmp|tiff?|wmf|emf|wdp|svg|webp|odttf|ttf|fntdata|mp3|mp4|wav|m4a|wmv|avi)$/i.test(
    name,
  );

const checkAttachment = async (name: string, attached: Attached): Promise<Finding | undefined> => {
  const { zip } = attached;
  const program = () => finding("programInside", { path: name, values: { name } });
  if (isProgramName(name)) return program();
  if (isXml(name)) return undefined;
  const head = await zip.head(name);
  if (beginsAsProgram(head)) return program();
  const container = isZip(head) || isOle(head);
  if ((isShown(name) && !container) || zip.size(name) > LOOKED_INTO_BYTES) return undefined;
  const bytes = (await zip.read(name)) ?? head;
  return container
    ? checkContainer(name, bytes, attached)
    : (checkMarkup(name, bytes) ?? (holdsProgram(bytes) ? program() : undefined));
};

const checkContainer = async (
  name: string,
  bytes: Uint8Array,
  attached: Attached,
): Promise<Finding | undefined> => {
  if (!isZip(bytes) && !isOle(bytes)) return undefined;
  const deeper = { ...attached, depth: attached.depth + 1 };
  if (deeper.depth > DEEPEST) return finding("nestedTooDeep", { path: name });
  const fault = isOle(bytes)
    ? await checkObject(name, bytes, (inner) => checkContainer(name, inner, deeper))
    : await checkZip(bytes, deeper);
  return fault === undefined ? undefined : { ...fault, path: name };
};

const checkZip = async (bytes: Uint8Array, attached: Attached): Promise<Finding | undefined> => {
  const zip = await openArchive(bytes);
  // Nobody can open a damaged attachment, so nobody is harmed by it.
  if (zip.kind === "refused") return zip.finding.code === "fileDamaged" ? undefined : zip.finding;
  return zip.names.some((name) => /^\[content_types\]\.xml$/i.test(name))
    ? attached.checkPackage(bytes, attached.depth)
    : checkAttachments({ ...attached, zip });
};

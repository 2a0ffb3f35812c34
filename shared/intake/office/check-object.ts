import type { Finding } from "../../domain/findings/finding.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import { isOnNetwork } from "./network-target.ts";
import { type OleEntry, oleEntries } from "./ole-file.ts";
import { packedFile } from "./packed-file.ts";
import { beginsAsProgram, holdsProgram, isProgramName } from "./program.ts";

/** Judges what lies inside an object: a container inside a container. */
export type InnerCheck = (bytes: Uint8Array) => Promise<Finding | undefined>;

/**
 * What an OLE object carries: formulas of MathType, charts of Excel and packed text files are harmless, programs and macros
 * are not, nor is a link to an address that is fetched as soon as the object is shown.
 */
export const checkObject = async (
  part: string,
  object: Uint8Array,
  inner: InnerCheck,
): Promise<Finding | undefined> => {
  const entries = await oleEntries(object);
  if (entries === undefined) return checkRuins(part, object);
  for (const entry of entries) {
    const fault = await checkEntry(part, entry, inner);
    if (fault !== undefined) return fault;
  }
  return undefined;
};

const NATIVE = "\u0001Ole10Native";
const LINK = "\u0001Ole";
const MACROS = /(^|\/)(_VBA_PROJECT(_CUR)?|VBA|Macros)(\/|$)/i;

const checkEntry = async (
  part: string,
  { path, content }: OleEntry,
  inner: InnerCheck,
): Promise<Finding | undefined> => {
  if (MACROS.test(path)) return finding("macrosInside", { path: part });
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (name === NATIVE) return checkPacked(part, content, inner);
  if (name === LINK && content.length > 0) return checkLink(part, content);
  return holdsProgram(content)
    ? finding("programInside", { path: part, values: { name } })
    : inner(content);
};

const checkPacked = async (
  part: string,
  stream: Uint8Array,
  inner: InnerCheck,
): Promise<Finding | undefined> => {
  const { names, content } = packedFile(stream);
  const program = names.find(isProgramName);
  if (program === undefined && !beginsAsProgram(content) && !holdsProgram(stream))
    return inner(content);
  const name = program ?? names[0] ?? part;
  return finding("programInside", { path: part, values: { name } });
};

/** The class of monikers that are addresses: {79EAC9E0-BAF9-11CE-8C82-00AA004BA90B}. */
const ADDRESS = Buffer.from("e0c9ea79f9bace118c8200aa004ba90b", "hex");

/** Monikers of files: {00000303-0000-0000-C000-000000000046}. */
const FILE = Buffer.from("0303000000000000c000000000000046", "hex");

const checkLink = (part: string, stream: Uint8Array): Finding | undefined => {
  const bytes = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength);
  const target = addressIn(bytes) ?? filesIn(bytes).find(isOnNetwork);
  return target === undefined
    ? undefined
    : finding("externalContent", { path: part, values: { target } });
};

const addressIn = (bytes: Buffer): string | undefined => {
  const at = bytes.indexOf(ADDRESS);
  if (at < 0) return undefined;
  const target = bytes.subarray(at + ADDRESS.length + 4).toString("utf16le");
  return target.split("\0")[0] ?? "";
};

/** The paths of file monikers: behind their class, how far they climb and how long they are. */
const filesIn = (bytes: Buffer): readonly string[] => {
  const paths: string[] = [];
  for (let at = bytes.indexOf(FILE); at >= 0; at = bytes.indexOf(FILE, at + FILE.length)) {
    const start = at + FILE.length + 6;
    paths.push(bytes.subarray(start, Math.max(start, bytes.indexOf(0, start))).toString("latin1"));
  }
  return paths;
};

/** A packed file: its kind, then two names that each end in a zero; from there on come its bytes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what sets the names apart
const PACKED = /\u0002\0([^\0]{1,260})\0([^\0]{1,520})\0/g;

/** A container that cannot be taken apart is searched: other programs may be more patient with it. */
const checkRuins = (part: string, object: Uint8Array): Finding | undefined => {
  const bytes = Buffer.from(object.buffer, object.byteOffset, object.byteLength);
  if (bytes.includes(Buffer.from("_VBA_PROJECT", "utf16le")))
    return finding("macrosInside", { path: part });
  if (bytes.includes(ADDRESS)) return checkLink(part, object);
  const program = packedProgram(bytes) ?? (holdsProgram(object) ? part : undefined);
  return program === undefined
    ? undefined
    : finding("programInside", { path: part, values: { name: program } });
};

const packedProgram = (bytes: Buffer): string | undefined => {
  for (const packed of bytes.toString("latin1").matchAll(PACKED)) {
    const [whole, label = "", path = ""] = packed;
    const behind = bytes.subarray(packed.index + whole.length);
    const isFile = /\.\w{1,5}$/.test(label);
    if (isProgramName(label) || isProgramName(path) || (isFile && beginsAsProgram(behind)))
      return label;
  }
  return undefined;
};

import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import type { Finding } from "../../domain/findings/finding.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import { limits } from "../extraction/limits.ts";
import { folded } from "./part-names.ts";
import { entryHead, inflateEntry } from "./zip-entry.ts";
import { entryName } from "./zip-names.ts";

export interface OpenedZip {
  readonly kind: "opened";
  /** Files, not folders. */
  readonly names: readonly string[];
  /** The bytes of an entry, or nothing when there is none of that name. Throws when the entry is damaged. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
  /** The first bytes of an entry, without inflating the rest. */
  readonly head: (name: string) => Promise<Uint8Array>;
  /** Bytes that an entry inflates to. */
  readonly size: (name: string) => number;
}
export type ZipRead = OpenedZip | { readonly kind: "refused"; readonly finding: Finding };

/**
 * Opens a zip from memory, bounded by what its directory says before anything is inflated. Names that climb out of the
 * archive or differ in letter case only, entries that share bytes and encrypted ones are refused.
 */
export const openZip = (bytes: Uint8Array, inflatedBytes: number): Promise<ZipRead> =>
  opened(bytes, (entries) => boundsFault(entries, inflatedBytes) ?? structureFault(entries));

/** Opens an archive that is only carried along: nothing bounds what it would unpack to, for nobody here unpacks it. */
export const openArchive = (bytes: Uint8Array): Promise<ZipRead> => opened(bytes, structureFault);

type FaultOf = (entries: readonly Entry[]) => Finding | undefined;

const opened = async (bytes: Uint8Array, faultOf: FaultOf): Promise<ZipRead> => {
  try {
    const { zip, entries } = await directoryOf(bytes);
    const refusal = faultOf(entries);
    if (refusal !== undefined) return { kind: "refused", finding: refusal };
    const byName = new Map(entries.map((entry) => [entryName(entry) ?? "", entry]));
    return {
      kind: "opened",
      names: [...byName.keys()].filter((name) => !name.endsWith("/")),
      read: async (name) => {
        const entry = byName.get(name);
        return entry === undefined ? undefined : inflateEntry(zip, entry);
      },
      head: async (name) => {
        const entry = byName.get(name);
        return entry === undefined ? new Uint8Array() : entryHead(zip, entry);
      },
      size: (name) => byName.get(name)?.uncompressedSize ?? 0,
    };
  } catch {
    return { kind: "refused", finding: finding("fileDamaged", { path: "" }) };
  }
};

/** What ends a zip: a signature, and in its last two bytes the length of a comment. */
const END = "PK\u0005\u0006";
const END_BYTES = 22;
/** Mail gateways and old programs leave some bytes behind a file, or promise a comment that is not there. */
const STRAY_BYTES = 1024;

/** The bytes up to the end of the directory, as yauzl wants them; strays are cut off as Word and Excel pass over them. */
const endingAtDirectory = (bytes: Uint8Array): Buffer => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = buffer.lastIndexOf(END, undefined, "latin1");
  const end = at + END_BYTES;
  if (at < 0 || end > buffer.length || buffer.length - end > STRAY_BYTES) return buffer;
  if (end + buffer.readUInt16LE(end - 2) === buffer.length) return buffer;
  const cut = Buffer.from(buffer.subarray(0, end));
  cut.writeUInt16LE(0, end - 2);
  return cut;
};

interface Directory {
  readonly zip: ZipFile;
  readonly entries: readonly Entry[];
}

const directoryOf = (bytes: Uint8Array): Promise<Directory> =>
  new Promise((resolve, reject) => {
    fromBuffer(endingAtDirectory(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const entries: Entry[] = [];
      zip.on("error", reject);
      zip.on("end", () => resolve({ zip, entries }));
      zip.on("entry", (entry: Entry) => {
        entries.push(entry);
        if (entries.length > limits.zipEntries) resolve({ zip, entries });
        else zip.readEntry();
      });
      zip.readEntry();
    });
  });

const boundsFault = (entries: readonly Entry[], inflatedBytes: number): Finding | undefined => {
  const inflated = entries.reduce((total, { uncompressedSize }) => total + uncompressedSize, 0);
  const tooLarge = inflated > inflatedBytes || entries.some(isBomb);
  return tooLarge ? finding("archiveTooLarge", { path: "" }) : undefined;
};

const structureFault: FaultOf = (entries) => {
  if (entries.some((entry) => entry.isEncrypted())) return finding("encryptedFile", { path: "" });
  if (entries.length > limits.zipEntries) return finding("archiveTooLarge", { path: "" });
  const names = entries.map(entryName);
  const distinct = new Set(names.map((name) => folded(name ?? "")));
  if (names.includes(undefined) || distinct.size < names.length || overlap(entries))
    return finding("fileDamaged", { path: "" });
  const odd = entries.find(
    ({ compressionMethod }) => ![STORED, DEFLATED].includes(compressionMethod),
  );
  return odd === undefined
    ? undefined
    : finding("compressionUnknown", { path: "", values: { name: entryName(odd) ?? "" } });
};

const STORED = 0;
const DEFLATED = 8;

const isBomb = ({ compressedSize, uncompressedSize }: Entry): boolean =>
  uncompressedSize > limits.zipRatioFromBytes &&
  uncompressedSize > compressedSize * limits.zipRatio;

/** What stands before the name of an entry. */
const LOCAL_HEADER_BYTES = 30;

/** Entries lie one behind another; those that share bytes let a small file unpack to a huge one. */
const overlap = (entries: readonly Entry[]): boolean =>
  entries
    .map((entry) => ({
      start: entry.relativeOffsetOfLocalHeader,
      end:
        entry.relativeOffsetOfLocalHeader +
        LOCAL_HEADER_BYTES +
        entry.fileNameLength +
        entry.compressedSize,
    }))
    .toSorted((one, other) => one.start - other.start)
    .some(({ start }, at, sorted) => start < (sorted[at - 1]?.end ?? 0));

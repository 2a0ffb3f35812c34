import { crc32 } from "node:zlib";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import type { Finding } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";
import { limits } from "../extraction/limits.ts";

export interface OpenedZip {
  readonly kind: "opened";
  readonly names: readonly string[];
  /** The bytes of an entry, or nothing when there is none of that name. Throws when the entry is damaged. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
}
export type ZipRead = OpenedZip | { readonly kind: "refused"; readonly finding: Finding };

/**
 * Opens a zip from memory, bounded by what its directory says before anything is inflated. Names that climb out of the
 * archive, repeated names and encrypted entries are refused.
 */
export const openZip = async (bytes: Uint8Array, inflatedBytes: number): Promise<ZipRead> => {
  try {
    const { zip, entries } = await directoryOf(bytes);
    const refusal = refusalOf(entries, inflatedBytes);
    if (refusal !== undefined) return { kind: "refused", finding: refusal };
    const byName = new Map(entries.map((entry) => [entry.fileName, entry]));
    return {
      kind: "opened",
      names: [...byName.keys()],
      read: async (name) => {
        const entry = byName.get(name);
        return entry === undefined ? undefined : inflate(zip, entry);
      },
    };
  } catch {
    return { kind: "refused", finding: finding("fileDamaged", { path: "" }) };
  }
};

interface Directory {
  readonly zip: ZipFile;
  readonly entries: readonly Entry[];
}

const directoryOf = (bytes: Uint8Array): Promise<Directory> =>
  new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    fromBuffer(buffer, { lazyEntries: true, strictFileNames: true }, (error, zip) => {
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

const refusalOf = (entries: readonly Entry[], inflatedBytes: number): Finding | undefined => {
  if (entries.some((entry) => entry.isEncrypted())) return finding("encryptedFile", { path: "" });
  const inflated = entries.reduce((total, { uncompressedSize }) => total + uncompressedSize, 0);
  if (entries.length > limits.zipEntries || inflated > inflatedBytes || entries.some(isBomb))
    return finding("archiveTooLarge", { path: "" });
  const names = new Set(entries.map(({ fileName }) => fileName));
  return names.size === entries.length ? undefined : finding("fileDamaged", { path: "" });
};

const isBomb = ({ compressedSize, uncompressedSize }: Entry): boolean =>
  uncompressedSize > limits.zipRatioFromBytes &&
  uncompressedSize > compressedSize * limits.zipRatio;

/** yauzl holds the stream to the size that the directory states, so an entry that lies about it ends there. */
const inflate = (zip: ZipFile, entry: Entry): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      stream.on("error", reject);
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const inflated = Buffer.concat(chunks);
        if (crc32(inflated) === entry.crc32) resolve(inflated);
        else reject(new Error(`the checksum of ${entry.fileName} differs`));
      });
    });
  });

import type { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import type { Entry, LocalFileHeader, ZipFile } from "yauzl";

/** yauzl holds the stream to the size that the directory states, so an entry that lies about it ends there. */
export const inflateEntry = async (zip: ZipFile, entry: Entry): Promise<Uint8Array> => {
  await checkLocalHeader(zip, entry);
  // Excel writes an empty part as deflated to nothing at all, which is no deflated stream.
  if (entry.uncompressedSize === 0) return new Uint8Array();
  const stream = await openStream(zip, entry);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const inflated = Buffer.concat(chunks);
  if (crc32(inflated) !== entry.crc32) throw new Error(`the checksum of ${entry.fileName} differs`);
  return inflated;
};

/** The first bytes of an entry, by which it is known what it is; the rest is never inflated. */
export const entryHead = async (zip: ZipFile, entry: Entry): Promise<Uint8Array> => {
  if (entry.uncompressedSize === 0) return new Uint8Array();
  const stream = await openStream(zip, entry);
  // Leaving the loop destroys the stream.
  for await (const chunk of stream) return chunk;
  return new Uint8Array();
};

const openStream = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });

/** Bit 3 of the flags: the sizes stand behind the bytes. */
const SIZES_BEHIND = 8;

/**
 * A zip says everything twice, in its directory and before each entry. One that says two different things shows other
 * content to other programs, so what was read here would not be what people see.
 */
const checkLocalHeader = async (zip: ZipFile, entry: Entry): Promise<void> => {
  const local = await localHeader(zip, entry);
  const behind = (local.generalPurposeBitFlag & SIZES_BEHIND) !== 0;
  const same =
    local.compressionMethod === entry.compressionMethod &&
    local.fileName.equals(entry.fileNameRaw) &&
    (behind || isWide(local) || local.compressedSize === entry.compressedSize);
  if (!same) throw new Error(`${entry.fileName} is described in two ways`);
};

/** Zip64 keeps the sizes elsewhere. */
const isWide = ({ compressedSize }: LocalFileHeader): boolean => compressedSize === 0xffff_ffff;

const localHeader = (zip: ZipFile, entry: Entry): Promise<LocalFileHeader> =>
  new Promise((resolve, reject) => {
    zip.readLocalFileHeader(entry, {}, (error, header) =>
      error ? reject(error) : resolve(header),
    );
  });

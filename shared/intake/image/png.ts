import { crc32 } from "node:zlib";
import type { PictureStructure } from "./picture-structure.ts";

interface Chunk {
  readonly type: string;
  readonly content: Uint8Array;
}

const SIGNATURE_BYTES = 8;
/** Length, type and checksum of a chunk. */
const FRAME_BYTES = 12;

/** Reads the chunks of a PNG up to its end, each with its checksum; nothing when one is cut short or changed. */
export const readPng = (bytes: Uint8Array): PictureStructure | undefined => {
  const chunks = [...chunksOf(bytes)];
  const header = chunks.find(({ type }) => type === "IHDR")?.content;
  const drawn = chunks.some(({ type }) => type === "IDAT");
  if (chunks.at(-1)?.type !== "IEND" || !drawn || header === undefined || header.length < 8)
    return undefined;
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  if (width === 0 || height === 0) return undefined;
  const length = chunks.reduce(
    (total, { content }) => total + FRAME_BYTES + content.length,
    SIGNATURE_BYTES,
  );
  return { width, height, length, exif: chunks.find(({ type }) => type === "eXIf")?.content };
};

/** Every chunk up to the end chunk; stops early where one does not fit or its checksum differs. */
function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = SIGNATURE_BYTES;
  while (at + FRAME_BYTES <= bytes.length) {
    const end = at + FRAME_BYTES + view.getUint32(at);
    if (end > bytes.length) return;
    const checked = bytes.subarray(at + 4, end - 4);
    if (crc32(checked) !== view.getUint32(end - 4)) return;
    const type = new TextDecoder("latin1").decode(checked.subarray(0, 4));
    yield { type, content: checked.subarray(4) };
    if (type === "IEND") return;
    at = end;
  }
}

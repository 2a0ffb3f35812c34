import { crc32 } from "node:zlib";
import type { PictureStructure } from "./picture-structure.ts";
import { readPngPixels } from "./png-pixels.ts";
import { pixelBytes, pngShape } from "./png-shape.ts";

interface Chunk {
  readonly type: string;
  readonly content: Uint8Array;
}

export const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
/** Length, type and checksum of a chunk. */
const FRAME_BYTES = 12;

/** Reads the chunks of a PNG up to its end, each with its checksum; nothing when one is cut short or changed. */
export const readPng = (bytes: Uint8Array): PictureStructure | undefined => {
  const chunks = [...chunksOf(bytes)];
  const [header] = chunks;
  const shape = header?.type === "IHDR" ? pngShape(header.content) : undefined;
  const stored = chunks.filter(({ type }) => type === "IDAT").map(({ content }) => content);
  if (chunks.at(-1)?.type !== "IEND" || stored.length === 0 || shape === undefined)
    return undefined;
  if (shape.colourType === PALETTE && !chunks.some(({ type }) => type === "PLTE")) return undefined;
  const length =
    PNG_SIGNATURE.length +
    chunks.reduce((total, { content }) => total + FRAME_BYTES + content.length, 0);
  return {
    width: shape.width,
    height: shape.height,
    length,
    exif: chunks.find(({ type }) => type === "eXIf")?.content,
    rareCoding: undefined,
    bytes: pixelBytes(shape),
    pixels: () => readPngPixels(shape, stored),
  };
};

const PALETTE = 3;

/** Every chunk up to the end chunk; stops early where one does not fit or its checksum differs. */
function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at: number = PNG_SIGNATURE.length;
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

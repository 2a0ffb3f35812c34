import { crc32, deflateSync } from "node:zlib";

/** A sound PNG of one grey pixel; its shade tells one from another. */
export const pngOf = (shade: number): Uint8Array =>
  pngOfRows({ width: 1, height: 1 }, Buffer.from([0, shade]));

interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly depth?: number;
  readonly colourType?: number;
  readonly interlace?: number;
}

/** A PNG whose rows are given as they are stored, each behind its filter. */
export const pngOfRows = (header: PngHeader, rows: Uint8Array): Uint8Array =>
  pngOfStored(header, deflateSync(rows));

/** A PNG whose pixels are given as they are compressed. */
export const pngOfStored = (
  { width, height, depth = 8, colourType = 0, interlace = 0 }: PngHeader,
  stored: Uint8Array,
): Uint8Array =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk(
      "IHDR",
      Buffer.concat([word(width), word(height), Buffer.from([depth, colourType, 0, 0, interlace])]),
    ),
    chunk("IDAT", stored),
    chunk("IEND", Buffer.alloc(0)),
  ]);

const chunk = (type: string, body: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
  return Buffer.concat([word(body.length), named, word(crc32(named))]);
};

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

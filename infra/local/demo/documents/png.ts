import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";
import type { PackDocument } from "../pack-document.ts";

const width = 480;
const height = 320;

/** A picture of coloured bands, different for each title: the demo's scans and photographs. */
export const pngOf = async ({ title }: PackDocument): Promise<Uint8Array> => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits a channel, RGB
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(bands(createHash("sha256").update(title).digest()))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
};

const bands = (colours: Buffer): Buffer => {
  const row = (y: number) => {
    const at = Math.floor((y * 8) / height) * 3;
    const line = Buffer.alloc(1 + width * 3);
    for (let x = 0; x < width; x += 1) colours.copy(line, 1 + x * 3, at, at + 3);
    return line;
  };
  return Buffer.concat(Array.from({ length: height }, (_, y) => row(y)));
};

const chunk = (type: string, content: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  return Buffer.concat([word(content.length), named, word(crc32(named))]);
};

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

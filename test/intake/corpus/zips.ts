import { zipSync } from "fflate";

type Parts = Record<string, Uint8Array>;

const DIRECTORY = 0x02014b50;
const END = 0x06054b50;

const find = (zip: Buffer, signature: number, from = 0): number => {
  for (let at = from; at + 4 <= zip.length; at++) if (zip.readUInt32LE(at) === signature) return at;
  return -1;
};

/** A zip whose directory says of every part that it inflates to so many bytes. */
export const lyingZip = (
  parts: Parts,
  bytes = 10,
  isOneOfThem: (name: string) => boolean = () => true,
): Uint8Array => {
  const zip = Buffer.from(zipSync(parts));
  for (let at = find(zip, DIRECTORY); at >= 0; at = find(zip, DIRECTORY, at + 4)) {
    const name = zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28));
    if (isOneOfThem(name)) zip.writeUInt32LE(bytes, at + 24);
  }
  return zip;
};

/** A zip whose directory lists its last part again and again: many names for the same bytes. */
export const overlappingZip = (parts: Parts, times: number): Uint8Array => {
  const zip = Buffer.from(zipSync(parts));
  const [end, first] = [find(zip, END), find(zip, DIRECTORY)];
  const entry = zip.subarray(first, find(zip, DIRECTORY, first + 4));
  const directory = Buffer.concat([
    zip.subarray(first, end),
    ...Array.from({ length: times }, () => entry),
  ]);
  const closing = Buffer.from(zip.subarray(end));
  const count = Object.keys(parts).length + times;
  closing.writeUInt16LE(count, 8);
  closing.writeUInt16LE(count, 10);
  closing.writeUInt32LE(directory.length, 12);
  return Buffer.concat([zip.subarray(0, first), directory, closing]);
};

export const manyEntries = (parts: Parts, count: number): Uint8Array =>
  zipSync({
    ...parts,
    ...Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`word/media/${at}.png`, new Uint8Array(1)]),
    ),
  });

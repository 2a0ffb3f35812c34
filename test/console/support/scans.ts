import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pngOfRows } from "../../support/png.ts";

let made = 0;

/** The scan of some page: a sound PNG of about so many kilobytes, unlike every other. */
export const scanOf = (kilobytes = 1): Uint8Array => {
  made += 1;
  const [width, height] = [500, Math.max(1, kilobytes * 2)];
  let noise = made * 7919;
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < rows.length; at += 1) {
    // What repeats would be packed away
    noise = (Math.imul(noise, 1103515245) + 12345) & 0x7fffffff;
    rows[at] = at % (width + 1) === 0 ? 0 : noise >> 16;
  }
  return pngOfRows({ width, height }, rows);
};

/** Scans on the disk, by their way within a folder. */
export const scansIn = (
  folder: string,
  ways: readonly string[],
  kilobytes?: number,
): readonly string[] =>
  ways.map((way) => {
    const path = join(folder, way);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, scanOf(kilobytes));
    return path;
  });

export const sha256OnDisk = (path: string): string => sha256OfBytes(readFileSync(path));

export const sha256OfBytes = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

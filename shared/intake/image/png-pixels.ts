import { Readable } from "node:stream";
import { createInflate } from "node:zlib";
import type { Pixels } from "./picture-structure.ts";
import { plainness } from "./png-plainness.ts";
import { type PngShape, pixelBytes } from "./png-shape.ts";

/** Inflates all pixels, a piece at a time, and holds their rows against what the header says. */
export const readPngPixels = async (
  shape: PngShape,
  stored: readonly Uint8Array[],
): Promise<Pixels> => {
  const total = pixelBytes(shape);
  const packed = stored.reduce((sum, { length }) => sum + length, 0);
  const plain = packed * PLAIN_RATIO < total + SMALL_BYTES ? plainness(shape) : undefined;
  const filters = filterCheck(shape);
  let length = 0;
  try {
    for await (const part of Readable.from(stored).pipe(createInflate())) {
      const piece: Uint8Array = part;
      if (!filters(piece, length)) return "damaged";
      plain?.take(piece);
      length += piece.length;
      // Viewers pass over what is too much.
      if (length >= total) break;
    }
  } catch {
    return "damaged";
  }
  if (length < total) return "damaged";
  return plain?.holds() === true ? "blank" : "drawn";
};

/** Whether every row that begins in a piece does so with a filter there is; pieces come in their order. */
const filterCheck = (shape: PngShape) => {
  const rows = rowStarts(shape);
  let next = rows.next().value;
  return (piece: Uint8Array, from: number): boolean => {
    for (; next !== undefined && next < from + piece.length; next = rows.next().value)
      if ((piece[next - from] ?? 0) > LAST_FILTER) return false;
    return true;
  };
};

/** A picture of one colour deflates to far less than anything that was drawn or scanned. */
const PLAIN_RATIO = 200;
const SMALL_BYTES = 200_000;
/** None, left, above, average, Paeth. */
const LAST_FILTER = 4;

function* rowStarts({ passes }: PngShape): Generator<number, undefined> {
  let at = 0;
  for (const { rows, rowBytes } of passes)
    for (let row = 0; row < rows; row++) {
      yield at;
      at += rowBytes + 1;
    }
  return undefined;
}

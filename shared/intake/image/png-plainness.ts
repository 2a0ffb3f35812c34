import type { PngShape } from "./png-shape.ts";

/** Whether all pixels are the same so far; rows are unfiltered only until one differs. */
export const plainness = ({ passes, pixelBytes }: PngShape) => {
  let [pass, row, filled, plain] = [0, 0, 0, true];
  let current = new Uint8Array((passes[0]?.rowBytes ?? 0) + 1);
  let above = new Uint8Array(current.length);
  let pixel: Uint8Array | undefined;
  const finishRow = () => {
    unfilter(current, above, pixelBytes);
    pixel ??= current.slice(1, 1 + pixelBytes);
    plain = isPlainRow(current, pixel);
    [current, above] = [above, current];
    [filled, row] = [0, row + 1];
    const { rows = 0 } = passes[pass] ?? {};
    if (row < rows) return;
    [pass, row] = [pass + 1, 0];
    current = new Uint8Array((passes[pass]?.rowBytes ?? 0) + 1);
    above = new Uint8Array(current.length);
  };
  return {
    take: (piece: Uint8Array): void => {
      for (let at = 0; at < piece.length && plain && pass < passes.length; ) {
        const part = piece.subarray(at, at + current.length - filled);
        current.set(part, filled);
        filled += part.length;
        at += part.length;
        if (filled === current.length) finishRow();
      }
    },
    holds: (): boolean => plain,
  };
};

/** Gives a row its own bytes back, which stand behind its filter; the bytes of the row above are its own already. */
const unfilter = (row: Uint8Array, above: Uint8Array, pixelBytes: number): void => {
  const filter = row[0] ?? 0;
  for (let at = 1; at < row.length; at++) {
    const left = at > pixelBytes ? (row[at - pixelBytes] ?? 0) : 0;
    const corner = at > pixelBytes ? (above[at - pixelBytes] ?? 0) : 0;
    const added = predicted(filter, { left, up: above[at] ?? 0, corner });
    row[at] = ((row[at] ?? 0) + added) & 0xff;
  }
};

interface Neighbours {
  readonly left: number;
  readonly up: number;
  readonly corner: number;
}

const predicted = (filter: number, { left, up, corner }: Neighbours): number => {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [toLeft, toUp, toCorner] = [
    Math.abs(up - corner),
    Math.abs(left - corner),
    Math.abs(left + up - 2 * corner),
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
};

const isPlainRow = (row: Uint8Array, pixel: Uint8Array): boolean => {
  // Several pixels may share a byte, of which the last one of a row is not always filled.
  const end = pixel.length === 1 && row.length > 2 ? row.length - 1 : row.length;
  for (let at = 1; at < end; at++) if (row[at] !== pixel[(at - 1) % pixel.length]) return false;
  return true;
};

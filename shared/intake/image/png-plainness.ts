import type { Pass, PngShape } from "./png-shape.ts";

/**
 * Whether all pixels are the same so far. Of such a picture it is known how each row is stored under each filter, so
 * rows are compared and never unfiltered.
 */
export const plainness = ({ passes, pixelBytes }: PngShape) => {
  const rows = rowsOf(passes);
  let next = rows.next().value;
  let row = Buffer.alloc((next?.rowBytes ?? 0) + 1);
  let [filled, plain] = [0, true];
  let pixel: Buffer | undefined;
  const finishRow = ({ rowBytes, isFirst }: Row) => {
    pixel ??= Buffer.from(row.subarray(1, 1 + pixelBytes));
    // Several pixels may share a byte; the last one of a row is then not always filled.
    const compared = pixelBytes === 1 && rowBytes > 1 ? rowBytes - 1 : rowBytes;
    const expected = storedRow({ filter: row[0] ?? 0, isFirst, pixel, rowBytes });
    plain = row.compare(expected, 0, compared, 1, 1 + compared) === 0;
    next = rows.next().value;
    row = next?.rowBytes === rowBytes ? row : Buffer.alloc((next?.rowBytes ?? 0) + 1);
    filled = 0;
  };
  return {
    take: (piece: Uint8Array): void => {
      for (let at = 0; at < piece.length && plain && next !== undefined; ) {
        const part = piece.subarray(at, at + row.length - filled);
        row.set(part, filled);
        filled += part.length;
        at += part.length;
        if (filled === row.length) finishRow(next);
      }
    },
    holds: (): boolean => plain,
  };
};

interface Row {
  readonly rowBytes: number;
  /** Nothing is above it. */
  readonly isFirst: boolean;
}

function* rowsOf(passes: readonly Pass[]): Generator<Row, undefined> {
  for (const { rows, rowBytes } of passes)
    for (let row = 0; row < rows; row++) yield { rowBytes, isFirst: row === 0 };
  return undefined;
}

interface StoredRow extends Row {
  readonly filter: number;
  readonly pixel: Buffer;
}

/** A row of one colour below rows of it, as a filter stores it. */
const storedRow = ({ filter, isFirst, pixel, rowBytes }: StoredRow): Buffer => {
  const half = Buffer.from(pixel.map((byte) => byte - (byte >> 1)));
  const [first, others] = (isFirst ? firstRows : furtherRows)[filter] ?? ["pixel", "pixel"];
  const parts = { pixel, half, zero: Buffer.alloc(pixel.length) } as const;
  const stored = Buffer.alloc(rowBytes, parts[others]);
  parts[first].copy(stored);
  return stored;
};

/** What the first pixel and all others are stored as: by themselves, left, above, average, Paeth. */
const firstRows = [
  ["pixel", "pixel"],
  ["pixel", "zero"],
  ["pixel", "pixel"],
  ["pixel", "half"],
  ["pixel", "zero"],
] as const;
const furtherRows = [
  ["pixel", "pixel"],
  ["pixel", "zero"],
  ["zero", "zero"],
  ["half", "zero"],
  ["zero", "zero"],
] as const;

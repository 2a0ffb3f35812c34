/** Rows of a PNG that follow one another: all of them, or those of one pass of an interlaced picture. */
export interface Pass {
  readonly rows: number;
  /** Bytes of a row behind its filter. */
  readonly rowBytes: number;
}

export interface PngShape {
  readonly width: number;
  readonly height: number;
  readonly colourType: number;
  /** How far back a filter looks for the pixel before. */
  readonly pixelBytes: number;
  readonly passes: readonly Pass[];
}

/** What the header of a PNG says of its pixels; nothing where no such picture exists. */
export const pngShape = (header: Uint8Array): PngShape | undefined => {
  if (header.length < 13) return undefined;
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth = 0, colourType = 0, compression = 0, filter = 0, interlace = 0] =
    header.subarray(8);
  const channels = depths[colourType]?.includes(depth) ? channelsOf[colourType] : undefined;
  if (width === 0 || height === 0 || channels === undefined) return undefined;
  if (compression !== 0 || filter !== 0 || interlace > 1) return undefined;
  const bits = channels * depth;
  const passes = (interlace === 1 ? interlaced : [whole])
    .map(([x, y, across, down]) => ({
      rows: Math.max(0, Math.ceil((height - y) / down)),
      columns: Math.max(0, Math.ceil((width - x) / across)),
    }))
    .filter(({ rows, columns }) => rows > 0 && columns > 0)
    .map(({ rows, columns }) => ({ rows, rowBytes: Math.ceil((columns * bits) / 8) }));
  return { width, height, colourType, pixelBytes: Math.ceil(bits / 8), passes };
};

/** Bytes that the pixels inflate to. */
export const pixelBytes = ({ passes }: PngShape): number =>
  passes.reduce((total, { rows, rowBytes }) => total + rows * (rowBytes + 1), 0);

/** Grey, colour, palette, grey with alpha, colour with alpha. */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** Where a pass begins and how far apart its pixels are. */
const whole = [0, 0, 1, 1] as const;
const interlaced = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

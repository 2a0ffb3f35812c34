import { type JpegBits, jpegBits } from "./jpeg-bits.ts";
import {
  type BlockScan,
  type ReadBlock,
  readFirst,
  readFirstLevel,
  readWhole,
  refine,
  refineLevel,
} from "./jpeg-blocks.ts";
import type { Component, JpegFrame } from "./jpeg-frame.ts";
import type { HuffmanTable } from "./jpeg-huffman.ts";
import { isRestart, type Segment } from "./jpeg-segments.ts";

/** What is kept of a colour from scan to scan. */
export interface Plane {
  readonly component: Component;
  /** Blocks in a row, those included that only fill up the last unit. */
  readonly stride: number;
  readonly filled: Uint32Array;
  /** Brightness of the first block, and whether another one differs from it. */
  first: number | undefined;
  varied: boolean;
}

export interface Scan {
  readonly bytes: Uint8Array;
  readonly segment: Segment;
  readonly frame: JpegFrame;
  readonly planes: readonly Plane[];
  /** By class and number, as the scan names them. */
  readonly tables: ReadonlyMap<number, HuffmanTable>;
  /** Units between restart marks; 0 for none. */
  readonly restart: number;
}

const PROGRESSIVE = 0xc2;
const NO_TABLE: HuffmanTable = new Uint16Array(1 << 16);

/** Reads every block of a scan; false where bits are missing or are none that a JPEG can have. */
export const readScan = (scan: Scan): boolean => {
  const { segment, frame, restart } = scan;
  const count = segment.content[0] ?? 0;
  const parts = partsOf(scan, count);
  const [first] = parts;
  const readBlock = readerOf(frame, segment.content.subarray(1 + count * 2));
  if (first === undefined || parts.length !== count || readBlock === undefined) return false;
  const { bits } = first.state;
  const { across, down, cells } = layoutOf(frame, parts);
  const readUnit = (unit: number): boolean =>
    cells.every((cell) => readCell(cell, readBlock, unit % across, Math.floor(unit / across)));
  for (let unit = 0; unit < across * down; unit++) {
    const restarts = restart > 0 && unit > 0 && unit % restart === 0;
    if ((restarts && !restarted(bits, parts)) || !readUnit(unit) || bits.overrun()) return false;
  }
  return true;
};

const readCell = (cell: Cell, readBlock: ReadBlock, x: number, y: number): boolean => {
  const { plane, state } = cell.part;
  const block = (y * cell.down + cell.y) * plane.stride + x * cell.across + cell.x;
  if (!readBlock(state, block)) return false;
  plane.first ??= state.level;
  if (state.level !== plane.first) plane.varied = true;
  return true;
};

interface Part {
  readonly plane: Plane;
  readonly state: BlockScan;
}

const partsOf = ({ bytes, segment, planes, tables }: Scan, count: number): readonly Part[] => {
  const { content } = segment;
  const bits = jpegBits(bytes, segment.end);
  const [from = 0, to = 0] = content.subarray(1 + count * 2);
  return Array.from({ length: count }, (_, at) => {
    const [id = 0, named = 0] = content.subarray(1 + at * 2);
    const plane = planes.find(({ component }) => component.id === id);
    if (plane === undefined) return undefined;
    const dc = tables.get(named >> 4) ?? NO_TABLE;
    const ac = tables.get(AC_CLASS | (named & 15)) ?? NO_TABLE;
    const { filled } = plane;
    return { plane, state: { bits, dc, ac, from, to, filled, skipped: 0, level: 0 } };
  }).filter((part) => part !== undefined);
};

const AC_CLASS = 0x10;

/** How the blocks of this scan are written, by its coefficients and whether it refines them. */
const readerOf = (
  { marker }: JpegFrame,
  [from = 0, to = 0, bits = 0]: Uint8Array,
): ReadBlock | undefined => {
  if (marker !== PROGRESSIVE) return readWhole;
  if (from > to || to > 63) return undefined;
  const refines = bits >> 4 > 0;
  if (from === 0) return refines ? refineLevel : readFirstLevel;
  return refines ? refine : readFirst;
};

/** A block of each unit: of which part, and where in the unit. */
interface Cell extends Pick<Component, "across" | "down"> {
  readonly part: Part;
  readonly x: number;
  readonly y: number;
}

const layoutOf = (frame: JpegFrame, parts: readonly Part[]) => {
  const [widest, highest] = samplingOf(frame);
  const [only] = parts;
  if (only !== undefined && parts.length === 1) {
    const { across, down } = only.plane.component;
    return {
      across: Math.ceil(Math.ceil((frame.width * across) / widest) / 8),
      down: Math.ceil(Math.ceil((frame.height * down) / highest) / 8),
      cells: [{ part: only, x: 0, y: 0, across: 1, down: 1 }],
    };
  }
  return {
    across: Math.ceil(frame.width / (8 * widest)),
    down: Math.ceil(frame.height / (8 * highest)),
    cells: parts.flatMap(cellsOf),
  };
};

const cellsOf = (part: Part): readonly Cell[] => {
  const { across, down } = part.plane.component;
  return Array.from({ length: across * down }, (_, at) => ({
    part,
    x: at % across,
    y: Math.floor(at / across),
    across,
    down,
  }));
};

/** The finest sampling of any colour, which the size of a unit follows. */
export const samplingOf = ({ components }: JpegFrame): readonly [number, number] => [
  Math.max(...components.map(({ across }) => across)),
  Math.max(...components.map(({ down }) => down)),
];

const restarted = (bits: JpegBits, parts: readonly Part[]): boolean => {
  const inTime = !bits.overrun() && isRestart(bits.passMark());
  for (const { state } of parts) [state.level, state.skipped] = [0, 0];
  return inTime;
};

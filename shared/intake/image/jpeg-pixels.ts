import type { JpegFrame } from "./jpeg-frame.ts";
import { type HuffmanTable, huffmanTable } from "./jpeg-huffman.ts";
import { type Plane, readScan, type Scan, samplingOf } from "./jpeg-scan.ts";
import { SCAN, type Segment } from "./jpeg-segments.ts";
import type { Pixels } from "./picture-structure.ts";

const TABLES = 0xc4;
const RESTART_INTERVAL = 0xdd;
/** Progressive pictures have about ten; each goes over the whole picture. */
const MOST_SCANS = 100;

/**
 * Whether every bit of a picture can be read, and whether it shows anything. The colours are not computed: a picture of
 * any size is read in the memory of two words for each block.
 */
export const readJpegPixels = (
  bytes: Uint8Array,
  segments: readonly Segment[],
  frame: JpegFrame,
): Pixels => {
  const planes = planesOf(frame);
  const scans = scansOf({ bytes, frame, planes }, segments);
  if (scans.length > MOST_SCANS || !scans.every(readScan)) return "damaged";
  const seen = new Set(scans.flatMap(({ segment }) => idsIn(segment.content)));
  if (planes.some(({ component }) => !seen.has(component.id))) return "damaged";
  return planes.every(isPlain) ? "blank" : "drawn";
};

/** Each scan with the tables and the restart interval that stand before it. */
const scansOf = (
  picture: Pick<Scan, "bytes" | "frame" | "planes">,
  segments: readonly Segment[],
): readonly Scan[] => {
  const tables = new Map<number, HuffmanTable>();
  let restart = 0;
  return segments.flatMap((segment) => {
    const { marker, content } = segment;
    if (marker === TABLES) for (const [name, table] of tablesIn(content)) tables.set(name, table);
    if (marker === RESTART_INTERVAL) restart = (content[0] ?? 0) * 256 + (content[1] ?? 0);
    return marker === SCAN ? [{ ...picture, segment, tables: new Map(tables), restart }] : [];
  });
};

const isPlain = ({ varied, filled }: Plane): boolean =>
  !varied && filled.every((word) => word === 0);

const planesOf = (frame: JpegFrame): readonly Plane[] => {
  const [widest, highest] = samplingOf(frame);
  const units = Math.ceil(frame.width / (8 * widest));
  const rows = Math.ceil(frame.height / (8 * highest));
  return frame.components.map((component) => ({
    component,
    stride: units * component.across,
    filled: new Uint32Array(units * component.across * rows * component.down * 2),
    first: undefined,
    varied: false,
  }));
};

/** Tables by class and number; several may stand in one segment. */
function* tablesIn(content: Uint8Array): Generator<readonly [number, HuffmanTable]> {
  for (let at = 0; at + 17 <= content.length; ) {
    const counts = content.subarray(at + 1, at + 17);
    const total = counts.reduce((sum, count) => sum + count, 0);
    yield [content[at] ?? 0, huffmanTable(counts, content.subarray(at + 17, at + 17 + total))];
    at += 17 + total;
  }
}

const idsIn = (content: Uint8Array): readonly number[] =>
  Array.from({ length: content[0] ?? 0 }, (_, at) => content[1 + at * 2] ?? 0);

import type { JpegBits } from "./jpeg-bits.ts";
import type { HuffmanTable } from "./jpeg-huffman.ts";

/** One block of eight by eight of a scan, and what is kept of it for the scans that refine it. */
export interface BlockScan {
  readonly bits: JpegBits;
  readonly dc: HuffmanTable;
  readonly ac: HuffmanTable;
  /** The coefficients of the scan, first and last. */
  readonly from: number;
  readonly to: number;
  /** Which coefficients are not zero so far: two words for each block of a component. */
  readonly filled: Uint32Array;
  /** Blocks that are still skipped. */
  skipped: number;
  /** The brightness of the block before. */
  level: number;
}

/** Reads a block; false where its bits are none that a JPEG can have. */
export type ReadBlock = (scan: BlockScan, block: number) => boolean;

const symbolOf = (bits: JpegBits, table: HuffmanTable): number => {
  const found = table[bits.peek()] ?? 0;
  if (found === 0) return NONE;
  bits.take(found >> 8);
  return found & 0xff;
};
const NONE = -1;

const readLevel = (scan: BlockScan): boolean => {
  const size = symbolOf(scan.bits, scan.dc);
  if (size === NONE || size > 15) return false;
  const given = scan.bits.take(size);
  scan.level += size > 0 && given < 1 << (size - 1) ? given - (1 << size) + 1 : given;
  return true;
};

/** All coefficients at once, as most JPEGs have them. */
export const readWhole: ReadBlock = (scan, block) => {
  if (!readLevel(scan)) return false;
  for (let at = 1; at < 64; ) {
    const symbol = symbolOf(scan.bits, scan.ac);
    if (symbol === NONE) return false;
    const [run, size] = [symbol >> 4, symbol & 15];
    if (size === 0 && run < 15) return true;
    at += run;
    if (at > 63) return size === 0;
    if (size > 0) fillIn(scan, block, at);
    scan.bits.take(size);
    at++;
  }
  return true;
};

export const readFirstLevel: ReadBlock = (scan) => readLevel(scan);

export const refineLevel: ReadBlock = ({ bits }) => {
  bits.take(1);
  return true;
};

export const readFirst: ReadBlock = (scan, block) => {
  if (scan.skipped > 0) {
    scan.skipped--;
    return true;
  }
  for (let at = scan.from; at <= scan.to; ) {
    const symbol = symbolOf(scan.bits, scan.ac);
    if (symbol === NONE) return false;
    const [run, size] = [symbol >> 4, symbol & 15];
    if (size === 0 && run < 15) {
      scan.skipped = (1 << run) + scan.bits.take(run) - 1;
      return true;
    }
    at += run;
    if (at > scan.to) return size === 0;
    if (size > 0) fillIn(scan, block, at);
    scan.bits.take(size);
    at++;
  }
  return true;
};

/** One more bit for each coefficient that is not zero, and new ones between them. */
export const refine: ReadBlock = (scan, block) => {
  let at = scan.from;
  while (at <= scan.to && scan.skipped === 0) {
    const next = refineRun(scan, block, at);
    if (next === undefined) return false;
    at = next;
  }
  if (scan.skipped > 0) {
    passed(scan, block, { at, zeros: 64 });
    scan.skipped--;
  }
  return true;
};

/** A run of zeros and the new coefficient behind it, or word that so many blocks get no new ones. */
const refineRun = (scan: BlockScan, block: number, from: number): number | undefined => {
  const symbol = symbolOf(scan.bits, scan.ac);
  if (symbol === NONE || (symbol & 15) > 1) return undefined;
  const [run, isNew] = [symbol >> 4, (symbol & 15) === 1];
  if (!isNew && run < 15) {
    scan.skipped = (1 << run) + scan.bits.take(run);
    return from;
  }
  if (isNew) scan.bits.take(1);
  const at = passed(scan, block, { at: from, zeros: run });
  if (isNew && at > scan.to) return undefined;
  if (isNew) fillIn(scan, block, at);
  return at + 1;
};

/** Goes past so many zeros and everything between, to the zero behind them. */
const passed = (
  scan: BlockScan,
  block: number,
  { at, zeros }: { readonly at: number; readonly zeros: number },
): number => {
  let left = zeros;
  for (let place = at; place <= scan.to; place++) {
    if (isFilled(scan, block, place)) scan.bits.take(1);
    else if (left-- === 0) return place;
  }
  return scan.to + 1;
};

const wordOf = (block: number, at: number): number => block * 2 + (at >> 5);

const isFilled = ({ filled }: BlockScan, block: number, at: number): boolean =>
  ((filled[wordOf(block, at)] ?? 0) & (1 << (at & 31))) !== 0;

const fillIn = ({ filled }: BlockScan, block: number, at: number): void => {
  const word = wordOf(block, at);
  filled[word] = (filled[word] ?? 0) | (1 << (at & 31));
};

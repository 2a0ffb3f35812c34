import { nextMark } from "./jpeg-bits.ts";

export interface Segment {
  readonly marker: number;
  readonly content: Uint8Array;
  /** Where it ends in the file; the bits of a scan begin there. */
  readonly end: number;
}

const START = 0xd8;
export const END = 0xd9;
export const SCAN = 0xda;

/**
 * Every segment of a JPEG up to its end mark, bytes between them passed over as viewers do; stops early where a segment
 * is longer than the file.
 */
export function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  for (let at = nextMark(bytes, 0); at + 1 < bytes.length; ) {
    const segment = segmentAt(bytes, at);
    if (segment === undefined) return;
    // Restart marks are of the picture's own bytes.
    if (!isRestart(segment.marker)) yield segment;
    if (segment.marker === END) return;
    at = nextMark(bytes, segment.end);
  }
}

const segmentAt = (bytes: Uint8Array, at: number): Segment | undefined => {
  const marker = bytes[at + 1] ?? 0;
  if (standsAlone(marker)) return { marker, content: bytes.subarray(at, at), end: at + 2 };
  const length = (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  const end = at + 2 + length;
  if (length < 2 || end > bytes.length) return undefined;
  return { marker, content: bytes.subarray(at + 4, end), end };
};

export const isRestart = (marker: number | undefined): boolean =>
  marker !== undefined && marker >= 0xd0 && marker <= 0xd7;

const standsAlone = (marker: number): boolean =>
  marker === START || marker === END || marker === 1 || isRestart(marker);

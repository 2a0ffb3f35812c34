import type { PictureStructure } from "./picture-structure.ts";

interface Segment {
  readonly marker: number;
  readonly content: Uint8Array;
}

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const APP1 = 0xe1;
const EXIF = "Exif\0\0";

/** Reads the segments of a JPEG up to its end mark; nothing when it is cut short or its segments do not fit together. */
export const readJpeg = (bytes: Uint8Array): PictureStructure | undefined => {
  const segments = [...segmentsOf(bytes)];
  const frame = segments.find(({ marker }) => isFrame(marker))?.content;
  const end = segments.at(-1);
  if (end?.marker !== END || frame === undefined || frame.length < 5) return undefined;
  const height = (frame[1] ?? 0) * 256 + (frame[2] ?? 0);
  const width = (frame[3] ?? 0) * 256 + (frame[4] ?? 0);
  if (width === 0 || height === 0) return undefined;
  const exif = segments.find(({ marker, content }) => marker === APP1 && isExif(content));
  const length = end.content.byteOffset - bytes.byteOffset;
  return { width, height, length, exif: exif?.content.subarray(EXIF.length) };
};

/** SOF0 to SOF15 without the tables that lie between their numbers. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const isExif = (content: Uint8Array): boolean =>
  new TextDecoder("latin1").decode(content.subarray(0, EXIF.length)) === EXIF;

/** Every segment up to the end mark; stops early where the bytes are no segment. */
function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  let at = bytes[1] === START ? 2 : 0;
  while (bytes[at] === 0xff) {
    const next = nextSegment(bytes, at);
    if (next === undefined) return;
    if (next.segment !== undefined) yield next.segment;
    if (next.segment?.marker === END) return;
    at = next.at;
  }
}

interface Step {
  /** Nothing for a fill byte before a mark. */
  readonly segment?: Segment;
  readonly at: number;
}

const nextSegment = (bytes: Uint8Array, at: number): Step | undefined => {
  const marker = bytes[at + 1] ?? 0;
  if (marker === 0xff) return { at: at + 1 };
  if (marker === END) return { segment: { marker, content: bytes.subarray(at + 2, at + 2) }, at };
  const end = at + 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  if (end < at + 4 || end > bytes.length) return undefined;
  const segment = { marker, content: bytes.subarray(at + 4, end) };
  return { segment, at: marker === SCAN ? nextMarker(bytes, end) : end };
};

/** The picture's own bytes stuff a zero after each `ff`; restart marks belong to them. */
const nextMarker = (bytes: Uint8Array, from: number): number => {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && isInsideScan(bytes[at + 1])) at = bytes.indexOf(0xff, at + 2);
  return at < 0 ? bytes.length : at;
};

const isInsideScan = (next: number | undefined): boolean =>
  next === 0 || (next !== undefined && next >= 0xd0 && next <= 0xd7);

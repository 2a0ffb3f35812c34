import { frameOf, isFrame, rareCoding } from "./jpeg-frame.ts";
import { readJpegPixels } from "./jpeg-pixels.ts";
import { END, type Segment, segmentsOf } from "./jpeg-segments.ts";
import type { PictureStructure } from "./picture-structure.ts";

const APP1 = 0xe1;
const APP2 = 0xe2;
const EXIF = "Exif\0\0";
const SEVERAL = "MPF\0";

/** Reads the segments of a JPEG up to its end mark; nothing when it is cut short or its segments do not fit together. */
export const readJpeg = (bytes: Uint8Array): PictureStructure | undefined => {
  const segments = [...segmentsOf(bytes)];
  const frameSegment = segments.find(({ marker }) => isFrame(marker));
  const frame = frameSegment && frameOf(frameSegment.marker, frameSegment.content);
  const end = segments.at(-1);
  if (end?.marker !== END || frame === undefined) return undefined;
  const exif = segments.find(startsWith(APP1, EXIF));
  return {
    width: frame.width,
    height: frame.height,
    length: segments.some(startsWith(APP2, SEVERAL)) ? endOfLast(bytes, end.end) : end.end,
    exif: exif?.content.subarray(EXIF.length),
    rareCoding: rareCoding(frame),
    bytes: 0,
    pixels: async () => readJpegPixels(bytes, segments, frame),
  };
};

const startsWith =
  (wanted: number, word: string) =>
  ({ marker, content }: Segment): boolean =>
    marker === wanted &&
    new TextDecoder("latin1").decode(content.subarray(0, word.length)) === word;

/** Phones put further pictures of the same shot behind the first (MPO): depth, brightness, a second eye. */
const endOfLast = (bytes: Uint8Array, from: number): number => {
  let end = from;
  for (let pictures = 1; pictures < MOST_PICTURES; pictures++) {
    const next = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(
      PICTURE_START,
      end,
    );
    if (next < 0 || next - end > PADDING_BYTES) return end;
    const last = [...segmentsOf(bytes.subarray(next))].at(-1);
    if (last?.marker !== END) return end;
    end = next + last.end;
  }
  return end;
};

const PICTURE_START = Buffer.from([0xff, 0xd8, 0xff]);
const MOST_PICTURES = 16;
/** Further pictures begin at round places of the file. */
const PADDING_BYTES = 64 * 1024;

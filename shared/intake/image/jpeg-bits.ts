/** The bits of a scan. What stands behind its end reads as zeros, and is counted. */
export interface JpegBits {
  /** The next bits, at most sixteen, without taking them. */
  readonly peek: () => number;
  readonly take: (count: number) => number;
  /** Whether more was taken than there is. */
  readonly overrun: () => boolean;
  /** Forgets the bits up to the next mark and goes behind it; its number, or nothing where none is left. */
  readonly passMark: () => number | undefined;
}

/** In a scan a zero is stuffed behind each `ff`; any other byte behind it makes a mark, at which the bits end. */
export const jpegBits = (bytes: Uint8Array, from: number): JpegBits => {
  let at = from;
  let held = 0;
  let count = 0;
  let missing = 0;
  const nextByte = (): number => {
    const byte = bytes[at];
    const isMark = byte === 0xff && bytes[at + 1] !== 0;
    if (byte === undefined || isMark) {
      missing += 8;
      return 0;
    }
    at += byte === 0xff ? 2 : 1;
    return byte;
  };
  const fill = () => {
    while (count < 16) {
      held = ((held << 8) | nextByte()) & 0xffffff;
      count += 8;
    }
  };
  return {
    peek: () => {
      fill();
      return (held >> (count - 16)) & 0xffff;
    },
    take: (wanted) => {
      fill();
      count -= wanted;
      return (held >> count) & ((1 << wanted) - 1);
    },
    overrun: () => missing > count,
    passMark: () => {
      [held, count, missing] = [0, 0, 0];
      at = nextMark(bytes, at);
      const mark = bytes[at + 1];
      at += 2;
      return mark;
    },
  };
};

/** Where the next mark stands: an `ff` with neither the stuffed zero nor a filling `ff` behind it. */
export const nextMark = (bytes: Uint8Array, from: number): number => {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && (bytes[at + 1] === 0 || bytes[at + 1] === 0xff))
    at = bytes.indexOf(0xff, at + 1);
  return at < 0 ? bytes.length : at;
};

/** What the structure of a picture says of it. */
export interface PictureStructure {
  readonly width: number;
  readonly height: number;
  /** The Exif block, where there is one. */
  readonly exif: Uint8Array | undefined;
  /** Bytes of the picture up to its end mark, further pictures of the same shot included. */
  readonly length: number;
  /** A way of coding that no viewer shows. */
  readonly rareCoding: string | undefined;
  /** What its pixels unpack to for going through them. */
  readonly bytes: number;
  /** Goes through all of its pixels; asked only of a picture whose size is allowed. */
  readonly pixels: () => Promise<Pixels>;
}

/** Some cannot be read, all are of one colour, or there is something to see. */
export type Pixels = "damaged" | "blank" | "drawn";

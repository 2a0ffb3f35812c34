/** What the structure of a picture says of it; the picture itself is never decoded. */
export interface PictureStructure {
  readonly width: number;
  readonly height: number;
  /** The Exif block, where there is one. */
  readonly exif: Uint8Array | undefined;
  /** Bytes of the picture up to its end mark. */
  readonly length: number;
}

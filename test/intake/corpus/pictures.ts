/** A JPEG with an Exif block in front that names a latitude. */
export const jpegWithPosition = (jpeg: Uint8Array): Uint8Array => {
  const tiff = Buffer.concat([
    Buffer.from("II*\0\x08\0\0\0", "latin1"),
    // One entry: the GPS directory, at offset 26.
    Buffer.from([1, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0]),
    // Two entries: N, and the latitude as three fractions at offset 56.
    Buffer.from([
      2, 0, 1, 0, 2, 0, 2, 0, 0, 0, 0x4e, 0, 0, 0, 2, 0, 5, 0, 3, 0, 0, 0, 56, 0, 0, 0, 0, 0, 0, 0,
    ]),
    Buffer.from([35, 0, 0, 0, 1, 0, 0, 0, 46, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]),
  ]);
  const exif = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const marker = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), marker, exif, jpeg.subarray(2)]);
};

/** A PNG that says it has so many pixels; its data need not be there for the header to be believed. */
export const pngOfSize = (
  png: Uint8Array,
  size: number,
  crc32: (bytes: Uint8Array) => number,
): Uint8Array => {
  const changed = Buffer.from(png);
  changed.writeUInt32BE(size, 16);
  changed.writeUInt32BE(size, 20);
  changed.writeUInt32BE(crc32(changed.subarray(12, 29)), 29);
  return changed;
};

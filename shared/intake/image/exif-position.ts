/** Whether an Exif block says where the picture was taken. A block that cannot be read says nothing. */
export const namesPosition = async (exif: Uint8Array): Promise<boolean> => {
  const { default: readExif } = await import("exif-reader");
  try {
    const buffer = Buffer.from(exif.buffer, exif.byteOffset, exif.byteLength);
    return readExif(buffer).GPSInfo?.GPSLatitude !== undefined;
  } catch {
    return false;
  }
};

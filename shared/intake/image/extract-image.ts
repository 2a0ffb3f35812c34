import { finding } from "../../domain/findings/finding.ts";
import { type Extractor, refused } from "../extraction/extracted.ts";
import { limits } from "../extraction/limits.ts";
import { namesPosition } from "./exif-position.ts";
import { readJpeg } from "./jpeg.ts";
import { readPng } from "./png.ts";

/** A scan or photograph: complete to its end mark, of a size that can be opened, and whether it says where it was taken. */
export const extractImage: Extractor = async ({ contentType, bytes }) => {
  const picture = contentType === "image/png" ? readPng(bytes) : readJpeg(bytes);
  if (picture === undefined) return refused(finding("fileDamaged", { path: "" }));
  const { width, height, exif, length } = picture;
  if (width * height > limits.imagePixels) {
    const values = { width: String(width), height: String(height) };
    return refused(finding("imageTooLarge", { path: "", values }));
  }
  const position = exif !== undefined && (await namesPosition(exif));
  return { format: "image", width, height, position, bytesAfterEnd: bytes.length - length };
};

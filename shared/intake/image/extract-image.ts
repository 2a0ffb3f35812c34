import type { Finding } from "../../domain/findings/finding.ts";
import { finding, warning } from "../../domain/findings/make-finding.ts";
import { type Extractor, refused } from "../extraction/extracted.ts";
import { limits } from "../extraction/limits.ts";
import { namesPosition } from "./exif-position.ts";
import { readJpeg } from "./jpeg.ts";
import type { PictureStructure, Pixels } from "./picture-structure.ts";
import { PNG_SIGNATURE, readPng } from "./png.ts";

/**
 * A scan or photograph: complete to its end mark, of a size that can be opened, with pixels that can all be read, and
 * whether it says where it was taken. What it is, its own bytes say.
 */
export const extractImage: Extractor = async ({ bytes }) => {
  const isPng = PNG_SIGNATURE.every((byte, at) => bytes[at] === byte);
  const picture = isPng ? readPng(bytes) : readJpeg(bytes);
  if (picture === undefined) return refused(finding("fileDamaged", { path: "" }));
  const { width, height, exif, length } = picture;
  const size = { path: "", values: { width: String(width), height: String(height) } };
  if (width * height > limits.imagePixels || picture.bytes > limits.imageBytes)
    return refused(finding("imageTooLarge", size));
  const { rareCoding: kind } = picture;
  if (kind !== undefined)
    return refused(finding("pictureKindUnknown", { path: "", values: { kind } }));
  const pixels = await picture.pixels();
  if (pixels === "damaged") return refused(finding("fileDamaged", { path: "" }));
  const position = exif !== undefined && (await namesPosition(exif));
  const findings: readonly Finding[] = isTooSmall(picture)
    ? [warning("pictureTooSmall", size)]
    : blankFindings(pixels);
  return {
    format: "image",
    width,
    height,
    position,
    bytesAfterEnd: bytes.length - length,
    findings,
  };
};

const blankFindings = (pixels: Pixels): readonly Finding[] =>
  pixels === "blank" ? [warning("pictureBlank", { path: "" })] : [];

/** A narrow strip may be long and still be no paper. */
const isTooSmall = ({ width, height }: PictureStructure): boolean =>
  width * height < limits.readablePixels || Math.min(width, height) < limits.readableSide;

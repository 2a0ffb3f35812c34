import { limits } from "../extraction/limits.ts";
import {
  isDictionary,
  isList,
  type PdfDictionary,
  type PdfObject,
  type PdfValue,
  pdfNameOf,
} from "./pdf-value.ts";

/**
 * Whether the directories of a file (cross-reference streams) unpack to more than any file needs, or are written as
 * differences between rows so long that a row alone fills the memory of whoever opens it.
 */
export const isDirectoryTooLarge = (objects: readonly PdfObject[]): boolean => {
  let left: number = limits.pdfDirectoryBytes;
  for (const { value, stream } of objects) {
    if (stream === undefined || !isDictionary(value) || pdfNameOf(value.get("Type")) !== "XRef")
      continue;
    if (parametersOf(value).some(isRowTooLong)) return true;
    left -= stream.length(left) ?? left + 1;
    if (left < 0) return true;
  }
  return false;
};

const parametersOf = (stream: PdfDictionary): readonly PdfValue[] => {
  const given = stream.get("DecodeParms") ?? stream.get("DP") ?? null;
  return isList(given) ? given : [given];
};

const isRowTooLong = (parameters: PdfValue): boolean => {
  if (!isDictionary(parameters)) return false;
  const said = (key: string, otherwise: number): number => {
    const value = parameters.get(key) ?? otherwise;
    return typeof value === "number" ? value : Number.NaN;
  };
  const bits = said("Columns", 1) * said("Colors", 1) * said("BitsPerComponent", 8);
  return !(bits <= limits.pdfRowBytes * 8);
};

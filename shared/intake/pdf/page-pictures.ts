import { isDictionary, type PdfObject, pdfNameOf } from "./pdf-value.ts";

/** Pixels of all pictures of a PDF, whatever pages they stand on; masks of other pictures are pictures too. */
export const pixelsOf = (objects: readonly PdfObject[]): number =>
  objects.reduce((total, { value }) => {
    if (!isDictionary(value) || pdfNameOf(value.get("Subtype")) !== "Image") return total;
    const [width, height] = [value.get("Width"), value.get("Height")];
    return typeof width === "number" && typeof height === "number" ? total + width * height : total;
  }, 0);

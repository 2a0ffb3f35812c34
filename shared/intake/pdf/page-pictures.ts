import { isDictionary, nameOf, type PdfObject } from "./pdf-value.ts";

/** Pictures of a PDF by their size; masks of other pictures are pictures too. */
export interface PagePictures {
  readonly pixels: number;
  readonly largest: { readonly width: number; readonly height: number } | undefined;
}

export const picturesOf = (objects: readonly PdfObject[]): PagePictures => {
  const sizes = objects.flatMap(({ value }) => {
    if (!isDictionary(value) || nameOf(value.get("Subtype")) !== "Image") return [];
    const [width, height] = [value.get("Width"), value.get("Height")];
    return typeof width === "number" && typeof height === "number" ? [{ width, height }] : [];
  });
  const bySize = sizes.toSorted(
    (one, other) => one.width * one.height - other.width * other.height,
  );
  return {
    pixels: sizes.reduce((total, { width, height }) => total + width * height, 0),
    largest: bySize.at(-1),
  };
};

import type { Pages } from "./open-pages.ts";

/** What is drawn on the first pages beside the text that can be copied: glyphs, lines and fillings, pictures. */
export const drawingsOn = async (pages: Pages, most: number): Promise<number> => {
  const { OPS } = await (await import("unpdf")).getResolvedPDFJS();
  const drawing = new Set<number>([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fill,
    OPS.eoFill,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
    OPS.constructPath,
    OPS.shadingFill,
    OPS.paintInlineImageXObject,
    OPS.paintInlineImageXObjectGroup,
  ]);
  let drawings = 0;
  for (let number = 1; number <= most; number++) {
    const { fnArray, argsArray } = await (await pages.getPage(number)).getOperatorList();
    drawings += fnArray.filter((operator, at) =>
      operator === OPS.showText ? showsGlyph(argsArray[at]) : drawing.has(operator),
    ).length;
  }
  return drawings;
};

/** Spaces are shown too, and are nothing to see. */
const showsGlyph = (given: unknown): boolean => {
  const glyphs: unknown = Array.isArray(given) ? given[0] : undefined;
  return Array.isArray(glyphs) && glyphs.some(isVisible);
};

const isVisible = (glyph: unknown): boolean =>
  typeof glyph === "object" &&
  glyph !== null &&
  "unicode" in glyph &&
  typeof glyph.unicode === "string" &&
  glyph.unicode.trim() !== "";

import { limits } from "../extraction/limits.ts";
import { fontBytes } from "./font-work.ts";
import type { ObjectsById } from "./objects-by-id.ts";
import type { PageWork } from "./page-work.ts";
import type { PdfDictionary } from "./pdf-value.ts";

/** What may still be spent on the pages of a file; a page beyond it takes nothing, so that a small one after it has its turn. */
export const workLeft = (byId: ObjectsById) => {
  let bytes: number = limits.pdfContentBytes;
  let operators: number = limits.pdfOperators;
  let textBytes: number = limits.pdfTextBytes;
  let ofFonts: number = limits.pdfFontBytes;
  const fonts = new Set<PdfDictionary>();
  return {
    take: (work: PageWork | undefined): PageWork | undefined => {
      if (work === undefined) return undefined;
      const further = [...work.fonts.difference(fonts)];
      const isTooMuch =
        work.bytes > bytes ||
        work.operators > operators ||
        work.textBytes > textBytes ||
        work.depth > limits.pdfKeptStates ||
        fonts.size + further.length > limits.pdfFonts;
      if (isTooMuch) return undefined;
      const needed = bytesOf(byId, further, ofFonts);
      if (needed === undefined) return undefined;
      bytes -= work.bytes;
      operators -= work.operators;
      textBytes -= work.textBytes;
      ofFonts -= needed;
      for (const font of further) fonts.add(font);
      return work;
    },
  };
};

const bytesOf = (
  byId: ObjectsById,
  fonts: readonly PdfDictionary[],
  most: number,
): number | undefined => {
  let total = 0;
  for (const font of fonts) {
    const ofFont = fontBytes(byId, font, most - total);
    if (ofFont === undefined) return undefined;
    total += ofFont;
  }
  return total;
};

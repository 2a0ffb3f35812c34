import { getDocumentProxy } from "unpdf";

export interface PlacedText {
  readonly text: string;
  /** Millimetres from the left and top edge of the paper to the start of the baseline. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** Size of the type in points. */
  readonly size: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
}

const millimetres = (points: number): number => (points / 72) * 25.4;

/** What stands where on the pages of a PDF. */
export const pdfPages = async (bytes: Uint8Array): Promise<readonly PdfPage[]> => {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    pages.push({
      width: millimetres(width),
      height: millimetres(height),
      texts: items.flatMap((item) => {
        if (!("str" in item) || item.str.trim() === "") return [];
        const [across = 0, , , , x = 0, y = 0]: readonly number[] = item.transform;
        return [
          {
            text: item.str,
            left: millimetres(x),
            top: millimetres(height - y),
            width: millimetres(item.width),
            size: Math.round(across * 100) / 100,
          },
        ];
      }),
    });
  }
  await document.cleanup();
  return pages;
};

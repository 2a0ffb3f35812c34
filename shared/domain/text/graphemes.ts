/** A character as its reader counts it, with its marks and joiners, and where it begins. */
export interface Grapheme {
  readonly segment: string;
  readonly index: number;
}

export const graphemesOf = (text: string): readonly Grapheme[] => {
  // Stryker disable next-line ObjectLiteral: graphemes are what it tells apart when it is told nothing
  segmenter ??= new Intl.Segmenter("zh", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text));
};

/** Made when a text needs one, which few do: it reads tables of every script, and each cold start would wait for them. */
let segmenter: Intl.Segmenter | undefined;

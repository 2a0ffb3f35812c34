import type { Narrative } from "../../narrative.ts";

export interface Sentence {
  readonly text: string;
  /** Which section it stands in, e.g. `sections[2].text`. */
  readonly path: string;
}

/**
 * Figures are compared within a sentence only: across sentences nobody can tell what a number still refers to. Raised and
 * circled digits (`500²`, `500①`) are no digits of the number before them, and two numbers with a blank between are two.
 */
export const sentencesOf = ({ sections }: Narrative): readonly Sentence[] =>
  sections.flatMap(({ text }, at) =>
    text
      .replaceAll(/\p{No}+/gu, "※")
      .normalize("NFKC")
      .split(/[。;；!?\n]+/)
      .map((sentence) =>
        sentence
          .replaceAll(
            /(?<=[\p{Script=Han}%])\s+(?=[\p{Script=Han}\d])|(?<=\d)\s+(?=\p{Script=Han})/gu,
            "",
          )
          .trim(),
      )
      .filter((sentence) => /\d/.test(sentence))
      .map((sentence) => ({ text: sentence, path: `sections[${at}].text` })),
  );

import type { Narrative } from "../../narrative.ts";

export interface Sentence {
  readonly text: string;
  /** Which section it stands in, e.g. `sections[2].text`. */
  readonly path: string;
}

/** Figures are compared within a sentence only: across sentences nobody can tell what a number still refers to. */
export const sentencesOf = ({ sections }: Narrative): readonly Sentence[] =>
  sections.flatMap(({ text }, at) =>
    text
      .normalize("NFKC")
      .split(/[。;；!?\n]+/)
      .map((sentence) =>
        sentence.replaceAll(/(?<=[\p{Script=Han}\d%])\s+(?=[\p{Script=Han}\d])/gu, "").trim(),
      )
      .filter((sentence) => /\d/.test(sentence))
      .map((sentence) => ({ text: sentence, path: `sections[${at}].text` })),
  );

import type { Narrative } from "../../../narrative.ts";
import { numbersIn } from "./numbers-in.ts";
import { placed } from "./placed.ts";
import { plainText } from "./plain-text.ts";
import type { Quantity } from "./quantity.ts";

/** A line of the narrative with its quantities. Figures are compared within one paragraph: beyond it nobody can tell what they refer to. */
export interface Paragraph {
  readonly text: string;
  /** Which section it stands in, e.g. `sections[2].text`. */
  readonly path: string;
  readonly quantities: readonly Quantity[];
  /** The words of a stretch of `text` as they were typed. */
  readonly typed: (from: number, to: number) => string;
}

export const paragraphsOf = ({ sections }: Narrative): readonly Paragraph[] =>
  sections.flatMap(({ text }, at) =>
    text
      .split(/\n/)
      .filter((line) => line.trim() !== "")
      .map((line) => paragraphOf(line, `sections[${at}].text`)),
  );

const paragraphOf = (line: string, path: string): Paragraph => {
  const { text, typed } = plainText(line);
  return { text, path, typed, quantities: placed(text, numbersIn(text)) };
};

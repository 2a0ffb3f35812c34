import type { Narrative } from "../../../evidence/narrative.ts";
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
  /** The next line of the same section begins so; a list of points may go on there. */
  readonly next: string;
  /** The words of a stretch of `text` as they were typed. */
  readonly typed: (from: number, to: number) => string;
}

export const paragraphsOf = ({ sections }: Narrative): readonly Paragraph[] =>
  sections.flatMap(({ text }, at) =>
    text
      .split(/\n/)
      .filter((line) => line.trim() !== "")
      .map((line, index, lines) => ({
        ...readLine(line),
        path: `sections[${at}].text`,
        next: (lines[index + 1] ?? "").trim().slice(0, NEXT),
      })),
  );

/** Characters of the next line that show whether it goes on with a list. */
const NEXT = 8;

const readLine = (line: string): Pick<Paragraph, "text" | "typed" | "quantities"> => {
  const { text, typed } = plainText(line);
  return { text, typed, quantities: placed(text, numbersIn(text)) };
};

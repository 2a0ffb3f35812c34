import type { Narrative, NarrativeTable } from "../narrative.ts";
import type { HeadingMark } from "./heading-mark.ts";
import { headingMarksOf, isText } from "./heading-marks-of.ts";
import { type HeadingPlace, headingPlaces, type LastTyped } from "./heading-places.ts";
import { type MarkedWords, markedWords } from "./marked-words.ts";
import { linesOfPart, type OutlineLine } from "./outline-lines.ts";

/** A piece of a part as its reader understands it. Depth counts from 1 below the part, `number` by order within it. */
export type OutlineEntry =
  | {
      readonly kind: "heading";
      readonly depth: number;
      readonly number: number;
      readonly name: string;
      /** The text that runs on after it on the same line. */
      readonly body: string;
      readonly typed: TypedNumber | undefined;
    }
  /** A numbered paragraph without a title. */
  | {
      readonly kind: "numbered";
      readonly depth: number;
      readonly number: number;
      readonly text: string;
      readonly typed: TypedNumber | undefined;
    }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "table"; readonly table: NarrativeTable };

/** The number as its author wrote it. */
export interface TypedNumber {
  readonly written: string;
  /** It goes on from the one before it, or begins anew with the first. */
  readonly inOrder: boolean;
  readonly section: number;
  readonly title: boolean;
  readonly line: string;
}

/**
 * A part of a narrative with its headings told from its text, whatever level its author began at. Nothing is left out.
 * `last` are the numbers typed in the parts before it, which a part may go on from.
 */
export const narrativeOutline = (
  narrative: Narrative,
  part: string,
  last: LastTyped = new Map(),
): readonly OutlineEntry[] => {
  const lines = linesOfPart(narrative, part);
  const marks = headingMarksOf(lines);
  const placeOf = headingPlaces(last);
  return lines.map((line, at) => {
    if (line.kind === "table") return { kind: "table", table: line.table };
    const mark = marks.has(at) ? line.mark : undefined;
    if (line.kind === "text" && mark === undefined) return { kind: "text", text: line.text };
    return entryOf(line, { mark, place: placeOf(line, mark), below: lines[at + 1] });
  });
};

interface Found {
  readonly mark: HeadingMark | undefined;
  readonly place: HeadingPlace;
  readonly below: OutlineLine | undefined;
}

const entryOf = (
  { kind, text, section }: Exclude<OutlineLine, { kind: "table" }>,
  { mark, place: { depth, number, inOrder }, below }: Found,
): OutlineEntry => {
  const title = kind === "title";
  const typed = mark && { written: mark.written, inOrder, section, title, line: text };
  const place = { depth, number, typed };
  const rest = mark?.rest ?? text;
  const words = title ? titleWords(rest, mark) : markedWords(rest);
  switch (words.kind) {
    case "runIn":
      return { kind: "heading", ...place, name: words.name, body: words.body };
    case "alone":
      // A short sentence with nothing below it says something by itself
      return words.closed && mark !== undefined && !isText(below, mark)
        ? { kind: "numbered", ...place, text: rest }
        : { kind: "heading", ...place, name: words.name, body: "" };
    case "sentence":
      return { kind: "numbered", ...place, text: rest };
  }
};

/** A title is one however long it is; a numbered paragraph in the style of a heading is a title with text. */
const titleWords = (title: string, mark: HeadingMark | undefined): MarkedWords => {
  const words = markedWords(title);
  if (mark === undefined || words.kind === "sentence")
    return { kind: "alone", name: title, closed: false };
  return words.kind === "alone" ? { ...words, closed: false } : words;
};

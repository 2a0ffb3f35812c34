import type { Letterhead } from "../paper.ts";
import { faces, page, sizes } from "./page.ts";
import { CHARACTER, indent, paragraph, type Run } from "./paragraph.ts";
import { ems } from "./text-width.ts";

/**
 * 版头 of GB/T 9704-2012: the red mark of the issuing body, its top 35 mm below that of the text; two lines lower the number
 * at the left and who signs at the right, one blank in; a red rule 4 mm under them; and two lines of room over the title.
 * On preprinted paper the same room, with what the printer cannot know.
 */
export const letterhead = (given: Letterhead): readonly string[] => {
  const printed = given.kind === "printed";
  return [
    paragraph("gap", [], { line: ABOVE_MARK }),
    printed ? mark(given.mark) : paragraph("gap", [], { line: MARK_ROOM }),
    ...blankLines,
    numberLine(given),
    rule(printed),
    ...blankLines,
  ];
};

/** 35 mm. */
const ABOVE_MARK = 1984;
/** Points: what fits the width when the name is short; a longer name is set smaller, on one line. */
const LARGEST = 48;
const WIDTH = page.textWidth / 20;
/** An exact line of 1.1 ems begins where its Chinese characters begin. */
const lineOf = (size: number): number => Math.round(size * 1.1 * 20);
const MARK_ROOM = lineOf(LARGEST);

const mark = (text: string): string => {
  const size = Math.max(sizes.title / 2, Math.min(LARGEST, Math.floor(WIDTH / ems(text))));
  const line = lineOf(size);
  return paragraph("issuer", [{ text, size: size * 2 }], { line, spaceAfter: MARK_ROOM - line });
};

const blankLines = [paragraph("documentNumber", []), paragraph("documentNumber", [])];

/** A paper that goes upward has both; one that goes down has a number only, in the middle. */
const numberLine = ({ documentNumber = "", signer }: Letterhead): string => {
  if (signer === undefined) {
    return paragraph("documentNumber", [{ text: documentNumber }], { align: "center" });
  }
  const runs: readonly Run[] = [
    { text: `${documentNumber}\t签发人：` },
    { text: signer, face: faces.subheading },
  ];
  return paragraph("documentNumber", runs, {
    rightTab: Math.round(page.textWidth - CHARACTER),
    indent: indent({ left: 1 }),
  });
};

/** 4 mm (227 twips) under the characters, under which their line leaves 76 already; 1.5 pt high. */
const rule = (printed: boolean): string =>
  paragraph("gap", [], {
    line: 151,
    ...(printed && { ruleBelow: { eighthPoints: 12, color: "FF0000" } }),
  });

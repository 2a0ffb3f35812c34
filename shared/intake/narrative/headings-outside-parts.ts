import { headingMark } from "../../domain/evidence/outline/heading-mark.ts";
import { markedWords } from "../../domain/evidence/outline/marked-words.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { warning } from "../../domain/findings/make-finding.ts";
import type { ReportPart } from "../../domain/framework/framework.ts";
import type { ExtractedBlock } from "../extraction/extracted.ts";
import { type PartsOfEdition, valuesOf } from "./parts-of-edition.ts";

/**
 * `五、其他工作` after parts that are numbered 一、 to 四、: it counts as a part to its author and as a title of the part before
 * it to the report, so it is told. Those that were told to be like a part are not told again.
 */
export const headingsOutsideParts = (
  blocks: readonly ExtractedBlock[],
  edition: PartsOfEdition,
  told: ReadonlySet<ExtractedBlock>,
): readonly Finding[] => {
  const findings: Finding[] = [];
  let current: Numbered = { part: undefined, number: 0 };
  for (const block of blocks) {
    const heading = headingIn(block, edition);
    if (heading?.part !== undefined) current = heading;
    else if (heading !== undefined && goesOn(current, heading)) {
      current = { ...current, number: heading.number };
      if (!told.has(block)) findings.push(...outside(block, current.part));
    }
  }
  return findings;
};

/** A part's heading or one that is numbered like it; 0 without a number. */
interface Numbered {
  readonly part: ReportPart | undefined;
  readonly number: number;
}

const headingIn = (
  { kind, text }: ExtractedBlock,
  { partNamed, partRunInto }: PartsOfEdition,
): Numbered | undefined => {
  if (kind === "row") return undefined;
  const part = partNamed(text) ?? partRunInto(text)?.part;
  const mark = headingMark(text);
  const isNumbered = mark?.form === "numeral" && !mark.unsure;
  if (part !== undefined) return { part, number: isNumbered ? mark.number : 0 };
  return isNumbered && markedWords(mark.rest).kind !== "sentence"
    ? { part, number: mark.number }
    : undefined;
};

const goesOn = (current: Numbered, { number }: Numbered): boolean =>
  current.number > 0 && number === current.number + 1;

const outside = ({ text }: ExtractedBlock, part: ReportPart | undefined): readonly Finding[] => {
  if (part === undefined) return [];
  const values = { ...valuesOf(part), heading: text.slice(0, 40) };
  return [warning("headingOutsideParts", { path: part.id, values })];
};

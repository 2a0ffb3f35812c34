import { NARRATIVE_CHARACTERS } from "../../domain/evidence-files/narrative-file.ts";
import { type Finding, hasErrors } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";
import { checkNarrative } from "../../domain/integrity/narrative/check-narrative.ts";
import { type Narrative, NarrativePart } from "../../domain/narrative.ts";
import type { ReceiptPart } from "../../domain/receipt-part.ts";
import { charactersOf, ruledLengthFindings } from "../../domain/ruled-length.ts";
import { type Content, unreadable } from "../content.ts";
import { visibleSection } from "./visible-text.ts";
import { remarkFindings, type WrittenSection } from "./written-section.ts";

/** Sections in the order of the four parts, with what is wrong with them as a whole and with their figures. */
export const narrativeContent = (
  written: readonly WrittenSection[],
  ofReading: readonly Finding[],
): Content => {
  const ordered = NarrativePart.options.flatMap((part) =>
    written.filter((section) => section.part === part).map(visibleSection),
  );
  const narrative = {
    sections: ordered.map(({ part, title, text }) => ({ part, title, text })),
  };
  const ofWhole = [
    ...ofReading,
    ...partFindings(narrative.sections),
    ...lengthFindings(narrative.sections),
    ...remarkFindings(ordered),
  ];
  return hasErrors(ofWhole)
    ? unreadable(...ofWhole)
    : { kind: "narrative", narrative, findings: [...ofWhole, ...checkNarrative(narrative)] };
};

type Sections = Narrative["sections"];

const partFindings = (sections: Sections): readonly Finding[] =>
  NarrativePart.options.flatMap((part) => {
    const own = sections.filter((section) => section.part === part);
    if (own.length === 0) return [finding("partMissing", { path: part, values: { part } })];
    return own.some(({ text }) => text.trim() !== "")
      ? []
      : [finding("partEmpty", { path: part, values: { part } })];
  });

const lengthFindings = (sections: Sections): readonly Finding[] => {
  const count = charactersOf(sections);
  if (count <= NARRATIVE_CHARACTERS) return ruledLengthFindings({ sections });
  const values = { count: String(count), most: String(NARRATIVE_CHARACTERS) };
  return [finding("narrativeTooLong", { path: "", values })];
};

/** What the receipt says was read, so that a clerk sees whether a page is missing. */
export const partsRead = ({ sections }: Narrative): readonly ReceiptPart[] =>
  NarrativePart.options.map((part) => ({
    part,
    characters: charactersOf(sections.filter((section) => section.part === part)),
  }));

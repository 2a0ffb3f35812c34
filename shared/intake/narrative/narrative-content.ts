import { NARRATIVE_CHARACTERS } from "../../domain/evidence-files/narrative-file.ts";
import { type Finding, hasErrors } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";
import { checkNarrative } from "../../domain/integrity/narrative/check-narrative.ts";
import { type Narrative, NarrativePart } from "../../domain/narrative.ts";
import type { ReceiptPart } from "../../domain/receipt-part.ts";
import { sectionTypefaceFindings } from "../../domain/typefaces/typeface-findings.ts";
import { type Content, unreadable } from "../content.ts";
import { visibleSection } from "./visible-text.ts";
import { remarkFindings, type WrittenSection } from "./written-section.ts";

/** 国教督办函〔2018〕16号: a self-evaluation report has at most 5000 characters. */
const RULED_CHARACTERS = 5_000;

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
    ...sectionTypefaceFindings(narrative.sections),
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
  const values = (most: number) => ({ count: String(count), most: String(most) });
  if (count > NARRATIVE_CHARACTERS)
    return [finding("narrativeTooLong", { path: "", values: values(NARRATIVE_CHARACTERS) })];
  return count > RULED_CHARACTERS
    ? [finding("narrativeLong", { path: "", values: values(RULED_CHARACTERS) })]
    : [];
};

/** What the receipt says was read, so that a clerk sees whether a page is missing. */
export const partsRead = ({ sections }: Narrative): readonly ReceiptPart[] =>
  NarrativePart.options.map((part) => ({
    part,
    characters: charactersOf(sections.filter((section) => section.part === part)),
  }));

const charactersOf = (sections: Sections): number =>
  sections.reduce((total, { title, text }) => total + characters(title) + characters(text), 0);

/** Characters as Word counts them: spaces and line breaks left out. */
export const characters = (text: string): number => [...text.replaceAll(/\s+/g, "")].length;

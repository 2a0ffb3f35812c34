import { NARRATIVE_CHARACTERS } from "../../domain/evidence/files/narrative-file.ts";
import type { Narrative, NarrativeSection } from "../../domain/evidence/narrative.ts";
import type { ReceiptPart } from "../../domain/evidence/receipt-part.ts";
import { type Finding, hasErrors } from "../../domain/findings/finding.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import type { ReportPart } from "../../domain/framework/framework.ts";
import { sectionUndrawnFindings } from "../../domain/input/undrawn-findings.ts";
import { judgeNarrative } from "../../domain/integrity/narrative/check-narrative.ts";
import { charactersOf, ruledLengthFindings } from "../../domain/status/ruled-length.ts";
import { type Content, unreadable } from "../content.ts";
import { valuesOf } from "./parts-of-edition.ts";
import { settingFindings } from "./setting-findings.ts";
import { visibleSection } from "./visible-text.ts";
import { remarkFindings, type WrittenSection } from "./written-section.ts";

/** Sections in the order of the edition's parts, with what is wrong with them as a whole and with their figures. */
export const narrativeContent = (
  written: readonly WrittenSection[],
  ofReading: readonly Finding[],
  parts: readonly ReportPart[],
): Content => {
  const ordered = parts.flatMap(({ id }) =>
    written.filter(({ part }) => part === id).map(visibleSection),
  );
  const narrative = narrativeOf(ordered);
  const ofWhole = [
    ...ofReading,
    ...partFindings(narrative.sections, parts),
    ...lengthFindings(narrative.sections),
    ...remarkFindings(ordered),
    ...sectionUndrawnFindings(narrative.sections),
  ];
  return hasErrors(ofWhole)
    ? unreadable(...ofWhole)
    : {
        kind: "narrative",
        narrative,
        findings: [
          ...ofWhole,
          ...settingFindings(narrative, parts, ofReading),
          ...judgeNarrative(narrative).findings,
        ],
      };
};

const narrativeOf = (ordered: readonly WrittenSection[]): Narrative => {
  const tables = ordered.flatMap((each, section) =>
    each.tables.map(({ line, lines, titles, rows }) => ({ section, line, lines, titles, rows })),
  );
  return {
    sections: ordered.map(({ part, title, depth, text }) => ({
      part,
      title,
      ...(depth !== undefined && { depth }),
      text,
    })),
    ...(tables.length > 0 && { tables }),
  };
};

type Sections = readonly NarrativeSection[];

const partFindings = (sections: Sections, parts: readonly ReportPart[]): readonly Finding[] =>
  parts.flatMap((part) => {
    const own = sections.filter((section) => section.part === part.id);
    const about = { path: part.id, values: valuesOf(part) };
    if (own.length === 0) return part.required ? [finding("partMissing", about)] : [];
    const isWritten = own.some(({ text }) => text.trim() !== "");
    return isWritten || !part.required ? [] : [finding("partEmpty", about)];
  });

const lengthFindings = (sections: Sections): readonly Finding[] => {
  const count = charactersOf(sections);
  if (count <= NARRATIVE_CHARACTERS) return ruledLengthFindings({ sections });
  const values = { count: String(count), most: String(NARRATIVE_CHARACTERS) };
  return [finding("narrativeTooLong", { path: "", values })];
};

/** What the receipt says was read, so that a clerk sees whether a page is missing: in the order of the report. */
export const partsRead = ({ sections }: Narrative): readonly ReceiptPart[] =>
  [...Map.groupBy(sections, ({ part }) => part)].map(([part, own]) => ({
    part,
    characters: charactersOf(own),
  }));

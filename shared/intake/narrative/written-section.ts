import type { NarrativeSection, NarrativeTable } from "../../domain/evidence/narrative.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import type { Remark } from "../extraction/extracted.ts";

/** A remark with where its reader finds it: in the title or the text, and by the words it stands at. */
export interface PlacedRemark extends Remark {
  readonly place: "title" | "text";
  readonly near: string;
}

/** A section as it was written, with its tables and with what its text cannot say. */
export type WrittenSection = NarrativeSection & {
  readonly tables: readonly Omit<NarrativeTable, "section">[];
  readonly remarks: readonly PlacedRemark[];
};

/** Each kind of remark once for a section, with how often it applies and where it does first. */
export const remarkFindings = (sections: readonly WrittenSection[]): readonly Finding[] =>
  sections.flatMap(({ remarks }, at) =>
    [...Map.groupBy(remarks, ({ place, code }) => `${place} ${code}`).values()].flatMap((alike) => {
      const [first] = alike;
      if (first === undefined) return [];
      const { code, place, near, quote } = first;
      const values = { near: beginning(near), quote, count: String(alike.length) };
      return [finding(code, { path: `sections[${at}].${place}`, values })];
    }),
  );

const NEAR_CHARACTERS = 20;

/** As much of a paragraph as a clerk needs to find it. */
export const beginning = (text: string): string =>
  [...text.slice(0, NEAR_CHARACTERS * 2)].slice(0, NEAR_CHARACTERS).join("");

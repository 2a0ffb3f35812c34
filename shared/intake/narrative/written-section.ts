import type { NarrativeSection, NarrativeTable } from "../../domain/evidence/narrative.ts";
import type { ErrorCode } from "../../domain/findings/catalogue.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import type { ProseCode } from "../../domain/findings/groups/prose-findings.ts";
import { finding, warning } from "../../domain/findings/make-finding.ts";
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
      const details = { path: `sections[${at}].${place}`, values };
      return [refuses(code) ? finding(code, details) : warning(code, details)];
    }),
  );

type RefusingCode = Extract<ProseCode, ErrorCode>;

const refuses = (code: ProseCode): code is RefusingCode => Object.hasOwn(refusing, code);

/** The catalogue's, so that the compiler tells when one is missing here or should not be. */
const refusing: Readonly<Record<RefusingCode, true>> = {
  directionTurned: true,
  fieldUnclosed: true,
  foreignContent: true,
  struckThrough: true,
  unprintable: true,
};

const NEAR_CHARACTERS = 20;

/** As much of a paragraph as a clerk needs to find it. */
export const beginning = (text: string): string =>
  [...text.slice(0, NEAR_CHARACTERS * 2)].slice(0, NEAR_CHARACTERS).join("");

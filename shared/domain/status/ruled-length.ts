import type { Narrative, NarrativeSection } from "../evidence/narrative.ts";
import type { Finding } from "../findings/finding.ts";
import { warning } from "../findings/make-finding.ts";
import type { PlacedFinding } from "../scoring/criterion-findings.ts";
import { characters } from "../text/characters.ts";
import type { Status } from "./status.ts";

/** 国教督办函〔2018〕16号: a self-evaluation report has at most 5000 characters. */
export const RULED_CHARACTERS = 5_000;

/** Characters of the county's own words, titles included. */
export const charactersOf = (sections: readonly NarrativeSection[]): number =>
  sections.reduce((total, { title, text }) => total + characters(title) + characters(text), 0);

/** The county's own words alone are longer than the whole report may be. */
export const ruledLengthFindings = ({
  sections,
}: {
  readonly sections: readonly NarrativeSection[];
}): readonly Finding[] => {
  const count = charactersOf(sections);
  if (count <= RULED_CHARACTERS) return [];
  const values = { count: String(count), most: String(RULED_CHARACTERS) };
  return [warning("narrativeLong", { path: "", values })];
};

/** The same of the narrative that a status names, beside the evidence it stands in. */
export const narrativeLengthFindings = ({
  status,
  narrative,
}: {
  readonly status: Pick<Status, "narrative">;
  readonly narrative: Narrative | undefined;
}): readonly PlacedFinding[] => {
  const evidenceId = status.narrative;
  if (evidenceId === undefined || narrative === undefined) return [];
  return ruledLengthFindings(narrative).map((found) => ({ ...found, evidenceId }));
};

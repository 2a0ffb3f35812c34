import type { narrativeFigureFindings } from "../findings/narrative-figure-findings.ts";
import type { ToldNarrative } from "./narrative/narrative-contradictions.ts";

export type NarrativeCheckCode = keyof typeof narrativeFigureFindings;

/** How many places of the county's own words each check judged. */
export type JudgedNarrative = Readonly<Partial<Record<NarrativeCheckCode, number>>>;

/**
 * THE place where the reader of prose says what it judged. Its rules do not count yet, so of a text that is there nothing
 * is known and the report says so; without a text there was nothing to judge.
 */
export const judgedInNarrative = ({ status }: ToldNarrative): JudgedNarrative | "notRecorded" =>
  status.narrative === undefined ? {} : "notRecorded";

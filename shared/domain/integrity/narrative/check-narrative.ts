import type { Finding } from "../../finding.ts";
import type { Narrative } from "../../narrative.ts";
import { type AcceptedFigure, acceptedFigureFindings } from "./accepted-figures.ts";
import { growthFindings } from "./growths.ts";
import { partFindings } from "./parts-of-wholes.ts";
import { rateFindings } from "./rates.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { sumFindings } from "./sums.ts";

/** The figures of the county's own words against one another. What cannot be judged for certain is left alone. */
export const checkNarrative = (narrative: Narrative): readonly Finding[] =>
  sentencesOf(narrative).flatMap((sentence) => rules.flatMap((rule) => rule(sentence)));

const rules: readonly ((sentence: Sentence) => readonly Finding[])[] = [
  sumFindings,
  partFindings,
  rateFindings,
  growthFindings,
];

/**
 * The same words against the indicators that were accepted. What was accepted changes after the narrative was filed, so
 * this belongs to whoever shows the status, not to the intake of the file (law 2).
 */
export const checkNarrativeAgainst = (
  narrative: Narrative,
  accepted: readonly AcceptedFigure[],
): readonly Finding[] =>
  sentencesOf(narrative).flatMap((sentence) => acceptedFigureFindings(sentence, accepted));

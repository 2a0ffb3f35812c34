import type { Narrative } from "../../evidence/narrative.ts";
import { type AcceptedFigure, acceptedFigureVerdicts } from "./accepted-figures.ts";
import { judgementOf, type Rule, type TextJudgement, type TextRule } from "./judgement.ts";
import { type Paragraph, paragraphsOf } from "./reading/paragraph.ts";
import { bracketed } from "./rules/bracketed.ts";
import { columns } from "./rules/columns.ts";
import { compulsory } from "./rules/compulsory.ts";
import { enumerations } from "./rules/enumerations.ts";
import { growths } from "./rules/growths.ts";
import { headingCounts } from "./rules/heading-counts.ts";
import { included } from "./rules/included.ts";
import { increments } from "./rules/increments.ts";
import { knownRates } from "./rules/known-rates.ts";
import { levels } from "./rules/levels.ts";
import { namedBases } from "./rules/named-bases.ts";
import { partitions } from "./rules/partitions.ts";
import { points } from "./rules/points.ts";
import { rates } from "./rules/rates.ts";
import { recalls } from "./rules/recalls.ts";
import { remainders } from "./rules/remainders.ts";
import { repeats } from "./rules/repeats.ts";
import { respectiveShares } from "./rules/respective-shares.ts";
import { saidBases } from "./rules/said-bases.ts";
import { secondPartitions } from "./rules/second-partitions.ts";
import { shareColumns } from "./rules/share-columns.ts";
import { shareRows } from "./rules/share-rows.ts";
import { shares } from "./rules/shares.ts";
import { subsets } from "./rules/subsets.ts";
import { tables } from "./rules/tables.ts";
import { totals } from "./rules/totals.ts";

/** What figures of one paragraph are held to, in the order their findings are told. */
export const paragraphRules = {
  totals,
  partitions,
  columns,
  levels,
  subsets,
  shares,
  respectiveShares,
  namedBases,
  saidBases,
  knownRates,
  rates,
  growths,
  increments,
  points,
  shareRows,
  enumerations,
  secondPartitions,
  included,
  recalls,
  shareColumns,
  remainders,
  compulsory,
  bracketed,
} as const satisfies Record<string, Rule>;

/** What all paragraphs together are held to. */
export const textRules = { headingCounts, repeats, tables } as const satisfies Record<
  string,
  TextRule
>;

const ofParagraph: readonly Rule[] = Object.values(paragraphRules);
const ofText: readonly TextRule[] = Object.values(textRules);

/** The figures of the county's own words against one another. What cannot be judged for certain is left alone. */
export const judgeNarrative = (narrative: Narrative): TextJudgement =>
  judgeParagraphs(paragraphsOf(narrative));

/** The same of paragraphs that are read already. */
export const judgeParagraphs = (paragraphs: readonly Paragraph[]): TextJudgement =>
  judgementOf([
    ...paragraphs.flatMap((paragraph) => ofParagraph.flatMap((rule) => rule(paragraph))),
    ...ofText.flatMap((rule) => rule(paragraphs)),
  ]);

/**
 * The same words against the indicators that were accepted. What was accepted changes after the narrative was filed, so
 * this belongs to whoever shows the status, not to the intake of the file (law 2).
 */
export const judgeNarrativeAgainst = (
  narrative: Narrative,
  accepted: readonly AcceptedFigure[],
): TextJudgement =>
  judgementOf(
    paragraphsOf(narrative).flatMap((paragraph) => acceptedFigureVerdicts(paragraph, accepted)),
  );

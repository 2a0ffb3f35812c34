import { factKindNames } from "../domain/evidence/fact.ts";
import { vetoById } from "../domain/framework/framework-items.ts";
import { reasonOf } from "../domain/scoring/reason.ts";
import { evidenceBehind, type ScoreState } from "../domain/scoring/score.ts";
import { fullWidthBrackets } from "../domain/text/chinese-text.ts";
import type { FactLine, ItemLine, Overview } from "./content.ts";
import { type ReportInput, type ScoredItem, scoredPriorities, toldFacts } from "./report-input.ts";

/** The whole score in numbers, with names and reasons. */
export const overviewOf = (input: ReportInput): Overview => {
  const { status, framework } = input;
  return {
    score: status.score,
    maxScore: status.maxScore,
    grade: status.grade,
    vetoes: status.vetoes.map(({ id }) => fullWidthBrackets(vetoById(framework, id)?.name ?? id)),
    indicators: { reported: status.reported.indicators, asked: status.reported.of },
    priorities: scoredPriorities(input).map(({ priority, score, items }) => ({
      id: priority.id,
      name: fullWidthBrackets(priority.name),
      points: priority.points,
      score,
      items: items.map((each) => itemLine(each, input)),
    })),
  };
};

export const stateNames = {
  met: "达标",
  partial: "部分达标",
  unmet: "未达标",
  missing: "未报送",
  reported: "仅报告",
} as const satisfies Record<ScoreState, string>;

const itemLine = ({ item, score }: ScoredItem, input: ReportInput): ItemLine => ({
  id: item.id,
  name: fullWidthBrackets(item.name),
  points: score.points,
  score: score.score,
  state: score.state,
  stateName: stateNames[score.state],
  criteria: score.criteria.map((criterion) => ({
    ...(criterion.indicator !== undefined && { indicator: criterion.indicator }),
    points: criterion.points,
    score: criterion.score,
    state: criterion.state,
    stateName: stateNames[criterion.state],
    reason: reasonOf(criterion, input.framework, "zh"),
    evidenceIds: [...evidenceBehind(criterion)],
  })),
  ...factsOf(item.id, input),
});

const factsOf = (itemId: string, input: ReportInput): { facts?: FactLine[] } => {
  const facts = toldFacts(input)
    .filter(({ item }) => item === itemId)
    .map(({ item: _, ...fact }) => ({ ...fact, kindName: factKindNames[fact.kind] }));
  return facts.length > 0 ? { facts } : {};
};

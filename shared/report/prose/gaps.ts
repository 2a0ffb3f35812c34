import type { Framework, Item } from "../../domain/framework.ts";
import { indicatorById } from "../../domain/framework-items.ts";
import type { CriterionScore } from "../../domain/score.ts";
import type { ScoredItem } from "../report-input.ts";
import { readingClause } from "./reading.ts";

/** What an item lacks: readings below what is asked, figures not filed, documents not filed. */
export interface Gap {
  readonly short: readonly string[];
  readonly unreported: readonly string[];
  readonly absent: readonly string[];
}

export const gapOf = ({ item, score }: ScoredItem, framework: Framework): Gap => {
  const earning = score.criteria.filter(({ state }) => state !== "met" && state !== "reported");
  const measured = earning.filter(({ kind }) => kind !== "documents");
  const named = (criterion: CriterionScore): string =>
    indicatorById(framework, criterion.indicator ?? "")?.name ?? criterion.indicator ?? "";
  return {
    short: measured
      .filter(({ state }) => state !== "missing")
      .flatMap((criterion) => {
        const indicator = indicatorById(framework, criterion.indicator ?? "");
        return indicator ? [readingClause(criterion, indicator)] : [];
      }),
    unreported: measured
      .filter(({ state, points }) => state === "missing" && points !== "0.00")
      .map(named),
    absent: earning.flatMap((criterion) => absentDocuments(criterion, item)),
  };
};

export const isGap = ({ short, unreported, absent }: Gap): boolean =>
  short.length + unreported.length + absent.length > 0;

/** 未报送指标：甲、乙。尚缺佐证材料：丙。 */
export const gapSentences = ({ short, unreported, absent }: Gap): string =>
  [
    ...(short.length > 0 ? [`${short.join("；")}。`] : []),
    ...(unreported.length > 0 ? [`未报送指标：${unreported.join("、")}。`] : []),
    ...(absent.length > 0 ? [`尚缺佐证材料：${absent.join("、")}。`] : []),
  ].join("");

const absentDocuments = ({ documents = [] }: CriterionScore, item: Item): readonly string[] =>
  documents
    .filter(({ evidenceId }) => evidenceId === undefined)
    .map(({ id }) => item.documents.find((document) => document.id === id)?.name ?? id);

import type Big from "big.js";
import { decimal } from "../../domain/decimal.ts";
import type { Fact } from "../../domain/evidence/fact.ts";
import type { Framework, Indicator, Item } from "../../domain/framework/framework.ts";
import { indicatorById } from "../../domain/framework/framework-items.ts";
import { factPartsDiffer } from "../../domain/integrity/fact-parts.ts";
import { known } from "../../domain/known.ts";
import { onceFor } from "../../domain/once.ts";
import type { CriterionScore } from "../../domain/scoring/score.ts";
import { type ReportInput, type ScoredItem, scoredPriorities, toldFacts } from "../report-input.ts";
import { documentDoubtsIn, doubtsIn, type IsDoubted } from "./doubts.ts";
import { factClause } from "./merits.ts";
import { officialName } from "./official-name.ts";
import { DOUBT_MARK, readingClause, readingStatement } from "./reading.ts";

/** One thing that an item lacks. */
export interface Lack {
  readonly text: string;
  /** Points. */
  readonly lost: Big;
  readonly indicator: string | undefined;
}

/** What an item lacks: readings below what is asked, readings and documents in doubt, figures and documents not filed. */
export interface Gap extends ScoredItem {
  readonly short: readonly Lack[];
  readonly doubted: readonly Lack[];
  /** The documents of the item together. */
  readonly unsure: readonly Lack[];
  readonly unreported: readonly Lack[];
  readonly absent: readonly Lack[];
  readonly lost: Big;
}

/** Every item that lacks something, in the order of the framework. */
export const gapsOf = onceFor((input: ReportInput): readonly Gap[] => {
  const doubts = {
    isDoubted: doubtsIn(input),
    isUnsure: documentDoubtsIn(input),
    facts: toldFacts(input).filter((fact) => factPartsDiffer(fact, "").length > 0),
  };
  return scoredPriorities(input)
    .flatMap(({ items }) => items)
    .map((each) => gapOf(each, input.framework, doubts))
    .filter((gap) => kinds.some((kind) => gap[kind].length > 0));
});

const kinds = ["short", "doubted", "unsure", "unreported", "absent"] as const;
export type GapKind = (typeof kinds)[number];

interface Doubts {
  readonly isDoubted: IsDoubted;
  readonly isUnsure: IsDoubted;
  /** Those whose parts do not make up their number. */
  readonly facts: readonly Fact[];
}

const gapOf = (
  scored: ScoredItem,
  framework: Framework,
  { isDoubted, isUnsure, facts }: Doubts,
): Gap => {
  const { criteria } = scored.score;
  const measured = criteria.filter(({ kind }) => kind !== "documents");
  const isShort = ({ state }: CriterionScore) => state === "partial" || state === "unmet";
  const isReported = ({ state }: CriterionScore) => state === "met" || state === "reported";
  return {
    ...scored,
    short: measured
      .filter(isShort)
      .map((each) => lackIn(each, clauseOf(each, framework, isDoubted(each)))),
    doubted: [
      ...measured
        .filter((each) => isReported(each) && isDoubted(each))
        .map((each) => lackIn(each, doubtedText(each, framework))),
      ...facts
        .filter(({ item }) => item === scored.item.id)
        .map((fact) => lackOf(`${factClause(fact)}${DOUBT_MARK}`)),
    ],
    unsure: criteria.filter(isUnsure).map(() => lackOf(officialName(scored.item.name))),
    unreported: measured
      .filter(({ state, kind }) => state === "missing" && kind !== "reported")
      .map((each) => lackIn(each, nameOf(each, framework))),
    absent: criteria.flatMap((criterion) => absentDocuments(criterion, scored.item)),
    lost: decimal(scored.score.points).minus(scored.score.score),
  };
};

const lackIn = (criterion: CriterionScore, text: string): Lack => ({
  text,
  lost: lostBy(criterion),
  indicator: criterion.indicator,
});

/** What costs no points. */
const lackOf = (text: string): Lack => ({ text, lost: decimal("0"), indicator: undefined });

const lostBy = ({ points, score }: CriterionScore): Big => decimal(points).minus(score);

/** 教育评价改革实施方案出台 is a matter of yes or no: 教育评价改革实施方案出台情况 is what is to be filed. */
const nameOf = (criterion: CriterionScore, framework: Framework): string => {
  const { name, kind } = measuredIn(criterion, framework);
  const official = officialName(name);
  return kind === "yesNo" && !official.endsWith("情况") ? `${official}情况` : official;
};

/** Held against nothing: what is in doubt is no merit. */
const doubtedText = (criterion: CriterionScore, framework: Framework): string =>
  `${readingStatement(criterion, measuredIn(criterion, framework))}${DOUBT_MARK}`;

const clauseOf = (criterion: CriterionScore, framework: Framework, isDoubted: boolean): string =>
  readingClause(criterion, measuredIn(criterion, framework), isDoubted);

const measuredIn = ({ indicator }: CriterionScore, framework: Framework): Indicator =>
  known(indicatorById(framework, indicator), `the indicator ${indicator}`);

/** Each absent document costs the same part of what they earn together. */
const absentDocuments = (criterion: CriterionScore, item: Item): readonly Lack[] => {
  const absent = (criterion.documents ?? []).filter(({ evidenceId }) => evidenceId === undefined);
  return absent.map(({ id }) => ({
    text: item.documents.find((document) => document.id === id)?.name ?? id,
    lost: lostBy(criterion).div(absent.length),
    indicator: undefined,
  }));
};

import { decimal } from "../../domain/decimal.ts";
import type { CriterionKind } from "../../domain/framework/criterion-kind.ts";
import type { Indicator } from "../../domain/framework/framework.ts";
import { known } from "../../domain/known.ts";
import type { CriterionScore } from "../../domain/scoring/score.ts";
import { shownReading } from "../../domain/scoring/shown-reading.ts";
import { changeStatement, isChange, missedChange } from "./change.ts";
import { isZero, quantityOf, statement, stemOf, unitInProse } from "./quantity.ts";
import { yesNoStatement } from "./yes-no.ts";

/** A reading that fell short or is in doubt, and how it stands: 教师交流轮岗比例为9.5%，低于10%的标准. */
export const readingClause = (
  score: CriterionScore,
  indicator: Indicator,
  isDoubted = false,
): string => {
  const mark = isDoubted ? DOUBT_MARK : "";
  return `${readingStatement(score, indicator)}${mark}${comparison(score, indicator)}`;
};

export const DOUBT_MARK = "（数据待核，见附件3）";

/** What was reported, held against nothing: 学前三年毛入园率为97.3%. */
export const readingStatement = (score: CriterionScore, indicator: Indicator): string => {
  if (indicator.kind === "yesNo") return yesNoStatement(indicator, score.reading === "true");
  const value = shown(score);
  return isChange(indicator) ? changeStatement(value, indicator) : statement(value, indicator);
};

const shown = (score: CriterionScore): string =>
  shownReading(readingIn(score), score.threshold, score.previous);

const readingIn = ({ reading, indicator }: CriterionScore): string =>
  known(reading, `the reading of ${indicator}`);

/** Empty where nothing more need be said, as of a reading that reaches the 100% asked of it. */
const comparison = (score: CriterionScore, indicator: Indicator): string => {
  if (indicator.kind === "yesNo") return "";
  if (isChange(indicator)) return missedChange(score);
  const { kind, threshold = "0" } = score;
  if (kind === "notBelowPreviousYear") return sinceLastYear(score, indicator);
  const order = compared(score);
  return heldAgainst[kind]({ limit: quantityOf(threshold, indicator), threshold, order });
};

interface Held {
  readonly threshold: string;
  /** The threshold with its unit. */
  readonly limit: string;
  /** Of the reading against it: below 0, 0 or above. */
  readonly order: number;
}

const heldAgainstNothing = (): string => "";

const heldAgainst: Readonly<
  Record<Exclude<CriterionKind, "notBelowPreviousYear">, (held: Held) => string>
> = {
  atLeast: ({ limit, threshold, order }) => {
    if (order < 0) return `，低于${limit}的标准`;
    if (order > 0) return `，高于${limit}的标准`;
    return decimal(threshold).eq(100) ? "" : "，达到标准";
  },
  atMost: ({ limit, threshold, order }) => {
    if (isZero(threshold)) return order > 0 ? "，尚未清零" : "";
    if (order === 0) return "，达到标准";
    return order > 0 ? `，高于${limit}的控制标准` : `，控制在${limit}以内`;
  },
  deductPerMissing: ({ limit, order }) => `，${order < 0 ? "未达到" : "达到"}不少于${limit}的要求`,
  deductPerCase: ({ order }) => (order > 0 ? "，未实现零发生" : ""),
  yes: heldAgainstNothing,
  documents: heldAgainstNothing,
  reported: heldAgainstNothing,
};

const compared = (score: CriterionScore): number =>
  decimal(readingIn(score)).cmp(score.threshold ?? "0");

/** 两个只增不减. A rate of change from nothing is none. */
const sinceLastYear = (score: CriterionScore, indicator: Indicator): string => {
  const { previous } = score;
  if (previous === undefined) return "，未报送上年数";
  const unit = unitInProse(indicator.unit);
  const change = decimal(readingIn(score)).minus(previous);
  if (change.eq(0)) return "，与上年持平";
  if (decimal(previous).eq(0)) return `，上年为0${unit}`;
  const [more, grew] = change.gt(0) ? ["增加", "增长"] : ["减少", "下降"];
  const rate = change.abs().times(100).div(decimal(previous).abs()).round(2);
  const inPercent = rate.eq(0) ? "" : `，${grew}${rate.toFixed()}%`;
  return `，比上年的${previous}${unit}${more}${change.abs().toFixed()}${unit}${inPercent}`;
};

/** 义务教育阶段失学辍学零发生; a rate that has come down to nothing is 为0. */
export const noneStatement = (indicator: Indicator): string | undefined => {
  const stem = stemOf(indicator);
  return stem === undefined ? undefined : `${stem}零发生`;
};

import { decimal } from "../../domain/decimal.ts";
import type { Indicator } from "../../domain/framework.ts";
import type { CriterionScore } from "../../domain/score.ts";
import { shownReading } from "../../domain/shown-reading.ts";

/** A reading and how it stands against what is asked, as a clause of a sentence: 学前三年毛入园率为97.3%，高于90%的标准. */
export const readingClause = (score: CriterionScore, indicator: Indicator): string => {
  const isDoubted = score.findings.length > 0 || score.overrides !== undefined;
  const doubt = isDoubted ? "（数据待核，见附件3）" : "";
  if (indicator.kind === "yesNo") return `${yesNoClause(indicator, score)}${doubt}`;
  const unit = unitInProse(indicator.unit);
  const value = shownReading(score.reading ?? "0", score.threshold, score.previous);
  return `${indicator.name}为${value}${unit}${doubt}${comparison(score, value, unit)}`;
};

/** 师德师风一票否决制度建立 reads as 师德师风一票否决制度已建立. */
const yesNoClause = ({ name }: Indicator, { reading }: CriterionScore): string => {
  const adverb = reading === "true" ? "已" : "未";
  const named = /^(?<what>.+?)(?<done>建立|出台|完成|落实|设立|印发)$/.exec(name)?.groups;
  return named ? `${named.what}${adverb}${named.done}` : `${name}${adverb}落实`;
};

/** `元/生·年` reads as 元 beside a number: what it is per stands in the indicator's name. */
const unitInProse = (unit: string): string => {
  if (unit === "比值") return "";
  return unit === "百分点" ? "个百分点" : (unit.split("/")[0] ?? "");
};

/** The words for a reading above, on and below what it is held against. */
interface Standing {
  readonly above: string;
  readonly equal: string;
  readonly below: string;
}

const comparison = (score: CriterionScore, value: string, unit: string): string => {
  const limit = `${score.threshold ?? ""}${unit}`;
  switch (score.kind) {
    case "atLeast":
      return standing(score, {
        above: `高于${limit}的标准`,
        equal: "达到标准",
        below: `低于${limit}的标准`,
      });
    case "atMost":
      return standing(score, {
        above: `高于${limit}的控制标准`,
        equal: "符合控制标准",
        below: `控制在${limit}的标准以内`,
      });
    case "deductPerMissing":
      return standing(score, {
        above: `多于${limit}的要求`,
        equal: "达到要求",
        below: `少于${limit}的要求`,
      });
    case "deductPerCase":
      return standing(score, { above: "未实现零发生", equal: "实现零发生", below: "" });
    case "notBelowPreviousYear":
      return changeSinceLastYear(score, value, unit);
    default:
      return "";
  }
};

const standing = ({ reading, threshold }: CriterionScore, words: Standing): string => {
  const order = decimal(reading ?? "0").cmp(threshold ?? "0");
  if (order === 0) return `，${words.equal}`;
  return `，${order > 0 ? words.above : words.below}`;
};

/** 两个只增不减. */
const changeSinceLastYear = (score: CriterionScore, value: string, unit: string): string => {
  if (score.previous === undefined) return "，未报送上年数";
  const change = decimal(value).minus(score.previous);
  const before = `上年${score.previous}${unit}`;
  if (change.eq(0)) return `，与${before}持平，做到只增不减`;
  const amount = `${change.abs().toFixed()}${unit}${rateOfChange(score.previous, change.toFixed())}`;
  return change.gt(0)
    ? `，比${before}增加${amount}，做到只增不减`
    : `，比${before}减少${amount}，未做到只增不减`;
};

const rateOfChange = (previous: string, change: string): string => {
  if (decimal(previous).eq(0)) return "";
  const rate = decimal(change).abs().times(100).div(decimal(previous).abs()).round(2).toFixed();
  return `、${decimal(change).gt(0) ? "增长" : "下降"}${rate}%`;
};

import { decimal } from "../../../decimal.ts";
import { warning } from "../../../findings/make-finding.ts";
import { givesRateAsDenominator, givesRateAsNumerator } from "../../rules/whole-counterpart.ts";
import type { Rule, Verdict } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";
import { quoted } from "../reading/quoted.ts";
import { amountOf, NOTHING, rangeOf } from "../reading/ranges.ts";
import { isShare } from "../relations/list-openings.ts";
import { partListsIn } from "../relations/part-lists.ts";
import { meantFor } from "../relations/slips.ts";
import { isStatedWithin, percentWithin } from "../stated-as.ts";
import { shareDiffers } from "./shares.ts";

/**
 * `排查隐患120处，整改118处，整改率98.3%` and `创建平安校园100所，…，创建率87.8%`: a rate that the counts before it, whose
 * clause its name repeats, must give.
 */
export const rates: Rule = (paragraph) => {
  const inLists = new Set(
    partListsIn(paragraph).flatMap(({ parts }) => parts.flatMap(({ share }) => share ?? [])),
  );
  return paragraph.quantities.flatMap((rate) =>
    inLists.has(rate) || !isJudged(rate) ? [] : (verdictOf(paragraph, rate) ?? []),
  );
};

const isJudged = ({ dimension, bound, value }: Quantity): boolean =>
  dimension === "%" && bound === "exact" && decimal(value).gt(0);

/** In quantities. */
const REACH = 10;

const verdictOf = (paragraph: Paragraph, rate: Quantity): Verdict | undefined => {
  const before = paragraph.quantities.slice(Math.max(0, rate.index - REACH), rate.index);
  const own = ownCount(rate, before);
  if (own === undefined) return undefined;
  const counts = before.filter(({ dimension }) => dimension === own.dimension);
  if (isGivenByTwo(rate, counts)) return { code: "narrativeRateImpossible" };
  const pair = pairOf(own, counts);
  if (pair !== undefined && mustGive(rate, pair)) return differs(paragraph, rate, pair);
  return canBe(rate, own) ? { code: "narrativeRateImpossible" } : impossible(paragraph, rate, own);
};

/** The count that the rate's name repeats: `创建率` after `创建平安校园100所`; for a share the count right before it. */
const ownCount = (rate: Quantity, before: readonly Quantity[]): Quantity | undefined => {
  const counts = before.filter(
    (each) =>
      THINGS.test(each.dimension) &&
      each.bound === "exact" &&
      !each.spelt &&
      each.segment === rate.segment,
  );
  const last = counts.at(-1);
  if (isShare(rate))
    return last?.index === rate.index - 1 && rate.label === "占" ? last : undefined;
  const stem = STEM.exec(rate.label)?.[1]?.replace(/的$/u, "");
  return stem === undefined
    ? undefined
    : counts.findLast(({ label, tail }) => isNamedAfter(stem, `${label}${tail}`));
};

/** How often something was held is no number of things. */
const THINGS = /^[个人所项起例件家户处条班份篇册台套辆间]$/u;

const STEM = /^(?:其)?([^\d]{2,12})(?:率|比例|占比)(?:为|是|达|达到|达到了|已达到?)?$/u;

/**
 * What was done to the things counted is what the rate is of: 创建 of 创建平安校园, 参检 of 参加体检. What the name says
 * besides stands in the same clause: a 投资完成率 is none of schools completed.
 */
const isNamedAfter = (stem: string, words: string): boolean => {
  const [deed, thing] = [
    stem.slice(-2),
    stem.slice(0, -2).replace(/^(?:其|总|任务|工作|项目)/u, ""),
  ];
  return (
    (words.includes(deed) || isShortFor(deed, words)) && (thing === "" || sharesWords(thing, words))
  );
};

const sharesWords = (thing: string, words: string): boolean =>
  thing.length < 2
    ? words.includes(thing)
    : Array.from({ length: thing.length - 1 }, (_, at) => thing.slice(at, at + 2)).some((pair) =>
        words.includes(pair),
      );

const isShortFor = (stem: string, words: string): boolean => {
  if (stem === "升学") return /考入|升入|考取/u.test(words);
  const first = words.indexOf(stem[0] ?? "");
  return first >= 0 && words.includes(stem[1] ?? "", first + 1);
};

interface Pair {
  readonly whole: Quantity;
  readonly part: Quantity;
}

/** `计划改造20所，完成15所`: the last two counts in a row, if the rate's own is one of them. */
const pairOf = (own: Quantity, counts: readonly Quantity[]): Pair | undefined => {
  const [whole, part] = counts.slice(-2);
  return whole !== undefined &&
    part !== undefined &&
    (own === part || own === whole) &&
    whole.index === part.index - 1 &&
    whole.segment === part.segment &&
    whole.bound === "exact" &&
    part.bound === "exact" &&
    whole.depth === part.depth
    ? { whole, part }
    : undefined;
};

/** Words of a count that is all there is to do, and of one that is what was done of it. */
const TO_DO =
  /计划|应|任务|排查|抽查|检查|抽检|送检|申请|申报|报名|参加|参考|参检|受理|收到|接到|确定|列入|需|共有|目标|下达|符合|适龄|发放/u;
const DONE =
  /完成|整改|合格|达标|有效|收回|回收|通过|办结|开工|竣工|建成|到位|就业|录取|上线|化解|销号|签约|入学|实到|及格|优良|优秀|巩固|授权|获批|处置|消除|实际|^已/u;

/** The pair says so in its words, or comes so near that nothing else can be meant. */
const mustGive = (rate: Quantity, { whole, part }: Pair): boolean => {
  const percent = percentWithin(rangeOf(part), rangeOf(whole))?.low;
  if (percent === undefined) return false;
  return (
    (isTaskOf(rate, whole, part) && part.lead !== "") ||
    percent.minus(rate.value).abs().lte(decimal(rate.value).times(NEAR)) ||
    isOneSlip(rate, { whole, part })
  );
};

/** One of the three numbers with two digits changed over or its point moved makes them agree; of a coarse rate many would. */
const isOneSlip = (rate: Quantity, { whole, part }: Pair): boolean => {
  if (!/^\d+\.\d+$/.test(rate.value)) return false;
  const agree = (share: Quantity, of: Pair) =>
    isStatedWithin(share.value, percentWithin(rangeOf(of.part), rangeOf(of.whole)) ?? NOTHING);
  return (
    meantFor(rate).some((value) => agree({ ...rate, value }, { whole, part })) ||
    meantFor(part).some((value) => agree(rate, { whole, part: { ...part, value } })) ||
    meantFor(whole).some((value) => agree(rate, { whole: { ...whole, value }, part }))
  );
};

/** `计划20所，完成17所，完成率`, or a part of a whole by 其中 whose own clause the rate is named after. */
const isTaskOf = (rate: Quantity, whole: Quantity, part: Quantity): boolean => {
  if (TO_DO.test(whole.label) && DONE.test(part.label)) return true;
  const stem = STEM.exec(rate.label)?.[1];
  return (
    stem !== undefined &&
    isNamedAfter(stem, `${part.label}${part.tail}`) &&
    (/其中|现已|已/u.test(part.label) || nounsAgree(stem, part))
  );
};

/** `就业637万人，就业率`: the part is named by the deed alone. */
const nounsAgree = (stem: string, { label, tail }: Quantity): boolean =>
  label.replace(/^(?:共|实际|全部)/u, "") === stem || tail === stem;

const NEAR = "0.03";
const isGivenByTwo = (rate: Quantity, counts: readonly Quantity[]): boolean =>
  counts.some((part) =>
    counts.some(
      // Stryker disable next-line ConditionalExpression,LogicalOperator: a count is all of itself, which its rate can be anyway; the first look spares work
      (whole) => part !== whole && isAbout(rate, part, whole) && gives(rate, part, whole),
    ),
  );

/** Far off in plain numbers already: most pairs are, and exact division costs. */
const isAbout = (rate: Quantity, part: Quantity, whole: Quantity): boolean => {
  const scales = Number(part.scale) / Number(whole.scale);
  const percent = (Number(part.value) / Number(whole.value)) * scales * 100;
  // Stryker disable next-line ConditionalExpression,EqualityOperator,ArithmeticOperator,NumericLiteral: wider than any rounding, the exact look decides
  return Math.abs(percent - Number(rate.value)) <= 1 + percent / 10;
};

const gives = (rate: Quantity, part: Quantity, whole: Quantity): boolean => {
  const percent = percentWithin(rangeOf(part), rangeOf(whole));
  return percent !== undefined && isStatedWithin(rate.value, percent);
};

const canBe = (rate: Quantity, own: Quantity): boolean =>
  decimal(rate.value).gt(100) ||
  !own.scale.eq(1) ||
  own.value.includes(".") ||
  amountOf(own).lte(0) ||
  givesRateAsNumerator(rate.value, own.value) ||
  givesRateAsDenominator(rate.value, own.value);

const impossible = (paragraph: Paragraph, rate: Quantity, own: Quantity): Verdict => {
  const code = "narrativeRateImpossible";
  const { value: count, unit } = own;
  const values = { phrase: quoted(paragraph, own, rate), rate: rate.value, count, unit };
  return { code, finding: warning(code, { path: paragraph.path, values }) };
};

const differs = (
  paragraph: Paragraph,
  share: Quantity,
  { part, whole }: Pair,
): Verdict | undefined => shareDiffers({ paragraph, part, share, whole });

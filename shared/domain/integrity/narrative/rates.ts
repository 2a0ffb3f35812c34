import Big from "big.js";
import { decimal } from "../../decimal.ts";
import type { Finding } from "../../finding.ts";
import { finding } from "../../findings/finding.ts";
import { givesRateAsDenominator, givesRateAsNumerator } from "../whole-counterpart.ts";
import { type Amount, amountsIn } from "./amounts-in.ts";
import { isPart } from "./parts-of-wholes.ts";
import type { Sentence } from "./sentences.ts";
import { isStatedAs, percentOf } from "./stated-as.ts";

/** A rate with the count beside it, and the amount before that. */
interface StatedRate {
  readonly rate: Amount;
  readonly count: Amount;
  readonly before: Amount | undefined;
}

/** Rates that the counts beside them contradict. */
export const rateFindings = (sentence: Sentence): readonly Finding[] => {
  const amounts = amountsIn(sentence.text);
  return amounts.flatMap((rate, at) => {
    const count = amounts[at - 1];
    if (count === undefined || !isJudged(rate, count)) return [];
    const stated = { rate, count, before: amounts[at - 2] };
    return shareFindings(sentence, stated) ?? namedRateFindings(sentence, stated, amounts);
  });
};

/** `2172名，其中校内2143名，占98.7%`: of what is said. Nothing where the sentence has another form. */
const shareFindings = (
  { text, path }: Sentence,
  { rate, count, before }: StatedRate,
): readonly Finding[] | undefined => {
  const said = before !== undefined && isPart(text, before, count);
  if (!said || !isShareOf(text.slice(count.to, rate.from))) return undefined;
  const percent = percentOf(count.value, before.value);
  if (percent === undefined || isStatedAs(rate.value, percent)) return [];
  const values = {
    phrase: text.slice(Math.max(0, before.from - 8), rate.to),
    part: count.value,
    whole: before.value,
    computed: percent.round(2, Big.roundHalfUp).toFixed(),
  };
  return [finding("narrativeShareDiffers", { path, values })];
};

/**
 * `创建平安校园100所，创建率87.8%`: contradicted only when no two counts of the sentence give the rate and the count beside
 * it, which the rate's name shows to be its own, can be neither its numerator nor its denominator.
 */
const namedRateFindings = (
  { text, path }: Sentence,
  { rate, count }: StatedRate,
  amounts: readonly Amount[],
): readonly Finding[] => {
  const clause = clauseOf(text, count);
  const between = text.slice(count.to, rate.from);
  const own = isShareOf(between) || isNamedAfter(between, clause);
  if (!own || canBe(rate, count, amounts)) return [];
  const phrase = `${clause}${text.slice(count.from, rate.to)}`;
  const values = { phrase, rate: rate.value, count: count.value, unit: count.unit };
  return [finding("narrativeRateImpossible", { path, values })];
};

const COUNTED = new Set([
  "个",
  "名",
  "人",
  "位",
  "所",
  "项",
  "起",
  "例",
  "件",
  "家",
  "户",
  "人次",
  "班",
]);

const isJudged = (rate: Amount, count: Amount): boolean =>
  rate.unit === "%" &&
  !rate.loose &&
  !count.loose &&
  COUNTED.has(count.unit) &&
  decimal(rate.value).lte(100) &&
  !count.value.includes(".");

const canBe = (rate: Amount, count: Amount, amounts: readonly Amount[]): boolean => {
  const counts = amounts.filter(({ unit }) => unit === count.unit);
  const givenByTwo = counts.some((part) =>
    counts.some((whole) => {
      const percent = percentOf(part.value, whole.value);
      return percent !== undefined && isStatedAs(rate.value, percent);
    }),
  );
  return (
    givenByTwo ||
    givesRateAsNumerator(rate.value, count.value) ||
    givesRateAsDenominator(rate.value, count.value)
  );
};

/** `，占98.7%`: with nothing between that could name another base. */
const isShareOf = (between: string): boolean => /^[,，]?(?:占比|占)(?:为|达到?)?$/u.test(between);

/** `，创建率达到87.8%` after `创建平安校园100所`: the rate is named by what was counted. */
const isNamedAfter = (between: string, clause: string): boolean => {
  const name = /^[,，]([^,，、\d]{2,12})率(?:为|是|达|达到|达到了)?$/u.exec(between)?.[1];
  if (name === undefined) return false;
  const pairs = Array.from({ length: name.length - 1 }, (_, at) => name.slice(at, at + 2));
  return pairs.some((pair) => clause.includes(pair));
};

/** The words of the clause in which an amount stands, up to the amount. */
const clauseOf = (text: string, { from }: Amount): string =>
  text
    .slice(0, from)
    .split(/[,，:：]/)
    .at(-1) ?? "";

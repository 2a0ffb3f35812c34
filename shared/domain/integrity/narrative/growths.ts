import Big from "big.js";
import { decimal } from "../../decimal.ts";
import type { Finding } from "../../finding.ts";
import { finding } from "../../findings/finding.ts";
import { type Amount, amountsIn } from "./amounts-in.ts";
import type { Sentence } from "./sentences.ts";
import { isStatedAs, percentOf } from "./stated-as.ts";

/**
 * `由33311万元增加到33321万元，增长0.03%` and `33321万元，比上年33311万元增长0.03%`. Both years must stand in one of these
 * forms: two amounts that merely share a sentence with a growth may have nothing to do with it.
 */
export const growthFindings = ({ text, path }: Sentence): readonly Finding[] => {
  const amounts = amountsIn(text);
  return amounts.flatMap((growth, at) => {
    const [first, second] = [amounts[at - 2], amounts[at - 1]];
    if (first === undefined || second === undefined || !isJudged(growth, first, second)) return [];
    const years = yearsOf(text, first, second);
    const sign = growthSign(text.slice(second.to, growth.from));
    const computed = years && growthOf(years.before, years.after);
    if (sign === undefined || computed === undefined) return [];
    if (isStatedAs(growth.value, computed.times(sign))) return [];
    const values = {
      phrase: text.slice(Math.max(0, first.from - 8), growth.to),
      stated: `${sign < 0 ? "-" : ""}${growth.value}`,
      computed: computed.round(2, Big.roundHalfUp).toFixed(),
    };
    return [finding("narrativeGrowthDiffers", { path, values })];
  });
};

const isJudged = (growth: Amount, first: Amount, second: Amount): boolean =>
  growth.unit === "%" &&
  first.unit === second.unit &&
  ![growth, first, second].some(({ loose }) => loose);

const growthOf = (before: Amount, after: Amount): Big | undefined =>
  decimal(before.value).lte(0)
    ? undefined
    : percentOf(decimal(after.value).minus(before.value).toFixed(), before.value);

/** Which of two amounts is the earlier one, by the words around them. */
const yearsOf = (text: string, first: Amount, second: Amount) => {
  const before = text.slice(Math.max(0, first.from - 16), first.from);
  const between = text.slice(first.to, second.from);
  if (/(由|从)[^,，\d]{0,10}(\d{4}年)?的?$/u.test(before) && TO.test(between))
    return { before: first, after: second };
  return THAN.test(between) ? { before: second, after: first } : undefined;
};

const TO = /^[^,，\d]{0,6}(到|至|为)[^,，\d]{0,6}(\d{4}年)?的?$/u;
const THAN =
  /^[,，(]?(?:同)?(?:比|较)(?:上年|去年|上一年|上年度|同期|上年同期|\d{4}年)的?[^,，\d]{0,6}$/u;

/** 1 for a rise, -1 for a fall; nothing when the words between are no growth. */
const growthSign = (between: string): 1 | -1 | undefined => {
  const word = GROWTH.exec(between)?.[1];
  if (word === undefined) return undefined;
  return ["下降", "减少", "降低"].includes(word) ? -1 : 1;
};

const GROWTH =
  /^[,，)]?(?:同比|比上年|较上年)?(增长|增加|提高|上升|增幅|下降|减少|降低)(?:率)?(?:了|为|达|达到)?$/u;

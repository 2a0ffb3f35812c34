import Big from "big.js";
import { warning } from "../../../findings/make-finding.ts";
import type { Rule, Verdict } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity, Range } from "../reading/quantity.ts";
import { quoted } from "../reading/quoted.ts";
import { amountOf, rangeOf } from "../reading/ranges.ts";
import { isStatedWithin } from "../stated-as.ts";

/** `33321万元，比上年增加10万元，增长0.03%`: value, increase and growth hold one another without the year before. */
export const increments: Rule = (paragraph) =>
  paragraph.quantities.flatMap((growth) => {
    const { quantities } = paragraph;
    const [value, increase] = [quantities[growth.index - 2], quantities[growth.index - 1]];
    if (value === undefined || increase === undefined) return [];
    const sign = isTriple(value, increase, growth) ? signOf(increase, growth) : undefined;
    return sign === undefined
      ? []
      : (verdictOf({ paragraph, value, increase, growth, sign }) ?? []);
  });

const isTriple = (value: Quantity, increase: Quantity, growth: Quantity): boolean =>
  growth.dimension === "%" &&
  value.dimension === increase.dimension &&
  value.dimension !== "%" &&
  [value, increase, growth].every(
    ({ bound, sentence }) => bound === "exact" && sentence === growth.sentence,
  ) &&
  !CHANGED.test(value.label) &&
  SINCE_LAST_YEAR.test(increase.label) &&
  /[，（、]/u.test(increase.lead);

const SINCE_LAST_YEAR =
  /^(?:(?:比|较|同比)(?:上年|去年|上一年|上年度|同期|上年同期|20\d\d年)?(?:同期)?)?净?(?:增加|增长|增|多|减少|下降|减|少)(?:了)?$/u;
const CHANGED = /(?:增加|增长|减少|下降|提高|净增|比|较)[^，]{0,3}$/u;

const signOf = (increase: Quantity, growth: Quantity): 1 | -1 | undefined => {
  const word = GROWTH.exec(growth.label)?.[1];
  if (word === undefined) return undefined;
  const [falls, alsoFalls] = [increase.label, word].map((each) => /减|降|少/u.test(each));
  if (falls !== alsoFalls) return undefined;
  return falls === true ? -1 : 1;
};

const GROWTH =
  /^(?:同比)?(增长|增幅|上升|增加|提高|下降|减少|降幅|减幅|降低)(?:率)?(?:了|为|达到?)?$/u;

interface Triple {
  readonly paragraph: Paragraph;
  readonly value: Quantity;
  readonly increase: Quantity;
  readonly growth: Quantity;
  readonly sign: 1 | -1;
}

const verdictOf = ({ paragraph, value, increase, growth, sign }: Triple): Verdict | undefined => {
  const code = "narrativeGrowthDiffers";
  const rate = rateOf(rangeOf(value), rangeOf(increase), sign);
  if (rate === undefined) return undefined;
  if (isStatedWithin(growth.value, rate)) return { code };
  const values = {
    phrase: quoted(paragraph, value, increase, growth),
    // Stryker disable next-line EqualityOperator,NumericLiteral: a sign is 1 or -1
    stated: `${sign < 0 ? "-" : ""}${growth.value}`,
    computed: percentOf(amountOf(increase), amountOf(value), sign)
      .times(sign)
      .round(2, Big.roundHalfUp)
      .toFixed(),
  };
  return { code, finding: warning(code, { path: paragraph.path, values }) };
};

/** Nothing where there may have been none before. */
const rateOf = (value: Range, increase: Range, sign: 1 | -1): Range | undefined => {
  if (value.high === undefined || increase.high === undefined || increase.low.lt(0))
    return undefined;
  return value.low.lte(increase.high.times(sign))
    ? undefined
    : {
        low: percentOf(increase.low, value.high, sign),
        high: percentOf(increase.high, value.low, sign),
      };
};

/** The increase in percent of what there was before it. */
const percentOf = (increase: Big, value: Big, sign: 1 | -1): Big =>
  increase.times(100).div(value.minus(increase.times(sign)));

import Big from "big.js";
import { warning } from "../../../findings/make-finding.ts";
import type { Rule, Verdict } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity, Range } from "../reading/quantity.ts";
import { quoted } from "../reading/quoted.ts";
import { amountOf, blurOf, isAbove, overlap, rangeOf } from "../reading/ranges.ts";
import { changesIn, type SaidChange, type StatedChange } from "../relations/changes.ts";
import { isStatedWithin } from "../stated-as.ts";

/** What is said of the way from one value to the other, against the two values. */
export const growths: Rule = (paragraph) =>
  changesIn(paragraph).flatMap((change) => {
    const said = change.said.map((each) => saidVerdict(paragraph, change, each));
    return said.some(({ finding: found }) => found !== undefined)
      ? said
      : [...said, ...directionVerdicts(paragraph, change)];
  });

const saidVerdict = (paragraph: Paragraph, change: StatedChange, said: SaidChange): Verdict =>
  said.quantity.dimension === "%"
    ? growthVerdict(paragraph, change, said)
    : differenceVerdict(paragraph, change, said);

const growthVerdict = (paragraph: Paragraph, change: StatedChange, said: SaidChange): Verdict => {
  const code = "narrativeGrowthDiffers";
  const growth = growthOf(change);
  const sign = said.direction === "down" ? -1 : 1;
  if (growth === undefined || isStatedWithin(said.quantity.value, timesSign(growth, sign)))
    return { code };
  const values = {
    phrase: quoted(paragraph, change.before, change.after, said.quantity),
    // Stryker disable next-line EqualityOperator,NumericLiteral: a sign is 1 or -1
    stated: `${sign < 0 ? "-" : ""}${said.quantity.value}`,
    computed: growthAsWritten(change).round(2, Big.roundHalfUp).toFixed(),
  };
  return { code, finding: warning(code, { path: paragraph.path, values }) };
};

/** That of the two values as they stand: a range about a small rounded one has its middle elsewhere. */
const growthAsWritten = ({ before, after }: StatedChange): Big =>
  riseOf(amountOf(after), amountOf(before));

const growthOf = ({ before, after }: StatedChange): Range | undefined => {
  const [was, is] = [rangeOf(before), rangeOf(after)];
  if (was.low.lte(0) || was.high === undefined || is.high === undefined) return undefined;
  return { low: riseOf(is.low, was.high), high: riseOf(is.high, was.low) };
};

const riseOf = (to: Big, from: Big): Big => to.minus(from).times(100).div(from);

const timesSign = ({ low, high }: Range, sign: 1 | -1): Range =>
  sign === 1 ? { low, high } : { low: (high ?? low).times(-1), high: low.times(-1) };

const differenceVerdict = (
  paragraph: Paragraph,
  change: StatedChange,
  said: SaidChange,
): Verdict => {
  const code = "narrativeDifferenceDiffers";
  const { before, after } = change;
  const sign = said.direction === "down" ? -1 : 1;
  const difference = amountOf(after).minus(amountOf(before)).times(sign);
  const blur = areWhole(before, after, said.quantity)
    ? new Big(0)
    : blurOf(before).plus(blurOf(after));
  const range = { low: difference.minus(blur), high: difference.plus(blur) };
  if (overlap(range, rangeOf(said.quantity))) return { code };
  const values = {
    phrase: quoted(paragraph, before, after, said.quantity),
    stated: `${said.quantity.value}${said.quantity.unit}`,
    computed: `${difference.div(said.quantity.scale).toFixed()}${said.quantity.unit}`,
  };
  return { code, finding: warning(code, { path: paragraph.path, values }) };
};

/** `从27%提升至55%，提升28个百分点`: who writes whole percents only subtracts them as they stand. */
const areWhole = (...all: readonly Quantity[]): boolean =>
  // Stryker disable next-line Regex: no longer dimension begins or ends with one of these
  all.every(({ value, dimension }) => !value.includes(".") && /^(?:%|百分点)$/u.test(dimension));

/** `由A增加到B` where B is the smaller one. */
const directionVerdicts = (paragraph: Paragraph, change: StatedChange): readonly Verdict[] => {
  const code = "narrativeDirectionDiffers";
  const direction = change.direction ?? change.said[0]?.direction;
  if (direction === undefined || isRank(change.before) || isRank(change.after)) return [];
  const [low, high] =
    direction === "up" ? [change.before, change.after] : [change.after, change.before];
  if (!isAbove(rangeOf(low), rangeOf(high))) return [{ code }];
  const values = {
    phrase: quoted(paragraph, change.before, change.after),
    before: withUnit(change.before),
    after: withUnit(change.after),
  };
  return [{ code, finding: warning(code, { path: paragraph.path, values }) }];
};

const withUnit = ({ value, unit }: Quantity): string => `${value}${unit}`;

/** Of a rank the smaller number is the better one. */
const isRank = ({ label, unit }: Quantity): boolean =>
  /排|名次|位次|位居|位列/u.test(label) || unit === "位";

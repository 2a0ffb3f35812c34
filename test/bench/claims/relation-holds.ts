import Big from "big.js";
import type { RelationKind } from "./claim-texts.ts";

/** What a stated number may stand for: itself, or anything that is rounded to it. */
interface Range {
  readonly low: Big;
  readonly high: Big;
}

/** Whether the numbers fit one another within their own rounding; by arithmetic alone, whatever the check thinks. */
export const relationHolds = ({
  kind,
  numbers,
}: {
  readonly kind: RelationKind;
  readonly numbers: readonly string[];
}): boolean => {
  const ranges = numbers.map(rangeOf);
  const [first, second, third] = ranges;
  const stated = numbers.at(-1) ?? "";
  if (first === undefined || second === undefined) return false;
  switch (kind) {
    case "sum":
      return meet(first, plus(ranges.slice(1)));
    case "share":
      return isRateIn(stated, quotient(first, second));
    case "growth":
      return isRateIn(stated, less(quotient(second, first), HUNDRED));
    case "difference":
    case "points":
      return third !== undefined && meet(minus(second, first), third);
    case "increase":
      return isRateIn(stated, quotient(second, minus(first, second)));
    case "subset":
      return first.low.lte(second.low);
    case "repeat":
      return ranges.every(({ low }) => low.eq(first.low));
    case "count":
      return first.low.eq(second.low);
    case "rate":
      return isSomeRate(stated, first.low);
  }
};

const HUNDRED = new Big(100);
const CHINESE = "零一二三四五六七八九十";
const SCALES: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

const rangeOf = (stated: string): Range => {
  const chinese = CHINESE.indexOf(stated);
  if (chinese >= 0) return { low: new Big(chinese), high: new Big(chinese) };
  const [, digits = "0", scale = ""] = /^(-?[\d.]+)([万亿]?)$/.exec(stated) ?? [];
  const power = SCALES[scale] ?? 0;
  const fraction = digits.split(".")[1]?.length ?? 0;
  const exact = fraction === 0 && power === 0;
  const half = exact ? new Big(0) : new Big(10).pow(power - fraction).div(2);
  const value = new Big(digits).times(new Big(10).pow(power));
  return { low: value.minus(half), high: value.plus(half) };
};

const plus = (ranges: readonly Range[]): Range => ({
  low: ranges.reduce((all, { low }) => all.plus(low), new Big(0)),
  high: ranges.reduce((all, { high }) => all.plus(high), new Big(0)),
});

const minus = (one: Range, other: Range): Range => ({
  low: one.low.minus(other.high),
  high: one.high.minus(other.low),
});

const less = ({ low, high }: Range, by: Big): Range => ({
  low: low.minus(by),
  high: high.minus(by),
});

/** In percent; the divisor is positive. */
const quotient = (part: Range, whole: Range): Range => {
  const corners = [part.low, part.high].flatMap((above) =>
    [whole.low, whole.high].map((below) => above.times(100).div(below)),
  );
  const sorted = corners.toSorted((one, other) => one.cmp(other));
  return { low: sorted[0] ?? HUNDRED, high: sorted.at(-1) ?? HUNDRED };
};

const meet = (one: Range, other: Range): boolean =>
  one.low.lte(other.high) && other.low.lte(one.high);

/** A rate is stated rounded half up or cut off, both away from the sign. */
const isRateIn = (stated: string, { low, high }: Range): boolean => {
  const unit = new Big(10).pow(-(stated.split(".")[1]?.length ?? 0));
  const [size, near, far] = stated.startsWith("-")
    ? [new Big(stated).times(-1), high.times(-1), low.times(-1)]
    : [new Big(stated), low, high];
  return far.gte(size.minus(unit.div(2))) && near.lt(size.plus(unit));
};

/** Some whole number above or below the count gives the rate. */
const isSomeRate = (rate: string, count: Big): boolean => {
  const exact = (value: Big): Range => ({ low: value, high: value });
  const gives = (part: Big, whole: Big) =>
    whole.gt(0) && isRateIn(rate, quotient(exact(part), exact(whole)));
  const whole = count.times(100).div(rate).round(0, Big.roundDown);
  const part = count.times(rate).div(100).round(0, Big.roundDown);
  return [0, 1].some((more) => gives(count, whole.plus(more)) || gives(part.plus(more), count));
};

import Big from "big.js";
import { warning } from "../../../findings/make-finding.ts";
import type { Rule, Verdict } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";
import { quoted } from "../reading/quoted.ts";
import { amountOf, blurOf } from "../reading/ranges.ts";

/**
 * Percentage points between two rates that stand further off: `教育支出增长15.23%；财政收入增长2.19%，教育支出增幅高于财政收入
 * 增幅13.04个百分点`, and `2019年50.2%，…2020年52.7%，比2019年上升2.5个百分点`.
 */
export const points: Rule = (paragraph) =>
  paragraph.quantities.flatMap((difference) => {
    if (difference.dimension !== "百分点" || difference.bound !== "exact") return [];
    const rates = ratesOf(difference, paragraph);
    return rates === undefined ? [] : [verdictOf({ paragraph, difference, rates })];
  });

/** The rate that is said to be higher, or later, and the other one. */
type Rates = readonly [Quantity, Quantity];

const ratesOf = (difference: Quantity, { quantities }: Paragraph): Rates | undefined => {
  const before = quantities
    .slice(Math.max(0, difference.index - REACH), difference.index)
    .filter(({ sentence, bound }) => sentence === difference.sentence && bound === "exact");
  return (
    growthsOf(difference, before) ??
    yearsOf(difference, before) ??
    averageOf(difference, before.at(-1), quantities[difference.index + 1])
  );
};

/** `97.3%，高于全省平均水平5.1个百分点（全省92.2%）`. */
const averageOf = (
  { label, depth }: Quantity,
  own: Quantity | undefined,
  average: Quantity | undefined,
): Rates | undefined => {
  const compared = /^(?:比|较)?(高于|低于|超过|高出)?全([国省市县区])[^，]{0,6}(高|低)?$/u.exec(
    label,
  );
  if (compared === null || own === undefined || average === undefined || own.dimension !== "%")
    return undefined;
  const isAverage =
    average.depth === depth + 1 &&
    average.dimension === "%" &&
    average.bound === "exact" &&
    new RegExp(`^全${compared[2]}(?:平均)?(?:水平)?为?$`, "u").test(average.label);
  if (!isAverage) return undefined;
  return /低/u.test(label) ? [average, own] : [own, average];
};

const REACH = 10;

const growthsOf = ({ label }: Quantity, before: readonly Quantity[]): Rates | undefined => {
  const found = COMPARED.exec(label);
  const growths = before.filter((each) => each.dimension === "%" && GROWTH.test(each.label));
  const [one, other] = growths;
  if (found === null || one === undefined || other === undefined || growths.length > 2)
    return undefined;
  const isOfOther = isSubject(other, found) && !isSubject(one, found);
  return (found[1] === "低于") === isOfOther ? [one, other] : [other, one];
};

/** `财政收入增幅低于教育支出增幅`: whether it is this growth that is said to be the lower one. */
const isSubject = ({ label }: Quantity, { input, index }: RegExpExecArray): boolean => {
  const name = label.replace(GROWTH, "");
  return name !== "" && input.slice(0, index).includes(name);
};

const COMPARED =
  /(?:增幅|增速|增长率|增长)[^，]{0,6}(高于|快于|超过|高出|低于)[^，]{0,16}(?:增幅|增速|增长率|增长)?$/u;
const GROWTH = /(?:增长|增幅|增速)(?:了|为|达到?)?$/u;

/** The last rate before, and the one of the year that is named; either year stands in the label of one rate only. */
const yearsOf = ({ label }: Quantity, before: readonly Quantity[]): Rates | undefined => {
  const [, year, deed] = SINCE.exec(label) ?? [];
  const plain = before.filter((each) => each.dimension === "%" && !GROWTH.test(each.label));
  const last = plain.at(-1);
  const ofYear = plain.filter((each) => YEAR.exec(each.label)?.[1] === year);
  const [then] = ofYear;
  if (deed === undefined || last === undefined || then === undefined || ofYear.length > 1)
    return undefined;
  if (last === then || !YEAR.test(last.label) || !isSameThing(then, last)) return undefined;
  return /降|减|低/u.test(deed) ? [then, last] : [last, then];
};

/** The later label names the same rate, or none: `2020年底又升为`. */
const isSameThing = (then: Quantity, last: Quantity): boolean => {
  const [of, named] = [then, last].map(({ label }) =>
    label
      .replace(/^.*20\d\d年[底末]?/u, "")
      .replace(/(?:又|已)?(?:降|升|增|减)?(?:为|至|到|是|达)*$/u, ""),
  );
  return named === "" || of === "" || named === of;
};

const SINCE = /^(?:比|较|与)(20\d\d)年[底末]?(?:相比)?(上升|提高|增加|下降|降低|减少)了?$/u;
const YEAR = /(20\d\d)年/u;

interface Compared {
  readonly paragraph: Paragraph;
  readonly difference: Quantity;
  readonly rates: Rates;
}

const verdictOf = ({ paragraph, difference, rates: [higher, lower] }: Compared): Verdict => {
  const code = "narrativeDifferenceDiffers";
  const apart = amountOf(higher).minus(amountOf(lower));
  const blur = [higher, lower, difference].reduce(
    (all, each) => all.plus(blurOf(each)),
    new Big(0),
  );
  if (apart.minus(amountOf(difference)).abs().lte(blur)) return { code };
  const values = {
    phrase: quoted(paragraph, higher, lower, difference),
    stated: `${difference.value}${difference.unit}`,
    computed: `${apart.toFixed()}${difference.unit}`,
  };
  return { code, finding: warning(code, { path: paragraph.path, values }) };
};

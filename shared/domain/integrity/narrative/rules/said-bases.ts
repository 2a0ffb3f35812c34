import type { Rule, Verdict } from "../judgement.ts";
import type { Quantity } from "../reading/quantity.ts";
import { rangeOf } from "../reading/ranges.ts";
import { isShareOf, shareDiffers } from "./shares.ts";

/** `教师培训经费380万元，占教师工资总额2.6亿元的1.46%`: a share that says how much its base is. */
export const saidBases: Rule = (paragraph) =>
  paragraph.quantities.flatMap((share): Verdict | readonly Verdict[] => {
    const whole = paragraph.quantities[share.index - 1];
    if (whole === undefined || !isOfWhole(share, whole)) return [];
    const part = partOf(whole, paragraph.quantities);
    if (part === undefined) return [];
    return isShareOf(share, part, rangeOf(whole))
      ? { code: "narrativeShareDiffers" }
      : (shareDiffers({ paragraph, part, share, whole }) ?? []);
  });

const isOfWhole = (share: Quantity, whole: Quantity): boolean =>
  share.dimension === "%" &&
  share.bound === "exact" &&
  whole.bound === "exact" &&
  share.label === "的" &&
  share.lead === "" &&
  /^(?:约)?占[^，]{0,20}$/u.test(whole.label);

const REACH = 5;

/** The figure that the sentence speaks of: the nearest of its kind that is no change of another one. */
const partOf = (whole: Quantity, quantities: readonly Quantity[]): Quantity | undefined => {
  const part = quantities
    .slice(Math.max(0, whole.index - REACH), whole.index)
    .findLast(
      ({ sentence, depth, label, dimension }) =>
        sentence === whole.sentence &&
        depth === whole.depth &&
        dimension.startsWith(whole.dimension) &&
        !CHANGE.test(label),
    );
  return part?.bound === "exact" ? part : undefined;
};

const CHANGE = /(?:比|较|同比|增加|增长|减少|下降)[^，]{0,6}$/u;

import Big from "big.js";
import { finding } from "../../../findings/finding.ts";
import type { Rule, Verdict } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity, Range } from "../reading/quantity.ts";
import { quoted } from "../reading/quoted.ts";
import { amountOf, isAbove, overlap, rangeOf, sumOf } from "../reading/ranges.ts";
import { agreementOf } from "./agreement.ts";
import { areParallel, isClosed } from "./families.ts";
import { type Part, type PartList, partListsIn } from "./part-lists.ts";
import { type Wholes, wholesOf } from "./wholes.ts";

/** `100所，其中：省级2所，市级24所，县级74所`: parts sum to their whole when the list is complete, and never exceed it. */
export const partitions: Rule = (paragraph) =>
  partListsIn(paragraph).flatMap((list) => {
    const wholes = wholesOf(paragraph, list);
    return wholes === undefined
      ? []
      : verdictsOf({ paragraph, list: { ...list, parts: parallelOf(list.parts) }, wholes });
  });

/** The parts from the first on that are of one sort; what follows them speaks of something else. */
const parallelOf = (parts: readonly Part[]): readonly Part[] => {
  if (areParallel(parts.map(({ label }) => label))) return parts;
  for (let count = parts.length - 1; count >= 2; count--) {
    const kept = parts.slice(0, count);
    if (areParallel(kept.map(({ label }) => label))) return kept;
  }
  return parts;
};

export interface Partition {
  readonly paragraph: Paragraph;
  readonly list: PartList;
  readonly wholes: Wholes;
}

const verdictsOf = (partition: Partition): readonly Verdict[] => {
  const { parts } = partition.list;
  if (parts.some(({ quantity }) => quantity.bound === "about")) return [];
  const above = partAboveWhole(partition);
  if (partition.list.opening === "shares" && !isComplete(partition) && !isExplained(partition))
    return [];
  if (parts.length < 2 || above.finding !== undefined) return [above];
  if (isExplained(partition)) return [{ code: "narrativeSumDiffers" }];
  return isComplete(partition) ? [sumDiffers(partition)] : [above];
};

const partAboveWhole = ({ paragraph, list, wholes }: Partition): Verdict => {
  const code = "narrativePartAboveWhole";
  const part = list.parts.find(({ quantity }) =>
    wholes.possible.every((whole) => isAbove(inUnitOf(wholes.nearest, quantity), whole)),
  )?.quantity;
  if (part === undefined) return { code };
  const { nearest } = wholes;
  const values = {
    phrase: quoted(paragraph, nearest, part),
    part: part.value,
    whole: nearest.value,
    unit: nearest.unit,
  };
  return { code, finding: finding(code, { path: paragraph.path, values }) };
};

/** A bare number in a bracket has the unit of its whole. */
const inUnitOf = ({ scale, dimension }: Quantity, part: Quantity): Range =>
  rangeOf(part.dimension === "" ? { ...part, scale, dimension } : part);

/** Whether some beginning of the list sums to something that the words can mean. */
const isExplained = ({ list, wholes }: Partition): boolean => {
  const ranges = list.parts.map(({ quantity }) => inUnitOf(wholes.nearest, quantity));
  const agree = agreementOf([wholes.nearest, ...list.parts.map(({ quantity }) => quantity)]);
  return ranges.some((_, at) => {
    const sum = sumOf(ranges.slice(0, at + 1));
    return at > 0 && wholes.possible.some((whole) => agree(sum, whole));
  });
};

/** Of a list that may leave parts out, one that comes this near to its whole was meant to reach it. */
const NEAR = { among: "0.03", amongColon: "0.10" } as const;

const isComplete = ({ list, wholes }: Partition): boolean => {
  const { opening, parts } = list;
  const labels = parts.map(({ label }) => label);
  if (!areParallel(labels) || isOpenEnded(list) || wholes.nearest.bound !== "exact") return false;
  if (opening === "bracket" || opening === "consists" || isClosed(labels)) return true;
  if (opening === "shares") return sharesAreWhole(parts);
  const whole = amountOf(wholes.nearest);
  const sum = totalOf(parts, wholes.nearest);
  return sum.gt(whole) || sum.gte(whole.times(new Big(1).minus(NEAR[opening])));
};

/** Shares that sum to 100 %, give or take their rounding, leave nothing out. */
const sharesAreWhole = (parts: readonly Part[]): boolean =>
  parts.every(({ share }) => share !== undefined) &&
  overlap(
    sumOf(parts.flatMap(({ share }) => (share === undefined ? [] : rangeOf(share)))),
    HUNDRED,
  );

const HUNDRED: Range = { low: new Big(100), high: new Big(100) };

/** `等`, `主要`, `含` leave room for more. */
const isOpenEnded = ({ parts }: PartList): boolean =>
  parts.some(
    ({ quantity }) => /^[^，]{0,6}等/u.test(quantity.tail) || /等$/u.test(quantity.tail),
  ) || /含|主要|如/u.test(parts[0]?.quantity.label ?? "");

const totalOf = (parts: readonly Part[], { scale }: Quantity): Big =>
  parts.reduce(
    (sum, { quantity }) =>
      sum.plus(quantity.dimension === "" ? scale.times(quantity.value) : amountOf(quantity)),
    new Big(0),
  );

const sumDiffers = ({ paragraph, list, wholes }: Partition): Verdict => {
  const code = "narrativeSumDiffers";
  const { nearest } = wholes;
  const values = {
    phrase: quoted(paragraph, nearest, ...list.parts.map(({ quantity }) => quantity)),
    sum: totalOf(list.parts, nearest).div(nearest.scale).toFixed(),
    stated: nearest.value,
    unit: nearest.unit,
  };
  return { code, finding: finding(code, { path: paragraph.path, values }) };
};

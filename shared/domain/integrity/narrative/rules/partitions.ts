import Big from "big.js";
import { warning } from "../../../findings/make-finding.ts";
import type { Rule, Verdict } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity, Range } from "../reading/quantity.ts";
import { quoted } from "../reading/quoted.ts";
import {
  amountOf,
  computedRange,
  isAbove,
  NOTHING,
  overlap,
  rangeOf,
  sumOf,
} from "../reading/ranges.ts";
import { isCounted } from "../reading/units.ts";
import { agreementOf } from "../relations/agreement.ts";
import {
  isComplete,
  isNearly,
  isOpenEnded,
  parallelCount,
  sharesAreLess,
} from "../relations/completeness.ts";
import { type Part, type PartList, partListsIn } from "../relations/part-lists.ts";
import { partAboveWhole } from "../relations/part-within.ts";
import { isOneSlipOff } from "../relations/slips.ts";
import { type Wholes, wholesOf } from "../relations/wholes.ts";
import { goesOn } from "./remainders.ts";

/** `100所，其中：省级2所，市级24所，县级74所`: parts sum to their whole when the list is complete, and never exceed it. */
export const partitions: Rule = (paragraph) =>
  partListsIn(paragraph).flatMap((list) => {
    const wholes = wholesOf(paragraph, list);
    return wholes === undefined || isAverage(wholes.nearest, paragraph)
      ? []
      : verdictsOf({ paragraph, list, wholes });
  });

/** 生均, 人均: averages of parts neither sum to that of the whole nor stay below it. */
const isAverage = ({ from, tail, dimension }: Quantity, { text }: Paragraph): boolean => {
  const words = text.slice(Math.max(0, from - AVERAGE_WORDS), from);
  const sentence = words.slice(words.search(/[^。；]*$/u));
  return !isCounted(dimension) && /均(?!衡)|每|标准|单价|最[高低]|增幅/u.test(`${sentence}${tail}`);
};

/** Characters before a number in which it may be said to be an average. */
const AVERAGE_WORDS = 80;

interface Partition {
  readonly paragraph: Paragraph;
  readonly list: PartList;
  readonly wholes: Wholes;
}

const verdictsOf = (partition: Partition): readonly Verdict[] => {
  const { parts, opening } = partition.list;
  if (parts.some(({ quantity }) => quantity.bound === "about")) return [];
  const last = parts.at(-1);
  if (last !== undefined && /^其余/u.test(last.label) && goesOn(last.quantity, partition.paragraph))
    return [];
  const above = aboveWhole(partition);
  if (parts.length < 2) return [above];
  const readings = readingsOf(parts, partition.wholes.nearest).map((each) => ({
    ...partition,
    list: { opening, parts: each },
  }));
  if (isExplained(partition)) return [{ code: "narrativeSumDiffers" }];
  const meant = leavesRest(partition) ? undefined : readings.find(isMeantAsWhole);
  if (meant !== undefined) return [sumDiffers(meant)];
  return opening === "shares" || opening === "row" ? [] : [above];
};

/** `其余为城市学校学生。`: the sentence says of a rest how many nobody is told. */
const leavesRest = ({ paragraph: { text }, list: { parts } }: Partition): boolean => {
  const last = parts.at(-1)?.quantity;
  const behind = last === undefined ? "" : text.slice(last.to, last.to + REST);
  return /^[^。！？]*?[，；、](?:其余|剩余|余下)[^\d，。；]{0,20}(?:[，。；]|$)/u.test(behind);
};

/** Characters behind a list in which its rest may be named. */
const REST = 120;

/** The whole list, the parts from its first on that are of one sort, and a beginning that misses the whole by one. */
const readingsOf = (parts: readonly Part[], whole: Quantity): readonly (readonly Part[])[] => {
  const close = parts.flatMap((_, at) =>
    at > 1 &&
    totalOf(parts.slice(0, at + 1), whole)
      .minus(amountOf(whole))
      .abs()
      .lte(1)
      ? [at + 1]
      : [],
  );
  return [...new Set([parts.length, parallelCount(parts), ...close])]
    .filter((count) => count >= 2)
    .map((count) => parts.slice(0, count));
};

const isMeantAsWhole = ({ list, wholes: { nearest } }: Partition): boolean => {
  if (nearest.bound !== "exact" || list.parts.some(({ quantity }) => quantity.bound !== "exact"))
    return false;
  const sum = totalOf(list.parts, nearest);
  return isComplete({ ...list, whole: amountOf(nearest), sum }) || isSlip(list, nearest);
};

/** A list that one slip of the pen keeps from its whole. */
const isSlip = ({ opening, parts }: PartList, whole: Quantity): boolean => {
  const alike = parallelCount(parts) === parts.length;
  return (
    opening !== "shares" &&
    (opening !== "row" || alike) &&
    !isOpenEnded(parts) &&
    !sharesAreLess(parts) &&
    new Set(parts.map(({ label }) => label)).size === parts.length &&
    isOneSlipOff({ parts: parts.map(({ quantity }) => quantity), whole, alike })
  );
};

const aboveWhole = ({ paragraph, list, wholes }: Partition): Verdict => {
  const part = list.parts.find(({ quantity }) => {
    const range = inUnitOf(wholes.nearest, quantity);
    return wholes.likely.every((whole) => isAbove(range, whole));
  })?.quantity;
  return part === undefined
    ? { code: "narrativePartAboveWhole" }
    : partAboveWhole(paragraph, part, wholes.nearest);
};

/** A bare number in a bracket has the unit of its whole. */
const inUnitOf = ({ scale, dimension }: Quantity, part: Quantity): Range =>
  part.dimension === "" ? computedRange({ ...part, scale, dimension }) : rangeOf(part);

/**
 * Whether the parts sum to something that the words can mean: all of them, or the first few where all of them come nowhere
 * near, so that the others speak of something else.
 */
const isExplained = ({ list: { parts }, wholes }: Partition): boolean => {
  const ranges = parts.map(({ quantity }) => inUnitOf(wholes.nearest, quantity));
  const agree = agreementOf([wholes.nearest, ...parts.map(({ quantity }) => quantity)]);
  const mayEnd = !isNearly(totalOf(parts, wholes.nearest), amountOf(wholes.nearest));
  const alike = parallelCount(parts);
  let sum = NOTHING;
  if (isNested(ranges)) return true;
  return ranges.some((range, at) => {
    sum = sumOf([sum, range]);
    const counts = at === ranges.length - 1 || at + 1 === alike || mayEnd;
    return at > 0 && counts && wholes.possible.some((whole) => agree(sum, whole));
  });
};

/** `项目9个，其中新建5个，已完工2个，其余3个…`: what follows the first part breaks it down. */
const isNested = ([first, ...inner]: readonly Range[]): boolean =>
  first !== undefined && inner.length > 1 && overlap(sumOf(inner), first);

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
  return { code, finding: warning(code, { path: paragraph.path, values }) };
};

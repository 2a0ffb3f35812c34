import type { Rule, Verdict } from "../judgement.ts";
import type { Quantity } from "../reading/quantity.ts";
import { rangeOf } from "../reading/ranges.ts";
import { isShare } from "../relations/list-openings.ts";
import { partListsIn } from "../relations/part-lists.ts";
import { baseOf, isNearShare, isShareOf, shareDiffers } from "./shares.ts";

/** `计划总投资14400万元，已完成投资5172万元，占计划投资的36%`: a share whose base stands in the same sentence by its name. */
export const namedBases: Rule = (paragraph) => {
  const inLists = new Set(
    partListsIn(paragraph).flatMap(({ parts }) => parts.flatMap(({ share }) => share ?? [])),
  );
  return paragraph.quantities.flatMap((share): Verdict | readonly Verdict[] => {
    const part = partOf(share, paragraph.quantities);
    if (inLists.has(share) || part === undefined || !isShare(share) || share.bound !== "exact")
      return [];
    const whole = wholeOf(share, part, paragraph.quantities);
    if (whole === undefined || !isMeant({ share, part, whole })) return [];
    return isShareOf(share, part, rangeOf(whole))
      ? [{ code: "narrativeShareDiffers" }]
      : (shareDiffers({ paragraph, part, share, whole }) ?? []);
  });
};

interface Stated {
  readonly share: Quantity;
  readonly part: Quantity;
  readonly whole: Quantity;
}

/** `占专任教师的比例`: of a ratio the part may be another one than the figure before it, unless it comes near. */
const isMeant = ({ share, part, whole }: Stated): boolean =>
  !/(?:比例|比重|份额)/u.test(share.label) || isNearShare(share, part, rangeOf(whole));

const REACH = 6;

/** The figure right before, over what stands in a bracket behind it: `67所（其中公办36所），占任务数的83.75%`. */
const partOf = (share: Quantity, quantities: readonly Quantity[]): Quantity | undefined =>
  quantities
    .slice(Math.max(0, share.index - REACH), share.index)
    .findLast(({ depth, bracket }) => depth < share.depth || bracket === share.bracket);

/** Whatever is called a task or a plan is what was planned. */
const isNamed = (words: string, base: string): boolean =>
  words.includes(base) ||
  (/^(?:全年|年度)?(?:计划|任务|目标)(?:任务)?数?$/u.test(base) && TASK.test(words));

const TASK = /计划|任务|目标/u;

const wholeOf = (
  share: Quantity,
  part: Quantity,
  quantities: readonly Quantity[],
): Quantity | undefined => {
  const base = baseOf(share.label);
  if (base.length < 2 || part.sentence !== share.sentence || part.depth !== share.depth)
    return undefined;
  const named = quantities
    .slice(Math.max(0, part.index - REACH), part.index)
    .filter(
      ({ dimension, segment, label, tail, bound }) =>
        dimension === part.dimension &&
        segment === share.segment &&
        bound === "exact" &&
        isNamed(`${label}${tail}`, base),
    );
  const [whole, ...others] = named;
  return others.length === 0 && whole !== undefined && !/20\d\d年/u.test(part.label)
    ? whole
    : undefined;
};

import Big from "big.js";
import { warning } from "../../../findings/make-finding.ts";
import type { Rule, Verdict } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity, Range } from "../reading/quantity.ts";
import { quoted } from "../reading/quoted.ts";
import { amountOf, middleOf, overlap, rangeOf, sumOf, totalOf } from "../reading/ranges.ts";
import { sharesAreWhole } from "../relations/completeness.ts";
import { type PartList, partListsIn } from "../relations/part-lists.ts";
import { meantFor } from "../relations/slips.ts";
import { type Wholes, wholesOf } from "../relations/wholes.ts";
import { isStatedWithin, percentWithin } from "../stated-as.ts";

/** `2172名，其中校内2143名（占98.7%）`: a share beside a part of a list is that of the part in the whole of the list. */
export const shares: Rule = (paragraph) =>
  partListsIn(paragraph).flatMap((list) => {
    const wholes = wholesOf(paragraph, list);
    if (wholes !== undefined && isWhole(list, wholes)) {
      const meant = isShown(list, wholes)
        ? { ...wholes, possible: wholes.possible.slice(0, 1) }
        : wholes;
      return statedShares(list).flatMap((stated) =>
        isOfThis(stated, wholes) ? [verdictOf({ ...stated, paragraph, wholes: meant })] : [],
      );
    }
    return sumsToItself(list) ? ownShares(paragraph, list) : [];
  });

/** A row that only its shares open is one of parts of a whole when they sum to it. */
const isWhole = ({ opening, parts }: PartList, { possible }: Wholes): boolean => {
  if (opening !== "shares") return true;
  const sum = sumOf(parts.map(({ quantity }) => rangeOf(quantity)));
  return possible.some(
    (whole, at) =>
      overlap(sum, whole) ||
      (at === 0 &&
        parts.some(
          ({ quantity, share }) => share && isFine(share) && isShareOf(share, quantity, whole),
        )),
  );
};

/** The parts sum to the nearest whole, and one share that agrees with it is one of no other: the rest are of it too. */
const isShown = ({ parts }: PartList, { nearest, possible }: Wholes): boolean =>
  overlap(sumOf(parts.map(({ quantity }) => rangeOf(quantity))), rangeOf(nearest)) &&
  parts.some(
    ({ quantity, share }) =>
      share !== undefined &&
      isFine(share) &&
      possible.every((whole, at) => isShareOf(share, quantity, whole) === (at === 0)),
  );

/** One share that agrees to a tenth of a percent shows what all of a row are shares of. */
const isFine = ({ value }: Quantity): boolean => /\.\d/.test(value);

/** The shares sum to 100 %, or all but one of them are those of the parts in their sum. */
const sumsToItself = ({ opening, parts }: PartList): boolean => {
  if (sharesAreWhole(parts)) return true;
  const whole = sumOf(parts.map(({ quantity }) => rangeOf(quantity)));
  const agreeing = parts.filter(
    ({ quantity, share }) =>
      share !== undefined && isFine(share) && isShareOf(share, quantity, whole),
  );
  return opening === "shares" && agreeing.length > 0 && agreeing.length >= parts.length - 1;
};

/** Where the shares sum to 100 % the parts sum to the whole, even if nobody says how many that is. */
const ownShares = (paragraph: Paragraph, list: PartList): readonly Verdict[] => {
  const whole = sumOf(list.parts.map(({ quantity }) => rangeOf(quantity)));
  const sum = totalOf(list.parts.map(({ quantity }) => quantity));
  return statedShares(list).flatMap(({ part, share }) => {
    const code = "narrativeShareDiffers";
    if (isShareOf(share, part, whole)) return [{ code }];
    if (part.bound !== "exact" || sum.eq(0)) return [];
    const unit = list.parts.every(({ quantity }) => quantity.unit === part.unit) ? part.unit : "";
    const values = {
      phrase: quoted(
        paragraph,
        ...list.parts.flatMap((each) => [each.quantity, each.share ?? []].flat()),
      ),
      part: `${part.value}${part.unit}`,
      whole: `${sum.div(part.scale).toFixed()}${unit}`,
      computed: percentOf(amountOf(part), sum),
    };
    return [{ code, finding: warning(code, { path: paragraph.path, values }) }];
  });
};

export interface StatedShare {
  readonly part: Quantity;
  readonly share: Quantity;
}

const statedShares = ({ parts }: PartList): readonly StatedShare[] =>
  parts.flatMap(({ quantity, share }) =>
    share === undefined || /分别|各/u.test(share.label) ? [] : [{ part: quantity, share }],
  );

/** `占全县教师总数的`: a share that names another base than the whole is left alone. */
const isOfThis = ({ part, share }: StatedShare, { nearest, possible }: Wholes): boolean => {
  const [base, words] = [baseOf(share.label), `${nearest.label}${nearest.tail}`];
  return (
    base === "" ||
    words.includes(base) ||
    (isSaidOtherwise(base, words) && possible.some((whole) => isNearShare(share, part, whole)))
  );
};

/** Whether a base (`总班数`, `全国幼儿园`) is named by these words (`班级总数`, `全国共有幼儿园`): all but how many is in them. */
const isSaidOtherwise = (base: string, words: string): boolean => {
  const core = base.replace(/^全[国省市县区]/u, "").replaceAll(/[总数额量的个]/gu, "");
  return core !== "" && [...core].every((each) => words.includes(each));
};

/** A base in other words is meant only where the share comes near to that of the part in it. */
export const isNearShare = (share: Quantity, part: Quantity, whole: Range): boolean => {
  const percent = percentWithin(rangeOf(part), whole);
  if (percent === undefined) return false;
  const [computed, stated] = [middleOf(percent), amountOf(share)];
  return computed.minus(stated).abs().lte(stated.times(NEAR)) || isSlipOf(share, percent);
};

const NEAR = "0.3";

const isSlipOf = (share: Quantity, percent: Range): boolean =>
  meantFor(share).some((value) => isStatedWithin(value, percent));

export const baseOf = (label: string): string =>
  label
    .replace(/^(?:约)?(?:分别)?(?:占比|占|比例|比重|所占比例|所占比重)(?:为|是|达到?|约)?/u, "")
    .replace(/(?:的|所占)?(?:比例|比重|份额)(?:为|是|达到?|约)?$/u, "")
    .replaceAll(/总人数|总数|总量|总额|全部|全体|其|的/gu, "");

const verdictOf = ({
  paragraph,
  wholes,
  part,
  share,
}: StatedShare & { readonly paragraph: Paragraph; readonly wholes: Wholes }): Verdict => {
  const code = "narrativeShareDiffers";
  if (share.bound !== "exact" || wholes.possible.some((whole) => isShareOf(share, part, whole)))
    return { code };
  return shareDiffers({ paragraph, part, share, whole: wholes.nearest }) ?? { code };
};

/** That the share is another one; nothing where a part or whole is only a bound. */
export const shareDiffers = ({
  paragraph,
  part,
  share,
  whole,
}: StatedShare & { readonly paragraph: Paragraph; readonly whole: Quantity }):
  | Verdict
  | undefined => {
  const code = "narrativeShareDiffers";
  if (part.bound !== "exact" || whole.bound !== "exact" || amountOf(whole).eq(0)) return undefined;
  const values = {
    phrase: quoted(paragraph, whole, part, share),
    part: `${part.value}${part.unit}`,
    whole: `${whole.value}${whole.unit}`,
    computed: percentOf(amountOf(part), amountOf(whole)),
  };
  return { code, finding: warning(code, { path: paragraph.path, values }) };
};

/** As the two figures are written: the middle of what rounded ones can give lies elsewhere. */
const percentOf = (part: Big, whole: Big): string =>
  part.times(100).div(whole).round(2, Big.roundHalfUp).toFixed();

/** Whether a share can be that of a part in a whole. */
export const isShareOf = (share: Quantity, part: Quantity, whole: Range): boolean => {
  const percent = percentWithin(rangeOf(part), whole);
  return percent !== undefined && isStatedWithin(share.value, percent);
};

import Big from "big.js";
import { finding } from "../../../findings/finding.ts";
import type { Rule, Verdict } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity, Range } from "../reading/quantity.ts";
import { quoted } from "../reading/quoted.ts";
import { middleOf, overlap, rangeOf, sumOf } from "../reading/ranges.ts";
import { isStatedWithin, percentWithin } from "../stated-as.ts";
import { HUNDRED } from "./completeness.ts";
import { type PartList, partListsIn } from "./part-lists.ts";
import { type Wholes, wholesOf } from "./wholes.ts";

/** `2172名，其中校内2143名（占98.7%）`: a share beside a part of a list is that of the part in the whole of the list. */
export const shares: Rule = (paragraph) =>
  partListsIn(paragraph).flatMap((list) => {
    const wholes = wholesOf(paragraph, list);
    return wholes === undefined || !isWhole(list, wholes)
      ? []
      : statedShares(list).flatMap((stated) =>
          isOfThis(stated, wholes) ? [verdictOf({ ...stated, paragraph, wholes })] : [],
        );
  });

/** A row that only its shares open is one of parts when they sum to 100 %, or the parts to the whole. */
const isWhole = ({ opening, parts }: PartList, { possible }: Wholes): boolean => {
  if (opening !== "shares") return true;
  const sum = sumOf(parts.map(({ quantity }) => rangeOf(quantity)));
  return (
    overlap(sumOf(parts.flatMap(({ share }) => (share ? rangeOf(share) : []))), HUNDRED) ||
    possible.some((whole) => overlap(sum, whole))
  );
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
const isOfThis = ({ share }: StatedShare, { nearest }: Wholes): boolean => {
  const base = baseOf(share.label);
  return base === "" || `${nearest.label}${nearest.tail}`.includes(base);
};

const baseOf = (label: string): string =>
  label
    .replace(/^(?:约)?(?:分别)?(?:占比|占|比例|比重|所占比例|所占比重)(?:为|是|达到?|约)?/u, "")
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
  const computed = percentWithin(rangeOf(part), rangeOf(whole));
  if (computed === undefined || part.bound !== "exact" || whole.bound !== "exact") return undefined;
  const values = {
    phrase: quoted(paragraph, whole, part, share),
    part: `${part.value}${part.unit}`,
    whole: `${whole.value}${whole.unit}`,
    computed: middleOf(computed).round(2, Big.roundHalfUp).toFixed(),
  };
  return { code, finding: finding(code, { path: paragraph.path, values }) };
};

/** Whether a share can be that of a part in a whole. */
export const isShareOf = (share: Quantity, part: Quantity, whole: Range): boolean => {
  const percent = percentWithin(rangeOf(part), whole);
  return percent !== undefined && isStatedWithin(share.value, percent);
};

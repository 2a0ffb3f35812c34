import type { Rule, Verdict } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";
import { rangeOf, sumOf } from "../reading/ranges.ts";
import { isShareOf, shareDiffers } from "./shares.ts";

/** `城区45所、农村81所，共126所，分别占35.7%和64.3%`: each share is that of its part, in the order of both. */
export const respectiveShares: Rule = (paragraph) =>
  paragraph.quantities.flatMap((first) => {
    if (first.dimension !== "%" || !RESPECTIVELY.test(first.label)) return [];
    const row = shareRow(first, paragraph);
    const parts = partsBefore(first, row.length, paragraph);
    return parts === undefined ? [] : verdictsOf({ paragraph, row, parts });
  });

const RESPECTIVELY = /^(?:分别占|占比分别|各占|比例分别|比重分别)[^，]{0,10}$/u;
const MOST = 12;
/** How far back a whole is looked for, in quantities. */
const REACH = 10;

const shareRow = (first: Quantity, { quantities }: Paragraph): readonly Quantity[] => {
  const rest = quantities.slice(first.index + 1, first.index + MOST);
  const end = rest.findIndex(
    ({ dimension, label, lead }) =>
      dimension !== "%" || !/^(?:和|及|与|以及)?$/u.test(label) || /[；。]/u.test(lead),
  );
  return [first, ...(end < 0 ? rest : rest.slice(0, end))];
};

interface Parts {
  readonly parts: readonly Quantity[];
  /** The total that stands right behind them, if one does. */
  readonly total: Quantity | undefined;
}

const partsBefore = (
  first: Quantity,
  count: number,
  { quantities }: Paragraph,
): Parts | undefined => {
  const last = quantities[first.index - 1];
  const total = last !== undefined && /^(?:总|共|合计)/u.test(last.label) ? last : undefined;
  const end = total === undefined ? first.index : first.index - 1;
  const parts = quantities.slice(Math.max(0, end - count), end);
  const [one] = parts;
  return one !== undefined &&
    count >= 2 &&
    parts.length === count &&
    parts.every(
      ({ dimension, sentence, bound }) =>
        dimension === one.dimension && sentence === first.sentence && bound === "exact",
    )
    ? { parts, total }
    : undefined;
};

interface Respective {
  readonly paragraph: Paragraph;
  readonly row: readonly Quantity[];
  readonly parts: Parts;
}

/** The last number of another row is the whole of nothing. */
const isOfRow = ({ label, lead }: Quantity): boolean =>
  (label === "" && lead === "、") || /^[和及与]$/u.test(label);

const verdictsOf = ({
  paragraph,
  row,
  parts: { parts, total },
}: Respective): readonly Verdict[] => {
  const [one] = parts;
  const end = one?.index ?? 0;
  const before = paragraph.quantities
    .slice(Math.max(0, end - REACH), end)
    .findLast(
      ({ dimension, sentence }) => dimension === one?.dimension && sentence === one.sentence,
    );
  const whole = total ?? before;
  if (whole === undefined || isOfRow(whole)) return [];
  const possible = [rangeOf(whole), sumOf(parts.map(rangeOf))];
  return parts.flatMap((part, at): Verdict | readonly Verdict[] => {
    const share = row[at];
    if (share === undefined) return [];
    return possible.some((each) => isShareOf(share, part, each))
      ? [{ code: "narrativeShareDiffers" }]
      : (shareDiffers({ paragraph, part, share, whole }) ?? []);
  });
};

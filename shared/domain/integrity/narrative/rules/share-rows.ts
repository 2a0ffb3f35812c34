import Big from "big.js";
import { warning } from "../../../findings/make-finding.ts";
import type { Rule, Verdict } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";
import { quoted } from "../reading/quoted.ts";
import { amountOf, blurOf } from "../reading/ranges.ts";
import { isShare } from "../relations/list-openings.ts";
import { meantFor } from "../relations/slips.ts";

/**
 * `轻度、中度、高度分别占53.3%、37.0%、9.7%` and `校内竞聘占98.7%，跨校竞聘占1.3%`: shares of one whole sum to 100 %. A row that
 * ends further from it than a slip leaves something out, or its shares overlap.
 */
export const shareRows: Rule = (paragraph) =>
  paragraph.quantities.flatMap((first) => {
    const row =
      SHARE.test(first.label) && isFirst(first, paragraph) ? rowFrom(first, paragraph) : [];
    return row.length < 2 ? [] : (verdictOf(paragraph, row) ?? []);
  });

const SHARE = /(?:分别占|占比分别为|比例分别为|占)$/u;
const MOST = 12;

const isRate = ({ dimension, bound }: Quantity): boolean => dimension === "%" && bound === "exact";

/** Of all rates of a sentence the row is read; other numbers may stand between (`每月3至4次的占11.1%`). */
const isFirst = (first: Quantity, { quantities }: Paragraph): boolean => {
  const before = quantities
    .slice(Math.max(0, first.index - MOST), first.index)
    .findLast(({ dimension }) => dimension === "%");
  return isRate(first) && before?.segment !== first.segment;
};

/** The shares of a part of the sentence, or one of each part: `…占98.7%；…占1.3%`. */
const rowFrom = (first: Quantity, paragraph: Paragraph): readonly Quantity[] => {
  const own = rowAmong(first, paragraph, ({ segment }) => segment === first.segment);
  const before = paragraph.quantities[first.index - 1];
  return own.length > 1 || before?.sentence === first.sentence
    ? own
    : rowAmong(first, paragraph, ({ sentence }) => sentence === first.sentence);
};

const rowAmong = (
  first: Quantity,
  { quantities }: Paragraph,
  isBeside: (each: Quantity) => boolean,
): readonly Quantity[] => {
  const rest = quantities
    .slice(first.index + 1, first.index + FARTHEST)
    .filter((each) => each.dimension === "%" && isBeside(each));
  const isRespective = /分别/u.test(first.label);
  const end = rest.findIndex(
    (each) =>
      !isRate(each) ||
      !(isRespective ? /^(?:和|及|与|以及)?$/u : /^[^，]{0,12}占$/u).test(each.label),
  );
  return [first, ...(end < 0 ? rest : rest.slice(0, end))];
};

/** How far the shares of one row may stand apart, in quantities. */
const FARTHEST = 30;

const SLIP = 1;

/** Of four shares and more hardly one so small is left out. */
const isAlmost = (row: readonly Quantity[], apart: Big): boolean =>
  row.length > 3 && apart.lte("0.5");

/** What stays just below 100 % may leave something out, unless two digits that changed places make it whole. */
const isSlip = (row: readonly Quantity[], blur: Big): boolean =>
  row.some((each) =>
    meantFor(each).some((value) => {
      const others = row.filter((one) => one !== each);
      const sum = others.reduce((all, one) => all.plus(amountOf(one)), new Big(value));
      return sum.minus(100).abs().lte(blur);
    }),
  );

const verdictOf = (paragraph: Paragraph, row: readonly Quantity[]): Verdict | undefined => {
  const code = "narrativeSumDiffers";
  const sum = row.reduce((all, each) => all.plus(amountOf(each)), new Big(0));
  const blur = row.reduce((all, each) => all.plus(blurOf(each)), new Big(0));
  const apart = sum.minus(100).abs();
  if (apart.lte(blur)) return { code };
  if (
    apart.gt(SLIP) ||
    (sum.lt(100) && !isAlmost(row, apart) && !isSlip(row, blur)) ||
    row.some((each) => isShare(each) && /的/u.test(each.label))
  )
    return undefined;
  const values = {
    phrase: quoted(paragraph, ...row),
    sum: sum.toFixed(),
    stated: "100",
    unit: "%",
  };
  return { code, finding: warning(code, { path: paragraph.path, values }) };
};

import type { Rule, Verdict } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";
import { rangeOf } from "../reading/ranges.ts";
import { isShareOf, shareDiffers } from "./shares.ts";

/**
 * `支出分别为13595万元、13563万元、16620万元，拨款分别为8820万元、9137万元、10199万元，拨款占支出的比例分别为65%、67%、63%`:
 * each share is that of the second amount in the first. Where the others of a row of three and more agree, the one must.
 */
export const shareColumns: Rule = (paragraph) => {
  const rows = rowsIn(paragraph);
  return rows.flatMap((shares, at) => {
    const [wholes, parts] = rows.slice(Math.max(0, at - 2), at);
    return wholes !== undefined && parts !== undefined && isOf(shares, parts, wholes)
      ? verdictsOf({ paragraph, shares, parts, wholes })
      : [];
  });
};

type Row = readonly Quantity[];

const rowsIn = ({ quantities }: Paragraph): readonly Row[] =>
  quantities.flatMap((first) => {
    if (!/(?:分别|依次)(?:为|是|达到?|占)$/u.test(first.label)) return [];
    const rest = quantities.slice(first.index + 1, first.index + MOST);
    const end = rest.findIndex((each) => !isInRow(each, first));
    return [[first, ...(end < 0 ? rest : rest.slice(0, end))]];
  });

/** The longest row that is read. */
const MOST = 12;

const isInRow = ({ label, lead, dimension, sentence }: Quantity, first: Quantity): boolean =>
  dimension === first.dimension &&
  sentence === first.sentence &&
  ((lead === "、" && label === "") || /^[和及与]$/u.test(label));

const isOf = (shares: Row, parts: Row, wholes: Row): boolean => {
  const [share, part, whole] = [shares[0], parts[0], wholes[0]];
  return (
    share?.dimension === "%" &&
    /占|比/u.test(share.label) &&
    !/同比|增/u.test(share.label) &&
    part?.dimension === whole?.dimension &&
    part?.dimension !== "%" &&
    whole?.sentence === share.sentence &&
    shares.length >= 3 &&
    parts.length === shares.length &&
    wholes.length === shares.length
  );
};

interface Columns {
  readonly paragraph: Paragraph;
  readonly shares: Row;
  readonly parts: Row;
  readonly wholes: Row;
}

const verdictsOf = ({ paragraph, shares, parts, wholes }: Columns): readonly Verdict[] => {
  const columns = shares.flatMap((share, at) => {
    const [part, whole] = [parts[at], wholes[at]];
    return part === undefined || whole === undefined ? [] : [{ share, part, whole }];
  });
  const wrong = columns.filter(({ share, part, whole }) => !isShareOf(share, part, rangeOf(whole)));
  const [one, ...others] = wrong;
  if (others.length > 0) return [];
  const verdict = one && shareDiffers({ paragraph, ...one });
  return verdict === undefined ? [{ code: "narrativeShareDiffers" }] : [verdict];
};

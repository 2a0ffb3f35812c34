import type { Quantity } from "../reading/quantity.ts";

/** How a list of parts is opened. 其中 may name only some of them; a row with nothing but shares opens itself. */
export type Opening = "among" | "amongColon" | "bracket" | "consists" | "shares" | "row";

/** Characters before a number in which its list is opened. */
const OPENING = 32;

/** How the list opens whose first part a quantity may be; nothing where it is none. */
export const openingOf = (
  first: Quantity,
  text: string,
  quantities: readonly Quantity[],
): Opening | undefined => {
  const before = quantities[first.index - 1];
  const words = text.slice(Math.max(before?.to ?? 0, first.from - OPENING), first.from);
  const among = AMONG.exec(words) ?? IN.exec(words);
  if (among !== null) return among[1] === "：" ? "amongColon" : "among";
  if (isRespective(first, words) || CONSISTS.test(words) || isMadeOf(first, text))
    return "consists";
  const opensBracket = before?.depth === first.depth - 1;
  if (opensBracket && BRACKET.test(words) && !CHANGE.test(first.label)) return "bracket";
  if (isFirstWithShare(first, quantities)) return "shares";
  return isFirstOfRow(first, quantities) ? "row" : undefined;
};

/** `全县现有学校80所，小学50所，初中30所`: short names right behind a number that is said to be all. */
const isFirstOfRow = (first: Quantity, quantities: readonly Quantity[]): boolean => {
  const [before, second] = [quantities[first.index - 1], quantities[first.index + 1]];
  return (
    before !== undefined &&
    /共|现有|全[县区市]|总/u.test(before.label) &&
    [before, second].every(
      (each) =>
        each?.dimension === first.dimension &&
        each.depth === first.depth &&
        each.segment === first.segment,
    ) &&
    isName(first) &&
    second !== undefined &&
    isName(second)
  );
};

const isName = ({ label, lead }: Quantity): boolean =>
  label.length >= 1 && label.length <= 10 && lead !== "" && !CHANGE.test(label);

/** `5000万元，由中央资金3200万元、…县级配套600万元构成`. */
const isMadeOf = ({ label, to }: Quantity, text: string): boolean =>
  /^由[^，]{1,14}$/u.test(label) && /^[^。；]{0,120}(?:构成|组成)/u.test(text.slice(to));

/** `2172名，校内2143名（占98.7%），跨校29名（占1.3%）`: part, share, part, share. */
const isFirstWithShare = (first: Quantity, quantities: readonly Quantity[]): boolean => {
  const [share, second, next] = [1, 2, 3].map((step) => quantities[first.index + step]);
  return (
    share !== undefined &&
    second?.dimension === first.dimension &&
    next !== undefined &&
    isShare(share) &&
    isShare(next) &&
    !isShare(first) &&
    !isShareRow(quantities[first.index - 1])
  );
};

/** A row that has begun before is no new one. */
const isShareRow = (before: Quantity | undefined): boolean =>
  before !== undefined && isShare(before);

const AMONG =
  /(?:其中|其中有|其中包括|[（，]含|（包括|，(?:主要)?用于)([：，])?(?:\d{4}年)?[^，、；。：（）\d]{0,16}$/u;
/** `3120名教师中，`: the whole right before. */
const IN = /^[^，、；。：（）\d]{0,12}中(?:，|有|已有)[^，、；。：（）\d]{0,16}$/u;
const CONSISTS =
  /按[^，、；。：（）\d]{1,6}[分看][，：][^，、；。：（）\d]{1,14}$|(?:分别为|分别是|分别有|包括|包含)[：，]?[^，、；。：（）\d]{1,14}$|^[^，、；。：（）\d]{0,14}：[^，、；。：（）\d]{1,14}$/u;
/** Values of several years are no parts of anything. */
const isRespective = ({ label }: Quantity, words: string): boolean =>
  RESPECTIVELY.test(label) && !/\d{4}年?(?:、|和)/u.test(words);

/** The names stand before, the numbers behind. */
export const RESPECTIVELY = /(?:分别为|分别是|分别有|依次为|分别达到?)$/u;
const BRACKET = /^[^，、；。：（）\d]{0,14}（[^，、；。：（）\d]{1,14}$/u;
/** Words that make a number a change or a comparison and no part. */
export const CHANGE =
  /(?:增加|增长|减少|下降|提高|上升|净增|降低|新增|多|少)(?:了|约|近)?$|(?:比|较|与|占|平均|人均|生均|户均|每|由|从|高于|低于|超过)[^，]{0,8}$/u;

/** `（占98.7%）`, `占1.3%`, `占比达到40%`: a share of the whole that the part belongs to. */
export const isShare = ({ dimension, label }: Quantity): boolean =>
  dimension === "%" && SHARE.test(label);

const SHARE =
  /^(?:约)?(?:分别)?(?:占比|占|比例|比重|所占比例|所占比重)(?:为|是|达到?|约)?$|^占[^，\d]{1,14}的?$/u;

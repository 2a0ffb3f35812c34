import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";
import { areParallel } from "./families.ts";

/** How a list of parts is opened. 其中 may name only some of them; a row with nothing but shares opens itself. */
export type Opening = "among" | "amongColon" | "bracket" | "consists" | "shares" | "row";

/** A part with the share of its whole that is said beside it. */
export interface Part {
  readonly quantity: Quantity;
  readonly label: string;
  readonly share: Quantity | undefined;
}

/** `其中：省级2所，市级24所，县级74所`: parts of one dimension in a row, and how the row is opened. */
export interface PartList {
  readonly opening: Opening;
  readonly parts: readonly Part[];
}

/** Every list of parts of a paragraph, by where it is opened. */
export const partListsIn = (paragraph: Paragraph): readonly PartList[] => {
  const known = lists.get(paragraph) ?? readLists(paragraph);
  lists.set(paragraph, known);
  return known;
};

/** Three rules ask for the lists of a paragraph; they are read once. */
const lists = new WeakMap<Paragraph, readonly PartList[]>();

const readLists = ({ text, quantities }: Paragraph): readonly PartList[] =>
  quantities.flatMap((first) => {
    const opening = openingOf(first, text, quantities);
    if (opening === undefined || first.dimension === "%" || first.dimension === "百分点") return [];
    const parts = named(partsFrom(first, quantities), text);
    if (opening === "bracket" && parts.length === 1 && ASIDE.test(first.label)) return [];
    return WEAK.has(opening) && parts.length < 2 ? [] : [{ opening, parts }];
  });

/** Openings that a single quantity shares with much that is no part. */
const WEAK: ReadonlySet<Opening> = new Set<Opening>(["shares", "row"]);

/** What a single number in a bracket may be besides a part. */
const ASIDE =
  /计划|目标|任务|上年|去年|原|不含|另|应|按|每|超|年|定|缺|需|差|折|即|约|人均|其余|除|合|共|总/u;

/** Characters before a number in which its list is opened. */
const OPENING = 32;

const openingOf = (
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
  const opensBracket = first.lead === "（" && before?.depth === first.depth - 1;
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
  /^由[^，]{1,14}$/u.test(label) && /^[^。；]{0,120}(?:构成|组成)/u.test(text.slice(to, to + 130));

/** `2172名，校内2143名（占98.7%），跨校29名（占1.3%）`: part, share, part, share. */
const isFirstWithShare = (first: Quantity, quantities: readonly Quantity[]): boolean => {
  const [share, second, next] = quantities.slice(first.index + 1, first.index + 4);
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
const IN = /^[^，、；。：（）\d]{0,12}中(?:，|有|已有)()[^，、；。：（）\d]{0,16}$/u;
const CONSISTS =
  /[^，、；。（）\d]{0,14}[，：（]?(?:分别为|分别是|分别有|包括|包含)[：，]?[^，、；。：（）\d]{1,14}$|^[^，、；。：（）\d]{0,14}：[^，、；。：（）\d]{1,14}$/u;
/** Values of several years are no parts of anything. */
const isRespective = ({ label }: Quantity, words: string): boolean =>
  RESPECTIVELY.test(label) && !/\d{4}年?(?:、|和)/u.test(words);

const RESPECTIVELY = /(?:分别为|分别是|分别有|依次为|分别达到?)$/u;
const BRACKET = /^[^，、；。：（）\d]{0,14}（[^，、；。：（）\d]{1,14}$/u;
/** Words that make a number a change or a comparison and no part. */
export const CHANGE =
  /(?:增加|增长|减少|下降|提高|上升|净增|降低|新增|多|少)(?:了|约|近)?$|(?:比|较|与|占|平均|人均|生均|户均|每|由|从|高于|低于|超过)[^，]{0,8}$/u;

/** Parts, shares and asides of the longest list that is read. */
const LONGEST_LIST = 40;

const partsFrom = (first: Quantity, quantities: readonly Quantity[]): readonly Part[] => {
  const parts: Part[] = [partOf(first)];
  let passed = false;
  for (const next of quantities.slice(first.index + 1, first.index + 1 + LONGEST_LIST)) {
    const last = parts.at(-1);
    if (last === undefined || endsBefore(next, first) || opensList(next, quantities)) break;
    if (!passed && isShareBeside(next, last, first))
      parts[parts.length - 1] = { ...last, share: next };
    else if (isAside(next, first)) continue;
    else if (isNextPart(next, first) && goesOn(next, { parts, passed, quantities }))
      parts.push(partOf(next));
    else if (mayPass(next, first)) passed = true;
    else break;
  }
  return parts;
};

/** A number that 其中 follows is the whole of the next list. */
const opensList = (next: Quantity, quantities: readonly Quantity[]): boolean => {
  const behind = quantities[next.index + 1];
  return (
    behind !== undefined &&
    behind.depth === next.depth &&
    behind.segment === next.segment &&
    /^其中/u.test(behind.label)
  );
};

interface Going {
  readonly parts: readonly Part[];
  readonly passed: boolean;
  readonly quantities: readonly Quantity[];
}

/**
 * A list goes on after a comma. After a semicolon, and after something else about a part, a new subject may begin: the next
 * name must then be of the same sort as the first, or be followed by the same kind of remark (`占98.7%`).
 */
const goesOn = (next: Quantity, { parts, passed, quantities }: Going): boolean => {
  const first = parts[0]?.quantity;
  if (first === undefined || SCOPE.test(next.label)) return false;
  if (next.lead !== "；") return !passed && next.segment === parts.at(-1)?.quantity.segment;
  const isAlike = next.label.length <= 8 && areParallel([nameOf(first.label), nameOf(next.label)]);
  const remarks = [first, next].map(({ index }) => quantities[index + 1]);
  const isRemarked = remarks.every(
    (each) => each !== undefined && (isShare(each) || /平均/u.test(each.label)),
  );
  const isEven = parts.slice(1).every(({ quantity }) => quantity.lead === "；");
  return isEven && (isAlike || (isRemarked && !passed));
};

/** Words that begin a statement of its own. */
const SCOPE =
  /全[国省市县区镇乡校]|现有|共有|各级|20\d\d|上半年|下半年|截至|目前|近年|聘任|选拔|评选|表彰|新增/u;

/** `小学17所，在校生22250人；初中13所`: something else about a part, after which the list goes on with a name of the same sort. */
const mayPass = ({ dimension, lead, label }: Quantity, first: Quantity): boolean =>
  dimension !== first.dimension &&
  dimension !== "%" &&
  dimension !== "" &&
  /[，、]/u.test(lead) &&
  label.length <= 8 &&
  !/共|合计|总/u.test(label);

/** `小学、初中、高中分别为25000人、12000人、8000人`: the names stand before the numbers. */
const named = (parts: readonly Part[], text: string): readonly Part[] => {
  const first = parts[0]?.quantity;
  if (first === undefined || !RESPECTIVELY.test(first.label)) return parts;
  const clause = /[^，；。：（）\d]*$/u.exec(
    text.slice(Math.max(0, first.from - NAMES), first.from),
  );
  const names = (clause?.[0] ?? "").replace(RESPECTIVELY, "").split(/、|和|及|与/u);
  return names.length === parts.length
    ? parts.map((part, at) => ({ ...part, label: names[at] ?? part.label }))
    : parts;
};

/** Characters before the numbers in which their names stand. */
const NAMES = 120;

const isShareBeside = (next: Quantity, last: Part, first: Quantity): boolean =>
  isShare(next) &&
  (next.segment === last.quantity.segment || next.depth > first.depth) &&
  last.share === undefined &&
  !isFurther(next, first);

const partOf = (quantity: Quantity): Part => ({
  quantity,
  label: nameOf(quantity.label),
  share: undefined,
});

const endsBefore = (next: Quantity, first: Quantity): boolean =>
  next.depth < first.depth ||
  (first.depth > 0 && next.depth === first.depth && next.bracket !== first.bracket) ||
  (next.sentence !== first.sentence && next.depth === first.depth);

/** `（占98.7%）`, `占1.3%`, `占比达到40%`: a share of the whole that the part belongs to. */
export const isShare = ({ dimension, label }: Quantity): boolean =>
  dimension === "%" && SHARE.test(label);

const SHARE =
  /^(?:约)?(?:分别)?(?:占比|占|比例|比重|所占比例|所占比重)(?:为|是|达到?|约)?$|^占[^，\d]{1,14}的?$/u;

/** A share in a bracket that opened before the list did belongs to nothing of the list. */
const isFurther = (share: Quantity, first: Quantity): boolean => share.depth < first.depth;

/** What stands in a bracket behind a part, or says how a part grew, is no part itself. */
const isAside = (next: Quantity, first: Quantity): boolean =>
  next.depth > first.depth ||
  /^(?:比|较|同比)[^，]{0,8}(?:增加|增长|减少|下降|多|少)了?$|^(?:净?增加|减少|平均)[^，]{0,4}$/u.test(
    next.label,
  ) ||
  ((next.dimension === "%" || next.dimension === "百分点") &&
    /(?:增长|下降|提高|增加|减少|上升|增幅|降幅)(?:了|为|达到?|约)?$/u.test(next.label)) ||
  (next.dimension === "%" && isShare(next));

const isNextPart = (next: Quantity, first: Quantity): boolean =>
  (next.dimension === first.dimension ||
    (next.dimension === "" && first.dimension !== "" && first.depth > 0)) &&
  (next.lead !== "" || /^(?:和|及|以及|与)/u.test(next.label)) &&
  !CHANGE.test(next.label) &&
  !/其中|共计|合计|总计|总共|共有|^共|另|此外|同时|\d年|至今/u.test(next.label) &&
  next.label.length <= 18;

/** The name of a part without the words that only connect it: `以及新建公办园共` → `新建公办园`. */
export const nameOf = (label: string): string =>
  label
    .replace(/^.*(?:其中有|其中包括|其中|^含|^用于|分别为|分别是|分别有|包括|包含)/u, "")
    .replace(/^(?:和|及|以及|与|有|为|是|由|含|对)/u, "")
    .replace(/(?:分别)?(?:为|是|有|共|各|达到?|的)$/u, "");

import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";
import { areParallel } from "./families.ts";
import { CHANGE, isShare, type Opening, openingOf, RESPECTIVELY } from "./list-openings.ts";

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

/** Parts, shares and asides of the longest list that is read. */
const LONGEST_LIST = 40;

const partsFrom = (first: Quantity, quantities: readonly Quantity[]): readonly Part[] => {
  const parts: Part[] = [partOf(first)];
  let passed = false;
  for (const next of quantities.slice(first.index + 1, first.index + 1 + LONGEST_LIST)) {
    const role = roleOf(next, { parts, passed, quantities });
    if (role === "end") break;
    if (role === "part") parts.push(partOf(next));
    if (role === "share") parts.push(...parts.splice(-1).map((last) => ({ ...last, share: next })));
    if (role === "other") passed = true;
  }
  return parts;
};

/** How far a list is read. */
interface Going {
  readonly parts: readonly Part[];
  /** Something else about a part was said, and passed over. */
  readonly passed: boolean;
  readonly quantities: readonly Quantity[];
}

type Role = "part" | "share" | "aside" | "other" | "end";

const roleOf = (next: Quantity, going: Going): Role => {
  const { parts, passed, quantities } = going;
  const [first, last] = [parts[0]?.quantity, parts.at(-1)];
  if (first === undefined || last === undefined) return "end";
  if (endsBefore(next, first) || opensList(next, quantities)) return "end";
  if (!passed && isShareBeside(next, last, first)) return "share";
  if (isAside(next, first)) return "aside";
  if (isNextPart(next, first) && goesOn(next, going)) return "part";
  return mayPass(next, first) ? "other" : "end";
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

/**
 * A list goes on after a comma. After a semicolon, and after something else about a part, a new subject may begin: the next
 * name must then be of the same sort as the first, or be followed by the same kind of remark (`占98.7%`).
 */
const goesOn = (next: Quantity, { parts, passed, quantities }: Going): boolean => {
  const first = parts[0]?.quantity;
  // Stryker disable next-line StringLiteral: whatever stands for the quoted name has no word of a scope in it
  if (first === undefined || SCOPE.test(next.label.replaceAll(QUOTED, ""))) return false;
  if (next.lead !== "；") return !passed && next.segment === parts.at(-1)?.quantity.segment;
  const isAlike =
    next.label.length <= 8 && areParallel([partNameOf(first.label), partNameOf(next.label)]);
  const remarks = [first, next].map(({ index }) => quantities[index + 1]);
  const isRemarked = remarks.every(
    (each) => each !== undefined && (isShare(each) || /平均/u.test(each.label)),
  );
  const isEven = parts.slice(1).every(({ quantity }) => quantity.lead === "；");
  return isEven && (isAlike || (isRemarked && !passed));
};

/** `“全国优秀教师”41人`: the name of a title opens no statement about the nation. */
const QUOTED = /“[^“”]*”/gu;

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
  last.share === undefined;

const partOf = (quantity: Quantity): Part => ({
  quantity,
  label: partNameOf(quantity.label),
  share: undefined,
});

const endsBefore = (next: Quantity, first: Quantity): boolean =>
  next.depth < first.depth ||
  (next.depth === first.depth && next.bracket !== first.bracket) ||
  (next.sentence !== first.sentence && next.depth === first.depth);

/** What stands in a bracket behind a part, or says how a part grew, is no part itself. */
const isAside = (next: Quantity, first: Quantity): boolean =>
  next.depth > first.depth ||
  /^(?:比|较|同比)[^，]{0,8}(?:增加|增长|减少|下降|多|少)了?$|^(?:净?增加|减少|平均)[^，]{0,4}$/u.test(
    next.label,
  ) ||
  ((next.dimension === "%" || next.dimension === "百分点") &&
    /(?:增长|下降|提高|增加|减少|上升|增幅|降幅)(?:了|为|达到?|约)?$/u.test(next.label)) ||
  isShare(next);

const isNextPart = (next: Quantity, first: Quantity): boolean =>
  (next.dimension === first.dimension ||
    isPlace(next, first) ||
    (next.dimension === "" && first.depth > 0)) &&
  (next.lead !== "" || /^(?:和|及|以及|与)/u.test(next.label)) &&
  !CHANGE.test(next.label) &&
  (next.label !== "" || RESPECTIVELY.test(first.label)) &&
  !/其中|共计|合计|总计|总共|共有|^共|另|此外|同时|\d年|至今/u.test(next.label) &&
  next.label.length <= 18;

/** `小学21所，教学点73个`: schools and their points are counted in two units, and together. */
const isPlace = (next: Quantity, first: Quantity): boolean =>
  first.dimension === "所" &&
  next.dimension === "个" &&
  /^(?:教学点|校点|村校点|办学点)$/u.test(partNameOf(next.label));

/** The name of a part without the words that only connect it: `以及新建公办园共` → `新建公办园`. */
export const partNameOf = (label: string): string =>
  label
    .replace(/.*(?:其中有|其中包括|其中|^含|^用于|分别为|分别是|分别有|包括|包含)/u, "")
    .replace(/^(?:和|及|以及|与|有|为|是|由|含|对)/u, "")
    .replace(/(?:分别)?(?:为|是|有|共|各|达到?|的)$/u, "");

import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity, Range } from "../reading/quantity.ts";
import { rangeOf, sumOf } from "../reading/ranges.ts";
import { isCounted } from "../reading/units.ts";
import { areParallel } from "./families.ts";
import { CHANGE } from "./list-openings.ts";
import { type PartList, partNameOf } from "./part-lists.ts";

/** What a list of parts can be parts of. */
export interface Wholes {
  /** The one that the words mean first. */
  readonly nearest: Quantity;
  /** What the words may mean first: the nearest, or it and its neighbours in a row together. */
  readonly likely: readonly Range[];
  /** Each whole that the words can mean at all. */
  readonly possible: readonly Range[];
}

/** How far back a whole is looked for, in quantities. */
const REACH = 10;

/** The whole before a list; nothing where none stands there. */
export const wholesOf = ({ quantities }: Paragraph, list: PartList): Wholes | undefined => {
  const first = list.parts[0]?.quantity;
  if (first === undefined) return undefined;
  const before = quantities
    .slice(Math.max(0, first.index - REACH), first.index)
    .filter((each) => mayBeWhole(each, first))
    .toReversed();
  const [nearest, ...further] = before;
  if (nearest === undefined || !isInReach(nearest, list, quantities)) return undefined;
  const row = [nearest, ...(isOwn(nearest, list) ? [] : siblingsOf(nearest, further))];
  const sums = row.map((_, at) => sumOf(row.slice(0, at + 1).map(rangeOf)));
  const possible = [...sums, ...further.map(rangeOf)];
  return { nearest, likely: isSure(nearest, first) ? sums : possible, possible };
};

/** `小学生66263人，初中生42956人（民办5078人）`: a bracket behind a clause of its own speaks of that clause. */
const isOwn = ({ lead }: Quantity, { opening, parts }: PartList): boolean =>
  opening === "bracket" && parts.length === 1 && /[，；]/u.test(lead);

/**
 * Not where it is itself a part of something further on the left (`2172名，其中校内2143名，其中党员…`), and not where 其中
 * opens a sentence of its own, which may speak of anything in the sentence before.
 */
const isSure = (nearest: Quantity, first: Quantity): boolean =>
  !/其中/u.test(nearest.label) && nearest.segment === first.segment;

const mayBeWhole = (each: Quantity, first: Quantity): boolean =>
  isSameKind(each, first) &&
  each.bound !== "about" &&
  (each.depth < first.depth || each.bracket === first.bracket) &&
  first.sentence - each.sentence <= 1 &&
  !CHANGE.test(each.label);

/** A bare number in a bracket counts what its whole counts, and `520.54万就业学生中` what its parts do. */
const isSameKind = (each: Quantity, first: Quantity): boolean =>
  first.dimension === ""
    ? isCounted(each.dimension)
    : each.dimension === first.dimension ||
      (each.dimension === "" && each.unit !== "" && first.index === each.index + 1);

/** A bracket, a colon and 包括 stand right behind their whole; 其中 may stand a few clauses behind. */
const isInReach = (
  nearest: Quantity,
  { opening, parts }: PartList,
  quantities: readonly Quantity[],
): boolean => {
  const first = parts[0]?.quantity;
  if (first === undefined) return false;
  const between = quantities.slice(nearest.index + 1, first.index);
  if (opening === "among" || opening === "amongColon" || opening === "shares")
    return (
      nearest.segment === first.segment || between.every(({ segment }) => segment < first.segment)
    );
  return (
    between.every((each) => each.depth > nearest.depth || isJoined(each, opening)) &&
    first.segment === nearest.segment
  );
};

/** `70名教师和21个单位受到表彰：…`: of two kinds that are named together the list may be of the first. */
const isJoined = ({ label }: Quantity, opening: PartList["opening"]): boolean =>
  opening === "consists" && /^[^，、；：]{1,8}[和及与]$/u.test(label);

/** Quantities of the same kind right before: `小学5所、初中3所，其中公办6所` speaks of eight. */
const siblingsOf = (nearest: Quantity, further: readonly Quantity[]): readonly Quantity[] => {
  const row: Quantity[] = [];
  let next = nearest;
  for (const each of further) {
    if (each.sentence !== next.sentence || !isBeside(each, next)) break;
    row.push(each);
    next = each;
  }
  return row;
};

const isBeside = (each: Quantity, next: Quantity): boolean =>
  next.lead === "、" ||
  /^(?:和|及|以及)/u.test(next.label) ||
  (/[，；]/u.test(next.lead) && areParallel([partNameOf(each.label), partNameOf(next.label)]));

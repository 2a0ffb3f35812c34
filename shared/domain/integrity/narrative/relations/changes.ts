import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";
import { twoYears, yearsOf } from "./years.ts";

/** Two values of one thing, and what is said of the way from the earlier to the later one. */
export interface StatedChange {
  readonly before: Quantity;
  readonly after: Quantity;
  /** `增加` or `下降`, where the words between the two say so. */
  readonly direction: Direction | undefined;
  /** What follows: `增长30.72%`, `增加3901.93元`, `提高2.2个百分点`. */
  readonly said: readonly SaidChange[];
}

export type Direction = "up" | "down";

export interface SaidChange {
  readonly quantity: Quantity;
  readonly direction: Direction;
}

/**
 * Every change of a paragraph whose two values stand there: `由A增加到B`, `B，比上年的A增长`, `B，高于2019年A`, `2019年A，
 * 2020年B，增长`. Two amounts that merely share a sentence with a growth may have nothing to do with it.
 */
export const changesIn = (paragraph: Paragraph): readonly StatedChange[] =>
  paragraph.quantities.flatMap((second) => {
    const pair = pairOf(second, paragraph);
    return pair === undefined ? [] : [{ ...pair, said: saidAfter(second, pair, paragraph) }];
  });

/** Growth in other prices, or of another base, than the two values are in. */
const OTHER_PRICES = /可比|不变价|同口径|扣除|年均|年平均|剔除/u;

type Pair = Omit<StatedChange, "said">;

const pairOf = (second: Quantity, paragraph: Paragraph): Pair | undefined => {
  const first = firstOf(second, paragraph.quantities);
  if (first?.bound !== "exact" || second.bound !== "exact") return undefined;
  const between = wordsBetween(first, second, paragraph);
  if (OTHER_PRICES.test(`${first.label}${between}`)) return undefined;
  return (
    fromTo(first, second, between) ??
    comparedWith(first, second, paragraph) ??
    (CHANGED.test(first.label) ? undefined : yearsOf(first, second)) ??
    twoYears(first, second, paragraph.text)
  );
};

/** The quantity of the same kind before; brackets and what was said of an earlier change are skipped. */
const firstOf = (second: Quantity, quantities: readonly Quantity[]): Quantity | undefined => {
  for (let at = second.index - 1; at >= Math.max(0, second.index - REACH); at--) {
    const each = quantities[at];
    if (each === undefined || each.sentence !== second.sentence) return undefined;
    if (each.depth > second.depth || isInOtherBracket(each, second) || isSaid(each)) continue;
    return each.dimension === second.dimension ? each : undefined;
  }
  return undefined;
};

const REACH = 8;

const isInOtherBracket = (each: Quantity, second: Quantity): boolean =>
  each.depth === second.depth && each.bracket !== second.bracket;

/** `下降0.7个百分点`, `增长3%`: how an earlier value changed, or what it was compared with. */
const isSaid = ({ label, dimension }: Quantity): boolean =>
  ((dimension === "百分点" || dimension === "%") && CHANGED.test(label)) || THAN.test(label);

const wordsBetween = (first: Quantity, second: Quantity, { text }: Paragraph): string =>
  text.slice(first.to, Math.min(second.from, first.to + FAR)).replaceAll(/（[^（）]*）/gu, "");

/** Characters between two values of one change, brackets included. */
const FAR = 300;

const fromTo = (first: Quantity, second: Quantity, between: string): Pair | undefined => {
  const to = FROM.test(first.label) ? TO.exec(between) : null;
  return to === null
    ? undefined
    : { before: first, after: second, direction: directionOf(to[1] ?? "") };
};

const FROM = /(?:由|从)[^，、；\d]{0,12}(?:20\d\d年(?:的|底|末)?)?(?:的)?$/u;
const TO =
  /^[^，、；。\d]{0,6}?[，、]?(增加|增长|提高|提升|上升|增|扩大|升|下降|降低|减少|降|减|缩减|压缩|压减)?(?:到|至|为|到了|为了)[^，、；。\d]{0,6}(?:20\d\d年(?:的|底|末)?)?(?:的)?$/u;

/** `B，比上年的A`, `B，较2021年（A）`, `B，高于全省平均水平A`. */
const comparedWith = (first: Quantity, second: Quantity, { text }: Paragraph): Pair | undefined => {
  const words = text.slice(Math.max(first.to, second.from - COMPARISON), second.from);
  if (WAS.test(second.label) && !CHANGED.test(first.label))
    return { before: second, after: first, direction: undefined };
  const than = THAN.exec(words);
  if (than === null || CHANGED.test(first.label) || /[增减降升提多少]/u.test(than[0].slice(-3)))
    return undefined;
  return { before: second, after: first, direction: directionOf(than[1] ?? "") };
};

/** Characters of a comparison before its value. */
const COMPARISON = 32;

/** `在校生45000人，上年为46200人`. */
const WAS = /^(?:而)?(?:上年|去年|上年同期|去年同期|上年度)(?:为|是)$/u;
const THAN =
  /(?:同)?(?:(高于|低于|多于|少于|超过|超)|(?<!占)比|较|与|相比|同比|对比)[^，、；。（\d]{0,4}(?:上年|去年|上一年|上年度|同期|上年同期|前一年|20\d\d[-—]?(?:20\d\d)?(?:学)?年(?:度)?(?:同期)?|全[省市国县区](?:平均)?(?:水平|增幅)?|省定(?:标准)?|国家(?:规定)?(?:标准)?)的?[^，、；。\d（]{0,8}（?$/u;
/** A value that is itself a change is no side of another one. */
const CHANGED =
  /(?:增加|增长|减少|下降|提高|上升|净增|占比?|平均|降低|同比|增幅|增速)(?:了|为|达到?|约)?$/u;

const directionOf = (word: string): Direction | undefined => {
  if (word === "") return undefined;
  return /降|减|低|少|缩|压/u.test(word) ? "down" : "up";
};

/** How many statements of a change may follow its values. */
const MOST_SAID = 3;

const saidAfter = (
  second: Quantity,
  { before, after, direction: compared }: Pair,
  { quantities, text }: Paragraph,
): readonly SaidChange[] => {
  const said: SaidChange[] = [];
  let last = second;
  for (const next of quantities.slice(second.index + 1, second.index + 1 + MOST_SAID)) {
    const between = text.slice(last.to, next.from);
    const word = SAID.exec(between)?.[1];
    const direction = word === undefined ? directly(between, compared) : directionOf(word);
    if (direction === undefined || next.sentence !== second.sentence) break;
    if (OTHER_PRICES.test(between)) break;
    if (!isOf(next, before) || next.bound !== "exact") break;
    said.push({ quantity: next, direction });
    last = next;
  }
  return after.dimension === "" ? [] : said;
};

/** `高于全省平均水平90%，7.3个百分点`: the difference right behind what it was compared with. */
const directly = (between: string, compared: Direction | undefined): Direction | undefined =>
  /^[），]{0,2}$/u.test(between) ? compared : undefined;

/** A growth in percent of anything, a difference in its own unit, one of rates in points. */
const isOf = ({ dimension }: Quantity, { dimension: of }: Quantity): boolean =>
  of === "%" ? dimension === "百分点" : dimension === "%" || dimension === of;

const SAID =
  /^[^，、；。（\d]{0,6}[，（、]?(?:同比|比上年|较上年|比去年|较去年|净|共|同比净)?(增长|增加|提高|提升|上升|增幅|增速|增长率|多|高出|高|增|下降|减少|降低|降幅|减幅|少|降|低)(?:率|幅度)?(?:了|为|是|达|达到|约)?$/u;

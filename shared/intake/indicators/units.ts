import { plainCharacters } from "../plain-characters.ts";

/** Words that count things and say nothing else: `8次` where the unit is `次/年`, `23个` where it is `项`. */
const measureWords = new Set([..."个次项人名位所起例件家条场户校园班节", "人次"]);

/** How many 元 a unit of money is; the part of a unit before its slash, as in `元/生·年`. */
const yuan: ReadonlyMap<string, string> = new Map([
  ["元", "1"],
  ["千元", "1000"],
  ["万元", "10000"],
  ["百万元", "1000000"],
  ["千万元", "10000000"],
  ["亿元", "100000000"],
  ["万", "10000"],
  ["亿", "100000000"],
]);

const spellings: ReadonlyMap<string, string> = new Map([
  ["yuan", "元"],
  ["cny", "元"],
  ["rmb", "元"],
  ["percent", "%"],
  ["百分比", "%"],
  ["百分率", "%"],
  ["个百分点", "百分点"],
  ["分", "分钟"],
  ["min", "分钟"],
  ["h", "小时"],
]);

type Family = "money" | "share" | "points" | "ratio" | "time" | "count" | "answer";

const families: ReadonlyMap<string, Family> = new Map([
  ["%", "share"],
  ["‰", "share"],
  ["百分点", "points"],
  ["比值", "ratio"],
  ["小时", "time"],
  ["分钟", "time"],
  ["秒", "time"],
  ["课时", "time"],
  ["是否", "answer"],
]);

/** `元/生·年` → `元` and `生年`: an amount and what it is for, however brackets, dots and 每 are set. */
const split = (unit: string) => {
  // Stryker disable next-line StringLiteral: a text that is split has a first part, be it empty
  const [first = "", ...tail] = plainCharacters(unit)
    .toLowerCase()
    .replaceAll(/[\s()[\]·・•.]|人民币/g, "")
    .replaceAll("每", "/")
    .replace(/^是\/否$/u, "是否")
    .split("/");
  return { head: spellings.get(first) ?? first, tail: tail.join("") };
};

const familyOf = (unit: string): Family | undefined => {
  const { head } = split(unit);
  if (yuan.has(head)) return "money";
  return families.get(head) ?? (isCount(head) ? "count" : undefined);
};

/** `千人` counts too, though it is never the unit asked for. */
const isCount = (head: string): boolean =>
  measureWords.has(head) || measureWords.has(head.replace(/^[十百千万亿]+/u, ""));

/** Whether a text is a unit at all, and no remark. */
export const isUnit = (text: string): boolean => familyOf(text) !== undefined;

/** The unit in brackets behind a name: `班主任津贴（元/月）`. */
export const unitBehind = (name: string): string | undefined => {
  // Stryker disable next-line StringLiteral,ArrayDeclaration: where nothing matches, any text that is no unit says so
  const [, said = ""] = /\(([^()]*)\)\s*$/.exec(plainCharacters(name.slice(0, 200))) ?? [];
  return isUnit(said) ? said : undefined;
};

/** Whether a unit behind or beside a number is the one asked for, or at least no other. */
export const sameUnit = (typed: string, unit: string): boolean => {
  const [own, asked] = [split(typed), split(unit)];
  if (!agrees(own.tail, asked.tail)) return false;
  if (own.head === asked.head) return true;
  const counted = asked.head === "" || measureWords.has(asked.head);
  return counted && measureWords.has(own.head);
};

/** What to multiply a typed amount of money by to have it in the unit asked for; nothing when either is no money. */
export const moneyFactor = (typed: string, unit: string): string | undefined => {
  const [own, asked] = [split(typed), split(unit)];
  const [from, to] = [yuan.get(own.head), yuan.get(asked.head)];
  if (from === undefined || to === undefined || !agrees(own.tail, asked.tail)) return undefined;
  return tenPower(from.length - to.length);
};

/** Two units stated of one number, in its cell, its column's heading and its row, say the same. */
export const isSaidAlike = (one: string, other: string): boolean =>
  sameUnit(one, other) || sameUnit(other, one) || moneyFactor(one, other) === "1";

/**
 * The unit that a line above a table (`单位：万元、%`) states of a figure: it speaks of its own kind of unit only, as a
 * share under `单位：万元` is none of money. Nothing where it says what is asked for anyway.
 */
export const unitFromTitle = (units: readonly string[], asked: string): string | undefined => {
  if (units.some((unit) => sameUnit(unit, asked))) return undefined;
  return units.find((unit) => familyOf(unit) === familyOf(asked));
};

/**
 * What it is for may be left out, but not be something else: `元/年` is not `元/月`. A year may be left out or named, as
 * every figure is one of a year.
 */
const agrees = (own: string, asked: string): boolean =>
  own === "" || own === asked || `${own}年` === asked || own === `${asked}年`;

const tenPower = (exponent: number): string =>
  exponent >= 0 ? `1${"0".repeat(exponent)}` : `0.${"0".repeat(-exponent - 1)}1`;

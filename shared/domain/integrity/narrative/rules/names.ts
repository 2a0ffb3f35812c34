import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";

/** How many names stand somewhere: exactly so many, or between two numbers where 和 may join two names or stand in one. */
export interface Names {
  readonly least: number;
  readonly most: number;
  /** Where they stand. */
  readonly at?: { readonly from: number; readonly to: number };
}

/** Words behind a list of names before it ends. */
const LISTED = 400;

/** `3所高校（山西大学、太原理工大学、长治学院）`, `八项重点工作：A、B、…`, `分别是A、B、C`. */
export const namesAfter = (count: Quantity, { text }: Paragraph): Names | undefined => {
  const behind = text.slice(count.to, count.to + LISTED);
  const opened = OPENED.exec(behind);
  if (opened === null) return undefined;
  const rest = behind.slice(opened[0].length);
  const list = (opened[0].endsWith("（") ? INSIDE : UNTIL_END).exec(rest)?.[0] ?? "";
  const names = countNames(list);
  const from = count.to + opened[0].length;
  return names && { ...names, at: { from, to: from + list.length } };
};

const OPENED =
  /^[^，、；。：（）\d]{0,14}(?:（(?:即|分别为|分别是)?|(?:，?(?:分别为|分别是|即|包括))：?|：)/u;
const INSIDE = /^[^（）。；]*(?=）)/u;
const UNTIL_END = /^[^（）。；！？]*(?=[。；！？]|$)/u;

/** A list of names alone: separated by one kind of mark, none of them with a number or a clause of its own. */
const countNames = (list: string): Names | undefined => {
  if (/\d|等|[:：]/u.test(list) || list === "") return undefined;
  const mark = /、/u.test(list) ? "、" : "，";
  if (mark === "、" && /，/u.test(list)) return undefined;
  const names = list.split(mark);
  if (names.length < 2 || names.some((name) => name.length < 2 || name.length > 24))
    return undefined;
  return spread(names);
};

/** 和 before the last name joins it to the one before, or belongs to its name (教育和体育局). */
const spread = (names: readonly string[]): Names => {
  const joined = names.filter((name) => /.[和及与]./u.test(name)).length;
  return { least: names.length, most: names.length + joined };
};

/** Characters before a count in which the names that it closes stand. */
const BEFORE = 120;

/** `与山西大学、太原理工大学、长治学院3所高校`: the count right behind the last of the names, which all are of its kind. */
export const namesBefore = (count: Quantity, { text }: Paragraph): Names | undefined => {
  const kind = kinds.find(([of]) => of.test(`${count.unit}${count.tail}`))?.[1];
  if (kind === undefined || count.label === "" || /等$/u.test(count.label)) return undefined;
  const words = text.slice(Math.max(0, count.from - BEFORE), count.from);
  const clause = /[^，；。：（）]*$/u.exec(words)?.[0] ?? "";
  const names = clause.split("、").flatMap((name) => name.split(/(?<=.{2})[和及与](?=.{3})/u));
  const [first = "", ...others] = names;
  if (others.length === 0 || /\d/.test(clause)) return undefined;
  const ofKind = [first, ...others].every((name) => kind.test(name) && name.length >= 3);
  return ofKind && !/[和及与]/u.test(names.slice(1).join(""))
    ? { least: names.length, most: names.length }
    : undefined;
};

/** What is counted, and how a name of such a thing ends. */
const kinds: readonly (readonly [RegExp, RegExp])[] = [
  [/^所(?:高校|大学|院校|高等)/u, /(?:大学|学院|高校|专科学校)$/u],
  [
    /^所(?:[^，]{0,4}学校|中小学|小学|中学|初中|高中)/u,
    /(?:.{2}(?:小学|中学|学校)|[一二三四五六七八九十]中|.中)$/u,
  ],
  [/^所幼儿园/u, /.{2}(?:幼儿园|园)$/u],
  [/^个(?:乡镇|乡|镇|街道)/u, /.{1}(?:乡|镇|街道)$/u],
  [/^个(?:县|县区|区县|县市)/u, /.{1}(?:县|区|市)$/u],
  [/^个(?:部门|单位)|^家(?:单位|部门)/u, /.{1}(?:局|委|办|部|院|会|所|中心)$/u],
];

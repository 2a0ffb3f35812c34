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
  const inBracket = opened[0].endsWith("（");
  // Stryker disable next-line StringLiteral: a single name is no list either
  const list = (inBracket ? INSIDE : UNTIL_END).exec(rest)?.[0] ?? "";
  if (inBracket && KINDS.test(list)) return undefined;
  const names = countNames(list);
  const from = count.to + opened[0].length;
  return names && { ...names, at: { from, to: from + list.length } };
};

const OPENED =
  /^[^，、；。：（）\d]{0,14}(?:（(?!含|其中|包括)(?:即|分别为|分别是)?|(?:，?(?:分别为|分别是|即|包括))：?|：)/u;
/** Kinds of the things counted, not their names: `3个工作组（学校、机关）`. */
const KINDS =
  /(?:^|、)(?:学校|机关|街道|社区|乡镇|开发区|单位|企业|教师|校长|学生|家长|城区|农村|小学|中学|初中|高中|幼儿园|部门|课程|管理|公办|民办)(?:、|$)/u;
const INSIDE = /^[^（）。；]*(?=）)/u;
const UNTIL_END = /^[^（）。；！？]*(?=[。；！？]|$)/u;

/** A list of names alone: separated by one kind of mark, none of them with a number or a clause of its own. */
const countNames = (list: string): Names | undefined => {
  if (/\d|等|[:：]/u.test(list)) return undefined;
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
  const titles = titlesBefore(count, text);
  if (titles !== undefined) return titles;
  if (/等[“]?$/u.test(count.label)) return undefined;
  const words = text.slice(Math.max(0, count.from - BEFORE), count.from);
  const clause = (/[^，；。：（）]*$/u.exec(words)?.[0] ?? "").replaceAll(
    /[“”‘’]|(?:的|这|共|全部|上述)$/gu,
    "",
  );
  const names = clause.split("、");
  if (names.length < 2 || /\d/.test(clause)) return undefined;
  const noun = `${count.unit}${count.tail}`;
  return properNames(names, noun) ?? pointNames(names, count);
};

/** `《A》《B》《C》3个文件`, and no more titles than a number behind 等. */
const titlesBefore = (count: Quantity, text: string): Names | undefined => {
  const words = text.slice(Math.max(0, count.from - TITLES), count.from);
  const row = /(?:《[^《》]{1,60}》(?:、|和|及|以及)?){2,}(等)?$/u.exec(words);
  if (row === null || !/^[个项份部件种]$/u.test(count.unit)) return undefined;
  const least = row[0].split("《").length - 1;
  return { least, most: row[1] === undefined ? least : MANY };
};

/** Characters before a count in which the titles that it closes stand. */
const TITLES = 400;
/** More than any text lists. */
const MANY = 1_000;

/** Names of things of their own, each of which shows by its end what it is. */
const properNames = (names: readonly string[], noun: string): Names | undefined => {
  const kind = kinds.find(([of]) => of.test(noun))?.[1];
  const split = names.flatMap((name) => name.split(/(?<=.{2})[和及与](?=.{3})/u));
  return kind !== undefined &&
    split.every((name) => kind.test(name)) &&
    split.slice(1).every((name) => !/[和及与]/u.test(name))
    ? { least: split.length, most: split.length }
    : undefined;
};

/** `评价改革、管理改革、课程改革三项改革`: what is announced under one noun. */
const pointNames = (names: readonly string[], { unit, tail }: Quantity): Names | undefined => {
  const own = names.slice(1);
  if (!POINTS.test(`${unit}${tail}`) || own.some((name) => name.length < 2 || name.length > 12))
    return undefined;
  return spread(names);
};

const POINTS =
  /^(?:项|个|大|道|级|种|条|方面)(?:重点|重大|主要|关键|核心|特色|基本|专项|责任|工作|监督|管理|主题|系列|教育|实践)*(?:改革|工作|任务|机制|制度|体系|流程|程序|工程|行动|举措|环节|方面|原则|目标|优势|计划|百分百|百分之百|统一|结合|转变|突破|品牌|平台|活动|全覆盖|小组|专班)/u;

const PROVINCE =
  /(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆)[省市]?$/u;

/** What is counted, and how a name of such a thing ends. */
const kinds: readonly (readonly [RegExp, RegExp])[] = [
  [/^所(?:高校|大学|院校|高等)/u, /.{2}(?:大学|学院|高校|专科学校)$/u],
  [
    /^所(?:[^，]{0,4}学校|中小学|小学|中学|初中|高中)/u,
    /(?<!城区|农村|乡镇|(?:^|乡镇?|镇|村|，)中心|完全|普通|民办|公办|县城|县直|寄宿制|初级|高级)(?<=.{2})(?:小学|中学|学校)$|.[一二三四五六七八九十]中$/u,
  ],
  [/^所幼儿园/u, /.{3}(?:幼儿园|园)$/u],
  [/^个(?:乡镇|乡|镇|街道)/u, /.(?:乡|镇|街道)$/u],
  [/^个(?:县|县区|区县|县市)/u, /.(?:县|区|市)$/u],
  [/^[个家](?:部门|单位)/u, /.(?:局|委|办|部|院|会|所|中心)$/u],
  [/^个(?:地区|省|省份|省区|省市)/u, PROVINCE],
];

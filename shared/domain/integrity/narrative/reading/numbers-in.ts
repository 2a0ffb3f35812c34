import Big from "big.js";
import type { Bound, Quantity } from "./quantity.ts";
import { speltNumber } from "./spelt-number.ts";
import { dimensionOf, NO_UNIT, powerOf, SCALES, UNITS } from "./units.ts";

/** A number as the tokenizer finds it, before anybody knows its clause. */
export type NumberFound = Pick<
  Quantity,
  "value" | "unit" | "dimension" | "scale" | "bound" | "spelt" | "planned" | "from" | "to"
>;

/** Every number of a text that has a unit or stands bare before a mark; years, ordinals and codes are none. */
export const numbersIn = (text: string): readonly NumberFound[] =>
  [...text.matchAll(NUMBER)].flatMap((match) => found(match, text) ?? []);

const NUMBER = new RegExp(
  [
    String.raw`(?<![\d.A-Za-z〔第※#/])`,
    String.raw`(?:(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d{1,12})?|\d{1,15}(?:\.\d{1,12})?)(?![.,]*\d)|(?<![一二三四五六七八九十两百千零〇])(?!百分)(?<spelt>[一二三四五六七八九十两百千零〇]{1,7}))`,
    String.raw`(?<more>余|多|几)?\s?(?<scale>(?:${SCALES})(?![一二三四五六七八九]))?(?<moreScaled>余|多)?${NO_UNIT}(?<unit>${UNITS})?`,
    "(?<tail>余|多|以上|及以上|以下|左右|上下|以内)?",
  ].join(""),
  "gu",
);

const found = (match: RegExpExecArray, text: string): NumberFound | undefined => {
  const { digits, spelt, scale = "", unit = "", more, moreScaled, tail } = match.groups ?? {};
  const to = match.index + match[0].length;
  const value = digits?.replaceAll(",", "") ?? String(speltNumber(spelt ?? "") ?? "");
  if (
    value === "" ||
    !isNumber({ spelt: spelt !== undefined, unit, scale, behind: text.slice(to, to + 2) })
  )
    return undefined;
  const before = text.slice(Math.max(0, match.index - BEFORE), match.index);
  return {
    value,
    unit: `${scale}${unit}`,
    dimension: dimensionOf(unit),
    scale: new Big(10).pow(powerOf(scale)),
    bound: boundOf(before, more ?? moreScaled ?? tail),
    spelt: spelt !== undefined,
    planned: PLANNED.test(before),
    from: match.index,
    to,
  };
};

/** Characters before a number in which a bound or a plan is said. */
const BEFORE = 14;

interface Written {
  readonly spelt: boolean;
  readonly unit: string;
  readonly scale: string;
  readonly behind: string;
}

/** Without a unit only digits that close a clause are a number: `公办50、民办30`. A spelt one needs a unit. */
const isNumber = ({ spelt, unit, scale, behind }: Written): boolean => {
  if (unit !== "") return !(spelt && (/合计|共计|总计/u.test(behind) || isClass(unit, behind)));
  if (spelt) return false;
  const next = behind[0];
  if (scale !== "")
    return /[万亿]/u.test(scale) && next !== undefined && !/[，、；。：]/u.test(next);
  return next === undefined || /[，、；。（）]/.test(next);
};

/** `一类229人`, `二级12所`: a class by its number, not a count of classes. */
const isClass = (unit: string, behind: string): boolean =>
  /[类级档期批]/u.test(unit) && /^\d/u.test(behind);

const boundOf = (before: string, word: string | undefined): Bound => {
  if (ABOUT_BEFORE.test(before) || word === "左右" || word === "上下") return "about";
  if (word === "以下" || word === "以内" || BELOW_BEFORE.test(before)) return "below";
  if (ABOVE_BEFORE.test(before) || word?.endsWith("以上") === true) return "above";
  return word === undefined ? "exact" : "fewMore";
};

const ABOUT_BEFORE = /(?:约|大约|大概|平均约|左右|\d[-—–~～至到])$/u;
const BELOW_BEFORE =
  /(?:近|将近|接近|不足|不到|不超过|不高于|不多于|最多|最高|(?<!不)低于|(?<!不)少于|控制在)$/u;
const ABOVE_BEFORE =
  /(?:超过|超|逾|突破|不低于|不少于|至少|高于|大于|多于|以上|达到?了?[^\d，。；]{0,4}以上)了?$/u;
const PLANNED =
  /(?:力争|争取|目标|计划|预计|拟|确保|要求|规定|标准|到20\d\d年|到“?十[四五六]五)[^\d，。；、]{0,12}$/u;

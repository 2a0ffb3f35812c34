import { plainCharacters } from "../plain-characters.ts";
import { readHeading } from "./read-heading.ts";

/**
 * Rows of a table that speak of no indicator: totals over rows that have nothing to do with each other, and lines such as
 * `填表人：张三　审核人：李四` whose words happen to stand under the headings of figures.
 */
export const rowAside = (
  name: string,
  cells: readonly string[],
  figures: readonly string[],
): "totalRowIgnored" | "textRowIgnored" | "headerInTwoRows" | undefined => {
  if (isTotal(name) || (name === "" && cells.some(isTotal))) return "totalRowIgnored";
  if (name !== "" && !LABELLED.test(comparable(name))) return undefined;
  if (figures.length > 0 && figures.every(isHeading)) return "headerInTwoRows";
  return figures.every(isText) ? "textRowIgnored" : undefined;
};

const isHeading = (cell: string): boolean =>
  YEAR.test(comparable(cell)) || readHeading(cell) !== undefined;

const YEAR = /^(?:(?:19|20)\d\d年度?|本年度?|当年|上一?年度?)$/u;

const isTotal = (cell: string): boolean => TOTAL.test(comparable(cell));

const TOTAL =
  /^(?:(?:全县|全市|本县|以上|县级|县|各项)?(?:合计|总计|小计|共计|总和)|total|sum):?$/iu;

/** Words without a digit are no figure, as long as they are no unit of one either. */
const isText = (cell: string): boolean => {
  const plain = comparable(cell);
  return LABELLED.test(plain) || !/[\p{N}元万亿千百%‰]/u.test(plain);
};

/** Who filled it in, and when: `填报日期:2021年10月8日`. */
const LABELLED =
  /^(?:填[报表]|制表|审核|复核|负责|联系|经办|主管|领导|签[字名章]|报[送出]|日期|电话)[^:]{0,12}:/u;

const comparable = (cell: string): string =>
  plainCharacters(cell.slice(0, LOOKED_AT)).replaceAll(/\s+/gu, "");

const LOOKED_AT = 200;

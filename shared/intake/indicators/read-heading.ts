import { plainCharacters } from "../plain-characters.ts";
import { type Column, columnsByHeading, isNumberColumn } from "./column-headings.ts";
import { isUnit } from "./units.ts";

export interface Heading {
  readonly column: Column;
  /** The units stated behind the heading of a column of numbers: `数值（万元）`. */
  readonly units: readonly string[];
  /** What else stands there and is not understood: it may be a unit. */
  readonly unclear: readonly string[];
  /** The year it says its figures are of. */
  readonly year?: string;
}

/** What a heading means, or nothing. */
export const readHeading = (heading: string): Heading | undefined => {
  const [, before, plain = ""] = LEADING_YEAR.exec(comparable(heading)) ?? [];
  const remarks = [...plain.matchAll(BRACKETS)].map(([, , inside = ""]) => inside);
  const { name, behind } = split(plain.replaceAll(BRACKETS, ""));
  const column = columnsByHeading.get(name);
  if (column === undefined) return undefined;
  const said = [...behind, ...remarks]
    .flatMap((remark) => remark.split(/[,;]/))
    .map((remark) => remark.replace(/^单位:?/, ""));
  if (!isNumberColumn(column)) return behind.length === 0 ? { column, ...nothing } : undefined;
  const units = said.filter(isUnit);
  const unclear = said.filter((remark) => !isUnit(remark) && !isHarmless(remark));
  const year = before ?? said.map((remark) => OF_YEAR.exec(remark)?.[1]).find((each) => each);
  return { column, units, unclear, ...(year === undefined ? {} : { year }) };
};

/** `2021年数值`, `数值（2021年度）`. */
const LEADING_YEAR = /^(?:((?:19|20)\d\d)年度?)?(.*)$/su;
const OF_YEAR = /^((?:19|20)\d\d)(?:年度?)?$/u;

/** Without spaces, case, width and the marks of what must be filled in. */
const comparable = (heading: string): string =>
  plainCharacters(heading.slice(0, HEADING_CHARACTERS)).replaceAll(/[\s*]/gu, "").toLowerCase();

/** No heading is nearly as long. */
const HEADING_CHARACTERS = 200;

const BRACKETS = /([([【〔{])([^()[\]【】〔〕{}]*)[)\]】〕}]/gu;

const nothing = { units: [], unclear: [] } as const;

/** `数值/万元`, `数值:万元`, `数值单位:万元` and `数值万元`: the heading and what stands behind it. */
const split = (plain: string): { readonly name: string; readonly behind: readonly string[] } => {
  const name = plain.replace(/[:]+$/, "");
  if (columnsByHeading.has(name)) return { name, behind: [] };
  // Stryker disable next-line StringLiteral,ArrayDeclaration: what is not split names no column
  const [, head = "", tail = ""] = /^([^/:,、_—-]+?)(?:单位)?[/:,、_—-]+(.+)$/u.exec(plain) ?? [];
  if (columnsByHeading.has(head)) return { name: head, behind: [tail] };
  const start = [...columnsByHeading.keys()].find(
    (each) => plain.startsWith(each) && isUnit(plain.slice(each.length).replace(/^单位/, "")),
  );
  return start === undefined
    ? { name, behind: [] }
    : { name: start, behind: [plain.slice(start.length)] };
};

/** Remarks that change no figure: which year, how to fill it in. One that speaks of 元, 万 or ‰ may change it. */
const isHarmless = (remark: string): boolean =>
  remark === "" ||
  columnsByHeading.has(remark) ||
  YEAR.test(remark) ||
  (HOW_TO_FILL_IN.test(remark) && !SCALE.test(remark.replaceAll(/百分[号数]/g, "")));

const YEAR = /^(\d{4}(年度?|学年)?|本年度?|当年|上一?年度?|年度)$/u;
const HOW_TO_FILL_IN =
  /[填写报按见注留算含截选]|说明|统计|口径|小数|数字|数据|来源|年底|required|optional/u;
const SCALE = /[元百千万亿%‰]/u;

import type { DecimalText } from "../../decimal.ts";

/** A number in running text with its unit, e.g. `1926.22` `万元`, and where it stands. */
export interface Amount {
  readonly value: DecimalText;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  /** About, more than, at least, a target: a bound that equals nothing. */
  readonly loose: boolean;
}

/** Units that figures of these reports carry; the longest first, so that `万元` is not read as `万`. */
const UNITS =
  "个百分点|百分点|%|亿元|万元|元|人次|个|名|人|位|所|项|次|场|起|例|件|家|条|户|门|辆|台|套|间|处|班|平方米|公里|小时|分钟|册|篇|期|份|支";

const NUMBER = new RegExp(
  String.raw`(?<![\d.A-Za-z〔\[])(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,12})?)(?<loose>余|多)?\s?(?<unit>${UNITS})(?<tail>余|多|以上|以下|左右|上下|以内)?`,
  "gu",
);

/** Words before a number that make it a bound, an estimate or a plan. */
const LOOSE_BEFORE =
  /(约|近|大约|将近|接近|超过|超|逾|突破|不低于|不少于|不高于|不超过|至少|最多|最高|以上|力争|争取|目标|计划|预计|拟|确保)[^\d，。；]{0,8}$/u;

/** Every amount of a text in its order. The text has been normalised (NFKC), so digits and signs are half-width. */
export const amountsIn = (text: string): readonly Amount[] =>
  [...text.matchAll(NUMBER)].map((match) => {
    const { number = "", unit = "", loose, tail } = match.groups ?? {};
    const before = text.slice(Math.max(0, match.index - 14), match.index);
    return {
      value: number.replaceAll(",", ""),
      unit: unit.replace(/^个(?=百)/, ""),
      from: match.index,
      to: match.index + match[0].length,
      loose: loose !== undefined || tail !== undefined || LOOSE_BEFORE.test(before),
    };
  });

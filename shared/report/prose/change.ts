import { decimal } from "../../domain/decimal.ts";
import type { Indicator } from "../../domain/framework/framework.ts";
import type { CriterionScore } from "../../domain/scoring/score.ts";
import { officialName } from "./official-name.ts";
import { isZero } from "./quantity.ts";

/** An indicator whose reading is how much something changed: 儿童青少年近视率年度变化, in percentage points. */
export const isChange = ({ unit, kind }: Pick<Indicator, "unit" | "kind">): boolean =>
  unit === "百分点" && kind !== "yesNo";

/** A change told as one: 儿童青少年近视率下降0.7个百分点. */
export const changeStatement = (value: string, { name }: Pick<Indicator, "name">): string => {
  const what = officialName(
    name.replace(/(较上年|同比|年度|年)?(变化|变动|增减|升降)(值|幅度|情况|率)?$/, ""),
  );
  return `${what}${isZero(value) ? "与上年持平" : moved(value)}`;
};

/** What was asked, when the change does not give it: ，未达到下降0.5个百分点以上的要求. */
export const missedChange = ({ kind, reading = "0", threshold = "0" }: CriterionScore): string => {
  const order = decimal(reading).cmp(threshold);
  if (kind === "atMost" ? order <= 0 : order >= 0) return "";
  if (isZero(threshold)) return `，未达到${kind === "atMost" ? "不上升" : "不下降"}的要求`;
  const asksMovement = kind === "atMost" ? decimal(threshold).lt(0) : decimal(threshold).gt(0);
  return asksMovement
    ? `，未达到${moved(threshold)}以上的要求`
    : `，超出${moved(threshold)}以内的限度`;
};

const moved = (value: string): string => {
  const change = decimal(value);
  return `${change.gt(0) ? "提高" : "下降"}${change.abs().toFixed()}个百分点`;
};

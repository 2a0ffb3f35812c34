import type { Indicator } from "../../domain/framework/framework.ts";
import { officialName } from "./official-name.ts";

type Named = Pick<Indicator, "name" | "unit">;

/**
 * A number with its unit as a sentence says it beside the indicator's name: 班主任津贴 is 每月500元, 小学生师比 is 15.2∶1,
 * and what a figure is per pupil stands in the name.
 */
export const quantityOf = (value: string, { name, unit }: Named): string => {
  if (unit === "比值") return name.endsWith("比") ? `${value}∶1` : value;
  if (unit === "%" && isZero(value)) return "0";
  return `${periodOf(unit, name)}${value}${unitInProse(unit)}`;
};

/** `元/生·年` reads as 元. */
export const unitInProse = (unit: string): string => {
  if (unit === "比值") return "";
  return unit === "百分点" ? "个百分点" : unit.replace(/\/.*$/, "");
};

/** 教育工作领导小组会议次数 and 2次 read as 教育工作领导小组会议2次; a rate or an amount takes 为. */
export const statement = (value: string, indicator: Named): string => {
  const stem = stemOf(indicator);
  const quantity = quantityOf(value, indicator);
  return stem === undefined ? `${officialName(indicator.name)}为${quantity}` : `${stem}${quantity}`;
};

/** The name without the word for its count, where it ends in one and has a unit to count with. */
export const stemOf = ({ name, unit }: Named): string | undefined => {
  if (unit === "比值" || unit === "%" || unit === "百分点") return undefined;
  const stem = /^(.*?)(?:次数|人数|(?<![系指分倍基参])数)$/.exec(name)?.[1];
  return stem === undefined || stem === "" ? undefined : officialName(stem);
};

/** `元/月` is said by the month, unless the name says so. */
const periodOf = (unit: string, name: string): string => {
  const period = /\/(月|天|日|周)$/.exec(unit)?.[1];
  if (period === undefined || /[每日月周均]/.test(name.replace("平均", ""))) return "";
  return `每${period}`;
};

export const isZero = (value: string): boolean => /^-?0(\.0+)?$/.test(value);

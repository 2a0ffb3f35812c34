import { chinaClock } from "../../domain/place/china-clock.ts";

/** A moment (ISO 8601, UTC) as it is told where the counties are: 2021-12-01 16:00:00.123. */
export const beijingTime = (moment: string): string =>
  chinaClock(moment)
    .toISOString()
    .replace("T", " ")
    .replace(/(?:\.000)?Z$/, "");

/** 2021年12月1日16时05分. */
export const beijingMinute = (moment: string): string => {
  const told = beijingTime(moment);
  const [month, day, hour] = [told.slice(5, 7), told.slice(8, 10), told.slice(11, 13)].map(Number);
  return `${told.slice(0, 4)}年${month}月${day}日${hour}时${told.slice(14, 16)}分`;
};

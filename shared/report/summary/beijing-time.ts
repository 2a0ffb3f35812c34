const AHEAD_MS = 8 * 60 * 60 * 1000;

/** A moment (ISO 8601, UTC) as it is told where the counties are, whatever zone the machine is in: 2021-12-01 16:00:00.123. */
export const beijingTime = (moment: string): string =>
  new Date(Date.parse(moment) + AHEAD_MS)
    .toISOString()
    .replace("T", " ")
    .replace(/(?:\.000)?Z$/, "");

/** 2021年12月1日16时05分. */
export const beijingMinute = (moment: string): string => {
  const [year, month, day, hour = "", minute = ""] = beijingTime(moment).split(/[- :]/);
  return `${year}年${Number(month)}月${Number(day)}日${Number(hour)}时${minute}分`;
};

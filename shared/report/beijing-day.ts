import { chinaClock } from "../domain/place/china-clock.ts";

/** The day on which a moment (ISO 8601, UTC) is where the counties are, as papers write it: 2021年12月20日. */
export const beijingDay = (moment: string): string => {
  const there = chinaClock(moment);
  return `${there.getUTCFullYear()}年${there.getUTCMonth() + 1}月${there.getUTCDate()}日`;
};

import type { Status } from "../../domain/status/status.ts";

/**
 * 成文日期 of GB/T 9704-2012, in Arabic numerals without leading zeros: the day in Beijing on which the county's sign-off
 * made the status final; left open on a paper that is not.
 */
export const signatureDate = ({
  provisional,
  updatedAt,
}: Pick<Status, "provisional" | "updatedAt">): string => {
  if (provisional || updatedAt === undefined) return "　　年　月　日";
  const there = new Date(Date.parse(updatedAt) + BEIJING_AHEAD);
  return `${there.getUTCFullYear()}年${there.getUTCMonth() + 1}月${there.getUTCDate()}日`;
};

/** Milliseconds. */
const BEIJING_AHEAD = 8 * 60 * 60 * 1000;

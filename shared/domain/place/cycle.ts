import * as z from "zod";

/** The year of an evaluation, as text: it is a part of keys and addresses. */
export const Cycle = z
  .string()
  .regex(/^20\d{2}$/)
  .brand<"Cycle">();
export type Cycle = z.infer<typeof Cycle>;

/** The cycle of a year, such as a framework's. */
export const cycleOf = (year: number): Cycle => Cycle.parse(String(year));

/** Calendar day `YYYY-MM-DD` that exists. */
const Day = z.iso.date();

/** What an evidence speaks about: first and last day, both included. */
export const Period = z
  .object({ from: Day, to: Day })
  .refine((period) => period.from <= period.to, {
    path: ["to"],
    params: { code: "periodReversed" },
  });
export type Period = z.infer<typeof Period>;

/** README "Scoring": a cycle covers the year before it and its own. */
export const isInsideCycle = (cycle: Cycle, period: Period): boolean => {
  const year = Number(cycle);
  return period.from >= `${year - 1}-01-01` && period.to <= `${year}-12-31`;
};

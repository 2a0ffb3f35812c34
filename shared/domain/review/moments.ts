import * as z from "zod";

/** A calendar day in China, which keeps one zone, +08:00, without summer time since 1991. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** The moment at which a day is over, exclusive: midnight there is 16:00 of the same day in UTC. */
export const endOf = (day: Day): string => `${day}T16:00:00.000Z`;

/** The day that is over at such a moment. */
export const dayEndingAt = (moment: string): Day => moment.slice(0, "2021-12-31".length);

/** The later of two days, where there are any. */
export const laterDay = (one: Day | undefined, other: Day | undefined): Day | undefined =>
  // Stryker disable next-line EqualityOperator: of two days that are the same either is
  one === undefined || (other !== undefined && other > one) ? other : one;

/** Whether a moment (ISO 8601 in UTC, as `toISOString` writes it) is past a limit; without one nothing is late. */
export const isPast = (limit: Day | undefined, now: string): boolean =>
  limit !== undefined && now >= endOf(limit);

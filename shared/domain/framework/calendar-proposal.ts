import * as z from "zod";

const Day = z.iso.date();

/** First and last day, both included. The first is told; what is filed before it counts all the same. */
const Window = z.strictObject({ from: Day, until: Day });

export const Windows = z.strictObject({ fill: Window, city: Window, province: Window });
export type Windows = z.infer<typeof Windows>;

/** How many calendar days a form proposes; the officer enters the day, and no period stands in code. */
const days = z.int().min(1).max(366);

/** What the days of a cycle are made of, whoever names them. */
export const calendarShape = {
  windows: Windows,
  pleaDays: days,
  issueDays: days,
  appealDays: days,
  planDays: days,
  /** The self-evaluation has to be shown to the public before it is signed. */
  demandsDisclosure: z.boolean(),
  finalScore: z.enum(["effective", "selfTimesCredibility"]),
};

/** What an edition proposes to whoever opens its cycle. */
export const CalendarProposal = z.strictObject({
  ...calendarShape,
  /** Where the days come from. */
  note: z.string(),
});
export type CalendarProposal = z.infer<typeof CalendarProposal>;

import * as z from "zod";
import { calendarShape, Windows } from "../../framework/calendar-proposal.ts";
import { Reason } from "../said.ts";

/** What a province sets for a cycle. */
export const cycleSettings = {
  /** The notice that opened it. */
  basis: Reason,
  /** The framework edition by its name. */
  edition: z.string().min(1).max(80),
  ...calendarShape,
};
export const CycleSettings = z.object(cycleSettings);
export type CycleSettings = z.infer<typeof CycleSettings>;

/** As they are kept: a later version may say more of a window, which nobody may who decides today. */
const KeptWindow = z.object(Windows.shape.fill.shape);
const KeptSettings = z.object({
  ...cycleSettings,
  windows: z.object({ fill: KeptWindow, city: KeptWindow, province: KeptWindow }),
});

/** What the decisions on a cycle come to. */
export const Calendar = z.object({
  settings: KeptSettings.optional(),
  /** The decision that closed it. */
  closed: z.int().positive().optional(),
});
export type Calendar = z.infer<typeof Calendar>;

/** Nobody opened the cycle: everything is open, without limits. */
export const noCalendar: Calendar = {};

export const CalendarPhase = z.enum(["unopened", "opened", "closed"]);
export type CalendarPhase = z.infer<typeof CalendarPhase>;

export const phaseOf = ({ settings, closed }: Calendar): CalendarPhase => {
  if (closed !== undefined) return "closed";
  return settings === undefined ? "unopened" : "opened";
};

import { type Calendar, phaseOf } from "./calendar/settings.ts";
import { type Gate, itemGate } from "./gate.ts";
import { type Day, isPast, laterDay } from "./moments.ts";

/** What decides whether a county may change something: decisions on it and on its cycle. */
export interface Limits {
  readonly gate: Gate;
  readonly calendar: Calendar;
}

/** The last day to change an item while it is being filled in or mended; nothing where there is no limit or nothing is open. */
export const lastDayOf = (limits: Limits, item: string): Day | undefined => {
  const { gate } = limits;
  switch (gate.stage) {
    case "open":
      return fillLimit(limits, item);
    case "returned":
      return gate.standingReturn?.dues[item];
    case "submitted":
    case "confirmed":
      return undefined;
  }
};

/** Without an opened cycle there is no limit, and nothing to extend. */
export const fillLimit = ({ gate, calendar }: Limits, item?: string): Day | undefined => {
  const window = calendar.settings?.windows.fill.until;
  if (window === undefined) return undefined;
  const own = item === undefined ? undefined : itemGate(gate, item).fillUntil;
  return laterDay(window, laterDay(gate.fillUntil, own));
};

/**
 * Whether the county may change what an item, or its own words, rests on. `now` is whoever asks'
 * (law 11); as time goes by without decisions it only ever turns from true to false.
 */
export const isChangeable = (limits: Limits, item: string, now: string): boolean => {
  const { gate, calendar } = limits;
  if (phaseOf(calendar) === "closed") return false;
  switch (gate.stage) {
    case "open":
      return !isPast(fillLimit(limits, item), now);
    case "returned":
      return (
        Object.hasOwn(gate.standingReturn?.dues ?? {}, item) &&
        !isPast(lastDayOf(limits, item), now)
      );
    case "submitted":
    case "confirmed":
      return false;
  }
};

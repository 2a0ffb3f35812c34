import type { Decision } from "../decision.ts";
import { calendarKinds } from "./calendar-kinds.ts";
import { type Calendar, noCalendar } from "./settings.ts";

const byName = new Map(calendarKinds.map((kind) => [kind.kind, kind]));

/** One decision on the cycle more. Throws for a kind that this version of the code does not know. */
export const foldOnCalendar = (calendar: Calendar, decision: Decision): Calendar => {
  const kind = byName.get(decision.kind);
  if (!kind) throw new Error(`calendar decision ${decision.number} is of an unknown kind`);
  return kind.fold(calendar, decision);
};

export const foldCalendar = (decisions: readonly Decision[]): Calendar =>
  decisions.reduce(foldOnCalendar, noCalendar);

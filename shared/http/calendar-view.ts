import type { CalendarAnswer } from "../../events/api/review.ts";
import { editionName } from "../domain/framework/edition-name.ts";
import { type CycleSituation, calendarKinds } from "../domain/review/calendar/calendar-kinds.ts";
import { type Calendar, phaseOf } from "../domain/review/calendar/settings.ts";
import type { Decision } from "../domain/review/decision.ts";
import { openKinds } from "../domain/review/permit.ts";
import type { CycleEvaluation } from "./at-cycle.ts";

/** What a cycle with such a calendar is like for whoever looks. */
export const cycleSituation =
  ({ framework }: CycleEvaluation, who: Pick<CycleSituation, "caller" | "post">) =>
  (calendar: Calendar): CycleSituation => ({
    phase: phaseOf(calendar),
    calendar,
    editions: [editionName(framework)],
    ...who,
  });

/** A cycle's calendar for whoever looks. */
export const calendarView = (
  { province, cycle, framework }: CycleEvaluation,
  situation: CycleSituation,
  decisions: readonly Decision[],
): CalendarAnswer => {
  const { phase, calendar } = situation;
  return {
    cycle,
    province,
    phase,
    ...(calendar.settings && { settings: calendar.settings }),
    ...(framework.calendar && { proposed: framework.calendar }),
    decisions: [...decisions],
    can: [...openKinds(calendarKinds, situation)],
  };
};

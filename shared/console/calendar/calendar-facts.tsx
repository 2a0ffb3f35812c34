import type { CalendarAnswer } from "../../../events/api/review.ts";
import { useWords } from "../context.tsx";
import { calendarWords } from "../words/calendar.ts";
import { sharedWords } from "../words/shared.ts";
import { dayCounts, fieldsOf } from "./calendar-form.ts";
import { WindowFields } from "./window-fields.tsx";

/** The settings of a cycle for whoever may look only. */
export const CalendarFacts = ({ calendar }: { readonly calendar: CalendarAnswer }) => {
  const say = useWords(calendarWords);
  const shared = useWords(sharedWords);
  const { settings } = calendar;
  if (!settings) return null;
  const fields = fieldsOf(calendar, settings.edition);
  return (
    <>
      <WindowFields windows={fields.windows} onWindows={undefined} />
      <dl class="facts panel">
        <dt>{say("basis")}</dt>
        <dd>{fields.basis}</dd>
        <dt>{say("edition")}</dt>
        <dd class="code">{fields.edition}</dd>
        {dayCounts.flatMap((name) => [
          <dt key={name}>{say(name)}</dt>,
          <dd key={`${name}-`}>{say("days", { n: fields.days[name] })}</dd>,
        ])}
        <dt>{say("disclosed")}</dt>
        <dd>{shared(fields.demandsDisclosure ? "yes" : "no")}</dd>
      </dl>
    </>
  );
};

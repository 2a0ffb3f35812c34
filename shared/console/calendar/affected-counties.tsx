import type { CalendarAnswer } from "../../../events/api/review.ts";
import type { BoardAnswer } from "../../../events/api/status.ts";
import type { Stage } from "../../domain/review/stage.ts";
import { useWords } from "../context.tsx";
import { calendarWords } from "../words/calendar.ts";
import { stageWords } from "../words/stages.ts";
import { type CalendarFields, windowNames } from "./calendar-form.ts";

/** Who waits for the end of each window. */
const waits = { fill: "open", city: "submitted", province: "confirmed" } as const satisfies Record<
  (typeof windowNames)[number],
  Stage
>;

/** Whom the days as they are typed would concern, before they are sent. */
export const AffectedCounties = (props: {
  readonly calendar: CalendarAnswer;
  readonly fields: CalendarFields;
  readonly board: BoardAnswer;
}) => {
  const { calendar, fields, board } = props;
  const say = useWords(calendarWords);
  const stage = useWords(stageWords);
  const before = calendar.settings?.windows;
  const changed = windowNames.filter(
    (name) => before && before[name].until !== fields.windows[name].until,
  );
  const none = before ? say("affectedNone") : say("affectedAll", { n: board.counties.length });
  return (
    <section aria-labelledby="affected" class="notice">
      <h3 id="affected">{say("affected")}</h3>
      <div role="status">
        {changed.length === 0 && <p>{none}</p>}
        {changed.map((name) => {
          const concerned = board.counties.filter((county) => county.stage === waits[name]);
          const values = { window: say(name), stage: stage(waits[name]), n: concerned.length };
          return (
            <details key={name}>
              <summary>{say("affectedBy", values)}</summary>
              <p class="small">{concerned.map((county) => county.name).join("、")}</p>
            </details>
          );
        })}
      </div>
    </section>
  );
};

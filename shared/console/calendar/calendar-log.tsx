import type { CalendarAnswer } from "../../../events/api/review.ts";
import { useWords } from "../context.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Moment } from "../parts/day.tsx";
import { calendarWords } from "../words/calendar.ts";
import { kindNamed, kindWords } from "../words/kinds.ts";
import { logWords } from "../words/log.ts";

/** What was decided on the cycle, by whom and when. */
export const CalendarLog = ({ decisions }: Pick<CalendarAnswer, "decisions">) => {
  const say = useWords(calendarWords);
  const log = useWords(logWords);
  const kind = useWords(kindWords);
  if (decisions.length === 0) return <p class="empty">{say("noDecisions")}</p>;
  return (
    <DataTable
      caption={say("log")}
      isCards
      rows={decisions}
      keyOf={({ number }) => String(number)}
      columns={[
        { name: log("number"), isRowName: true, cell: ({ number }) => number },
        { name: log("kind"), cell: (each) => kind(kindNamed(each.kind)) },
        { name: log("by"), cell: ({ by }) => by.subject },
        { name: log("at"), cell: ({ at }) => <Moment at={at} /> },
      ]}
    />
  );
};

import { useState } from "preact/hooks";
import type { CalendarAnswer } from "../../../events/api/review.ts";
import type { BoardAnswer } from "../../../events/api/status.ts";
import type { Framework } from "../../domain/framework/framework.ts";
import { askFramework } from "../api/framework.ts";
import { askBoard, askCalendar, decideOnCycle, decisionOf, type Said } from "../api/review.ts";
import { both, Given, useAsked } from "../asking.tsx";
import { CalendarFieldset } from "../calendar/calendar-fieldset.tsx";
import { CalendarLog } from "../calendar/calendar-log.tsx";
import { useConsole, useWords } from "../context.tsx";
import { Page } from "../parts/page.tsx";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { calendarWords } from "../words/calendar.ts";

/** As long as the API takes a reason. */
const MOST = 2000;

/** S23 日程: the days of a cycle, who opens, changes and closes it, and whom that concerns. */
export const CalendarScreen = () => {
  const { api, cycle } = useConsole();
  const say = useWords(calendarWords);
  const calendar = useAsked(() => askCalendar(api, cycle), [api, cycle]);
  const framework = useAsked(() => askFramework(api, cycle), [api, cycle]);
  const board = useAsked(() => askBoard(api, cycle), [api, cycle]);
  const all = both(both(calendar, framework), board);
  return (
    <Page title={say("title")} lead={say("lead")}>
      <Given of={all}>
        {([[given, edition], counties]) => (
          <CalendarOf
            key={given.decisions.length}
            calendar={given}
            framework={edition}
            board={counties}
            refresh={calendar.refresh}
          />
        )}
      </Given>
    </Page>
  );
};

const CalendarOf = (props: {
  readonly calendar: CalendarAnswer;
  readonly framework: Framework;
  readonly board: BoardAnswer;
  readonly refresh: () => void;
}) => {
  const { calendar, framework, board, refresh } = props;
  const { api, cycle } = useConsole();
  const say = useWords(calendarWords);
  const [isClosing, setClosing] = useState(false);
  const send = (said: Said) => decideOnCycle(api, cycle, decisionOf(said));
  return (
    <>
      <section class="panel">
        <dl class="facts">
          <dt>{say("phase")}</dt>
          <dd>{say(calendar.phase)}</dd>
        </dl>
        <p>{say("affected", { n: board.counties.length })}</p>
      </section>
      <CalendarFieldset
        calendar={calendar}
        edition={`${framework.id}@${framework.version}`}
        send={send}
        onDone={refresh}
      />
      {calendar.can.includes("cycleClosed") && (
        <p>
          <button type="button" class="grave" onClick={() => setClosing(true)}>
            {say("close")}
          </button>
        </p>
      )}
      <ReasonDialog
        title={say("closeTitle")}
        hint={say("closeHint")}
        act={say("close")}
        most={MOST}
        isOpen={isClosing}
        onClose={() => setClosing(false)}
        send={(reason) => send({ kind: "cycleClosed", reason })}
        onDone={() => {
          setClosing(false);
          refresh();
        }}
      />
      <CalendarLog decisions={calendar.decisions} />
    </>
  );
};

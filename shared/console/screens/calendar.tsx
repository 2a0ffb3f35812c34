import { useState } from "preact/hooks";
import type { CalendarAnswer } from "../../../events/api/review.ts";
import type { BoardAnswer } from "../../../events/api/status.ts";
import type { Framework } from "../../domain/framework/framework.ts";
import { askFramework } from "../api/framework.ts";
import { askBoard, askCalendar, decideOnCycle, decisionOf, type Said } from "../api/review.ts";
import { both, Given, useAsked } from "../asking.tsx";
import { BoardSummary } from "../board/board-summary.tsx";
import { CalendarFacts } from "../calendar/calendar-facts.tsx";
import { CalendarFieldset } from "../calendar/calendar-fieldset.tsx";
import { CalendarLog } from "../calendar/calendar-log.tsx";
import { ExtensionForm } from "../calendar/extension-form.tsx";
import { useConsole, useWords } from "../context.tsx";
import { Page } from "../parts/page.tsx";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { StateTag } from "../parts/tag.tsx";
import { TakenNote } from "../parts/taken-note.tsx";
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
  const [taken, setTaken] = useState<number>();
  const all = both(both(calendar, framework), board);
  return (
    <Page title={say("title")} lead={say("lead")}>
      <TakenNote number={taken} />
      <Given of={all}>
        {([[given, edition], counties]) => (
          <CalendarOf
            key={given.decisions.length}
            calendar={given}
            framework={edition}
            board={counties}
            refresh={all.refresh}
            onTaken={setTaken}
          />
        )}
      </Given>
    </Page>
  );
};

const kinds = ["cycleOpened", "calendarChanged"] as const;
const phaseTones = { unopened: "closed", opened: "busy", closed: "neutral" } as const;

const CalendarOf = (props: {
  readonly calendar: CalendarAnswer;
  readonly framework: Framework;
  readonly board: BoardAnswer;
  readonly refresh: () => void;
  readonly onTaken: (number: number | undefined) => void;
}) => {
  const { calendar, framework, board, refresh } = props;
  const { api, cycle } = useConsole();
  const say = useWords(calendarWords);
  const [isClosing, setClosing] = useState(false);
  const send = async (said: Said) => {
    const answer = await decideOnCycle(api, cycle, decisionOf(said));
    if (answer.kind === "answered") props.onTaken(answer.value.number);
    return answer;
  };
  const kind = kinds.find((each) => calendar.can.includes(each));
  return (
    <>
      <section class="panel">
        <p>
          <StateTag tone={phaseTones[calendar.phase]}>{say(calendar.phase)}</StateTag>
        </p>
        <BoardSummary counties={board.counties} />
      </section>
      {kind === undefined ? (
        <CalendarFacts calendar={calendar} />
      ) : (
        <CalendarFieldset
          kind={kind}
          calendar={calendar}
          edition={`${framework.id}@${framework.version}`}
          board={board}
          send={send}
          onDone={refresh}
        />
      )}
      {kind === "calendarChanged" && <ExtensionForm board={board} onDone={refresh} />}
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

import { useId, useState } from "preact/hooks";
import type { CalendarAnswer, CycleDecisionAnswer } from "../../../events/api/review.ts";
import type { BoardAnswer } from "../../../events/api/status.ts";
import type { Answer } from "../api/client.ts";
import type { Said } from "../api/review.ts";
import { useConsole, useWords } from "../context.tsx";
import { useDraft } from "../drafts.ts";
import { ProblemView } from "../parts/problem-view.tsx";
import { TextField } from "../parts/reason-field.tsx";
import { calendarWords } from "../words/calendar.ts";
import { AffectedCounties } from "./affected-counties.tsx";
import { type CalendarFields, dayCounts, fieldsOf, saidOf } from "./calendar-form.ts";
import { WindowFields } from "./window-fields.tsx";

const MOST = 2000;

/** The settings of a cycle, to be opened with or changed. */
export const CalendarFieldset = (props: {
  readonly kind: "cycleOpened" | "calendarChanged";
  readonly calendar: CalendarAnswer;
  readonly edition: string;
  readonly board: BoardAnswer;
  readonly send: (said: Said) => Promise<Answer<CycleDecisionAnswer>>;
  readonly onDone: () => void;
}) => {
  const { kind, calendar, edition, board, send, onDone } = props;
  const { cycle } = useConsole();
  const say = useWords(calendarWords);
  const id = useId();
  const [fields, setFields] = useState(() => fieldsOf(calendar, edition));
  const reason = useDraft(`${cycle}.calendar`);
  const [answer, setAnswer] = useState<Answer<CycleDecisionAnswer>>();
  const submit = (event: Event) => {
    event.preventDefault();
    const said = {
      kind,
      ...saidOf(fields),
      ...(kind === "calendarChanged" && { reason: reason.text }),
    };
    void send(said).then((given) => {
      setAnswer(given);
      if (given.kind !== "answered") return;
      reason.forget();
      onDone();
    });
  };
  const change = (some: Partial<CalendarFields>) => setFields({ ...fields, ...some });
  return (
    <form class="panel" aria-labelledby={`${id}-title`} onSubmit={submit}>
      <h2 id={`${id}-title`}>{say(kind === "cycleOpened" ? "opening" : "changing")}</h2>
      {answer?.kind === "refused" && <ProblemView problem={answer.problem} />}
      {answer?.kind === "unreachable" && <ProblemView problem={undefined} />}
      <TextField
        label={say("basis")}
        value={fields.basis}
        most={MOST}
        rows={2}
        onInput={(basis) => change({ basis })}
      />
      <WindowFields windows={fields.windows} onWindows={(windows) => change({ windows })} />
      <DayCounts days={fields.days} onDays={(days) => change({ days })} />
      <label class="check">
        <input
          type="checkbox"
          checked={fields.demandsDisclosure}
          onChange={(event) => change({ demandsDisclosure: event.currentTarget.checked })}
        />
        {say("demandsDisclosure")}
      </label>
      <dl class="facts small">
        <dt>{say("edition")}</dt>
        <dd class="code">{fields.edition}</dd>
      </dl>
      <AffectedCounties calendar={calendar} fields={fields} board={board} />
      {kind === "calendarChanged" && (
        <TextField label={say("reason")} value={reason.text} most={MOST} onInput={reason.write} />
      )}
      <div class="buttons">
        <button type="submit" class="main">
          {kind === "cycleOpened" ? say("open") : say("change")}
        </button>
      </div>
    </form>
  );
};

const DayCounts = (props: {
  readonly days: CalendarFields["days"];
  readonly onDays: (days: CalendarFields["days"]) => void;
}) => {
  const { days, onDays } = props;
  const say = useWords(calendarWords);
  const id = useId();
  return (
    <div class="day-counts">
      {dayCounts.map((name) => (
        <p key={name} class="field">
          <label for={`${id}-${name}`}>{say(name)}</label>
          <input
            id={`${id}-${name}`}
            class="short"
            inputMode="numeric"
            autocomplete="off"
            value={days[name]}
            onInput={(event) => onDays({ ...days, [name]: event.currentTarget.value })}
          />
        </p>
      ))}
    </div>
  );
};

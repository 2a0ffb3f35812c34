import { useId, useState } from "preact/hooks";
import type { CalendarAnswer, CycleDecisionAnswer } from "../../../events/api/review.ts";
import type { Answer } from "../api/client.ts";
import type { Said } from "../api/review.ts";
import { useWords } from "../context.tsx";
import { ProblemView } from "../parts/problem-view.tsx";
import { TextField } from "../parts/reason-field.tsx";
import { calendarWords } from "../words/calendar.ts";
import { type CalendarFields, dayCounts, fieldsOf, saidOf, windowNames } from "./calendar-form.ts";

const MOST = 2000;

/** The settings of a cycle: shown to all, to be set by whom the API lets. */
export const CalendarFieldset = (props: {
  readonly calendar: CalendarAnswer;
  readonly edition: string;
  readonly send: (said: Said) => Promise<Answer<CycleDecisionAnswer>>;
  readonly onDone: () => void;
}) => {
  const { calendar, edition, send, onDone } = props;
  const say = useWords(calendarWords);
  const id = useId();
  const [fields, setFields] = useState(() => fieldsOf(calendar, edition));
  const [reason, setReason] = useState("");
  const [answer, setAnswer] = useState<Answer<CycleDecisionAnswer>>();
  const kind = ["cycleOpened", "calendarChanged"].find((each) => calendar.can.includes(each));
  const submit = (event: Event) => {
    event.preventDefault();
    if (kind === undefined) return;
    const said = { kind, ...saidOf(fields), ...(kind === "calendarChanged" && { reason }) };
    void send(said).then((given) => {
      setAnswer(given);
      if (given.kind === "answered") onDone();
    });
  };
  const change = (some: Partial<CalendarFields>) => setFields({ ...fields, ...some });
  return (
    <form class="panel" onSubmit={submit}>
      {answer?.kind === "refused" && <ProblemView problem={answer.problem} />}
      {answer?.kind === "unreachable" && <ProblemView problem={undefined} />}
      <fieldset class="form" disabled={kind === undefined}>
        <legend class="unseen">{say("title")}</legend>
        <TextField
          label={say("basis")}
          value={fields.basis}
          most={MOST}
          rows={2}
          onInput={(basis) => change({ basis })}
        />
        <dl class="facts">
          <dt>{say("edition")}</dt>
          <dd class="code">{fields.edition}</dd>
        </dl>
        {windowNames.map((name) => (
          <fieldset key={name} class="window">
            <legend>{say(name)}</legend>
            {(["from", "until"] as const).map((end) => (
              <p key={end} class="field">
                <label for={`${id}-${name}-${end}`}>{say(end)}</label>
                <input
                  id={`${id}-${name}-${end}`}
                  type="date"
                  value={fields.windows[name][end]}
                  onInput={(event) =>
                    change({
                      windows: {
                        ...fields.windows,
                        [name]: { ...fields.windows[name], [end]: event.currentTarget.value },
                      },
                    })
                  }
                />
              </p>
            ))}
          </fieldset>
        ))}
        <div class="window">
          {dayCounts.map((name) => (
            <p key={name} class="field">
              <label for={`${id}-${name}`}>{say(name)}</label>
              <input
                id={`${id}-${name}`}
                class="short"
                inputMode="numeric"
                autocomplete="off"
                value={fields.days[name]}
                onInput={(event) =>
                  change({ days: { ...fields.days, [name]: event.currentTarget.value } })
                }
              />
            </p>
          ))}
        </div>
        <label class="check">
          <input
            type="checkbox"
            checked={fields.demandsDisclosure}
            onChange={(event) => change({ demandsDisclosure: event.currentTarget.checked })}
          />
          {say("demandsDisclosure")}
        </label>
      </fieldset>
      {kind === "calendarChanged" && (
        <TextField label={say("reason")} value={reason} most={MOST} onInput={setReason} />
      )}
      {kind !== undefined && (
        <div class="buttons">
          <button type="submit" class="main">
            {kind === "cycleOpened" ? say("open") : say("change")}
          </button>
        </div>
      )}
    </form>
  );
};

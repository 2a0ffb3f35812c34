import { useId, useMemo, useState } from "preact/hooks";
import type { CalendarAnswer, CycleDecisionAnswer } from "../../../events/api/review.ts";
import type { BoardAnswer } from "../../../events/api/status.ts";
import type { Answer } from "../api/client.ts";
import type { Said } from "../api/review.ts";
import { useConsole, useWords } from "../context.tsx";
import { useDraft } from "../drafts.ts";
import { type FormField, fieldErrorsOf } from "../parts/field-errors.ts";
import { FormOutcome } from "../parts/form-outcome.tsx";
import { TextField } from "../parts/reason-field.tsx";
import { inHand } from "../use-decision.ts";
import { calendarWords } from "../words/calendar.ts";
import { AffectedCounties } from "./affected-counties.tsx";
import { type CalendarFields, dayCounts, fieldsOf, saidOf, windowNames } from "./calendar-form.ts";
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
  const deciding = useMemo(() => inHand(answer), [answer]);
  const named = fieldsNamed(id, say);
  const errors = fieldErrorsOf(deciding.state === "refused" ? deciding.problem : undefined, named);
  const isBad = (path: string) => errors.remedyAt(path) !== undefined;
  const change = (some: Partial<CalendarFields>) => setFields({ ...fields, ...some });
  return (
    <form class="panel" aria-labelledby={`${id}-title`} onSubmit={submit}>
      <h2 id={`${id}-title`}>{say(kind === "cycleOpened" ? "opening" : "changing")}</h2>
      <FormOutcome deciding={deciding} fields={named} />
      <TextField
        id={`${id}-basis`}
        error={errors.remedyAt("basis")}
        label={say("basis")}
        value={fields.basis}
        most={MOST}
        rows={2}
        onInput={(basis) => change({ basis })}
      />
      <WindowFields
        id={id}
        isBad={isBad}
        windows={fields.windows}
        onWindows={(windows) => change({ windows })}
      />
      <DayCounts id={id} isBad={isBad} days={fields.days} onDays={(days) => change({ days })} />
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
        <TextField
          id={`${id}-reason`}
          label={say("reason")}
          value={reason.text}
          most={MOST}
          error={errors.remedyAt("reason")}
          onInput={reason.write}
        />
      )}
      <div class="buttons">
        <button type="submit" class="main">
          {kind === "cycleOpened" ? say("open") : say("change")}
        </button>
      </div>
    </form>
  );
};

type Say = (key: keyof typeof calendarWords, values?: Readonly<Record<string, string>>) => string;

/** Each field by the path that the API has for it. */
const fieldsNamed = (id: string, say: Say): readonly FormField[] => [
  ...(["basis", "reason", ...dayCounts] as const).map((path) => ({
    path,
    id: `${id}-${path}`,
    label: say(path),
  })),
  ...windowNames.flatMap((name) =>
    (["from", "until"] as const).map((end) => ({
      path: `windows.${name}.${end}`,
      id: `${id}-${name}-${end}`,
      label: say("fieldOf", { window: say(name), end: say(end) }),
    })),
  ),
];

const DayCounts = (props: {
  readonly id: string;
  readonly isBad: (path: string) => boolean;
  readonly days: CalendarFields["days"];
  readonly onDays: (days: CalendarFields["days"]) => void;
}) => {
  const { id, isBad, days, onDays } = props;
  const say = useWords(calendarWords);
  return (
    <div class="day-counts">
      {dayCounts.map((name) => (
        <p key={name} class={isBad(name) ? "field field-bad" : "field"}>
          <label for={`${id}-${name}`}>{say(name)}</label>
          <input
            id={`${id}-${name}`}
            class="short"
            inputMode="numeric"
            autocomplete="off"
            value={days[name]}
            aria-invalid={isBad(name)}
            onInput={(event) => onDays({ ...days, [name]: event.currentTarget.value })}
          />
        </p>
      ))}
    </div>
  );
};

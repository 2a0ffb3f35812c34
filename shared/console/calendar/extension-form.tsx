import { useId, useState } from "preact/hooks";
import type { BoardAnswer } from "../../../events/api/status.ts";
import { useConsole, useWords } from "../context.tsx";
import { useDraft } from "../drafts.ts";
import { ProblemView } from "../parts/problem-view.tsx";
import { TextField } from "../parts/reason-field.tsx";
import { SelectField } from "../parts/select-field.tsx";
import { calendarWords } from "../words/calendar.ts";
import { sharedWords } from "../words/shared.ts";
import { type Extended, extendCounties } from "./extend-counties.ts";

const MOST = 2000;
type Of = "fill" | "return";

/** A later day for some counties: those that stand where there is one to extend. */
export const ExtensionForm = (props: {
  readonly board: BoardAnswer;
  readonly onDone: () => void;
}) => {
  const { board } = props;
  const { api, cycle } = useConsole();
  const say = useWords(calendarWords);
  const id = useId();
  const [of, setOf] = useState<Of>("fill");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [until, setUntil] = useState("");
  const reason = useDraft(`${cycle}.extension`);
  const [extended, setExtended] = useState<Extended>();
  const [isSending, setSending] = useState(false);
  const open = board.counties.filter(
    ({ stage }) => stage === (of === "fill" ? "open" : "returned"),
  );
  const picked = open.filter(({ county }) => chosen.has(county));
  const submit = (event: Event) => {
    event.preventDefault();
    setSending(true);
    const said = { kind: "extended", of, until, reason: reason.text };
    const counties = picked.map(({ county }) => county);
    void extendCounties(api, cycle, counties, said).then((outcome) => {
      setSending(false);
      setExtended(outcome);
      setChosen(new Set(counties.filter((county) => !outcome.done.includes(county))));
      if (outcome.refused.length > 0) return;
      reason.forget();
      props.onDone();
    });
  };
  return (
    <form class="panel" aria-labelledby={`${id}-title`} onSubmit={submit}>
      <h2 id={`${id}-title`}>{say("extension")}</h2>
      <p class="small">{say("extensionLead")}</p>
      <Outcome extended={extended} board={board} />
      <SelectField
        label={say("extensionOf")}
        value={of}
        options={[
          { value: "fill", name: say("ofFill") },
          { value: "return", name: say("ofReturn") },
        ]}
        onChange={(next: Of) => {
          setOf(next);
          setChosen(new Set());
        }}
      />
      <CountyTicks counties={open} chosen={chosen} onChosen={setChosen} />
      <p class="field">
        <label for={`${id}-until`}>{say("newUntil")}</label>
        <input
          id={`${id}-until`}
          type="date"
          required
          value={until}
          onInput={(event) => setUntil(event.currentTarget.value)}
        />
      </p>
      <TextField
        label={say("extensionReason")}
        value={reason.text}
        most={MOST}
        onInput={reason.write}
      />
      <div class="buttons">
        <button type="submit" disabled={isSending || picked.length === 0}>
          {say("extend", { n: picked.length })}
        </button>
      </div>
    </form>
  );
};

const CountyTicks = (props: {
  readonly counties: BoardAnswer["counties"];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}) => {
  const { counties, chosen, onChosen } = props;
  const say = useWords(calendarWords);
  const shared = useWords(sharedWords);
  if (counties.length === 0) return <p class="small">{say("noCounties")}</p>;
  const all = counties.map(({ county }) => county);
  const isAll = all.every((county) => chosen.has(county));
  const toggle = (county: string, isIn: boolean) =>
    onChosen(new Set(all.filter((each) => (each === county ? isIn : chosen.has(each)))));
  return (
    <fieldset class="form">
      <legend>{say("counties")}</legend>
      <label class="check">
        <input
          type="checkbox"
          checked={isAll}
          onChange={(event) => onChosen(new Set(event.currentTarget.checked ? all : []))}
        />
        {shared("chooseAll")}（{counties.length}）
      </label>
      <div class="counties-picked">
        {counties.map(({ county, name }) => (
          <label key={county} class="check">
            <input
              type="checkbox"
              checked={chosen.has(county)}
              onChange={(event) => toggle(county, event.currentTarget.checked)}
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
};

const Outcome = (props: {
  readonly extended: Extended | undefined;
  readonly board: BoardAnswer;
}) => {
  const { extended, board } = props;
  const say = useWords(calendarWords);
  if (!extended) return null;
  const nameOf = (code: string) =>
    board.counties.find(({ county }) => county === code)?.name ?? code;
  return (
    <>
      {extended.done.length > 0 && (
        <p class="notice notice-good" role="status">
          {say("extended", { counties: extended.done.map(nameOf).join("、") })}
        </p>
      )}
      {extended.refused.map(({ county, problem }, at) => (
        <div key={county}>
          <p>{nameOf(county)}</p>
          <ProblemView problem={problem} takesFocus={at === 0} />
        </div>
      ))}
    </>
  );
};

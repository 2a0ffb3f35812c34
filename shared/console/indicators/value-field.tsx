import type { FindingAnswer } from "../../../events/api/problem.ts";
import { useWords } from "../context.tsx";
import { indicatorWords } from "../words/indicators.ts";

/** A figure as somebody types it, with what was found of it when it was sent. Its column names it to the eye, `name` to the ear. */
export const ValueField = (props: {
  readonly id: string;
  readonly isYesNo: boolean;
  readonly name: string;
  readonly value: string;
  readonly findings: readonly FindingAnswer[];
  readonly onInput: (value: string) => void;
}) => {
  const { id, isYesNo, name, value, findings, onInput } = props;
  const say = useWords(indicatorWords);
  const isBad = findings.some(({ severity }) => severity === "error");
  const told = findings.length > 0 && {
    "aria-describedby": `${id}-found`,
    "aria-invalid": isBad,
  };
  return (
    <div class={isBad ? "field field-bad" : "field"}>
      {isYesNo ? (
        <select
          id={id}
          aria-label={name}
          value={value}
          {...told}
          onChange={(event) => onInput(event.currentTarget.value)}
        >
          <option value="" />
          <option value="true">{say("yes")}</option>
          <option value="false">{say("no")}</option>
        </select>
      ) : (
        <input
          id={id}
          class="short"
          inputMode="decimal"
          autocomplete="off"
          aria-label={name}
          value={value}
          {...told}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
      {findings.length > 0 && (
        <div id={`${id}-found`}>
          {findings.map(({ code, severity, message, remedy }) => (
            <p key={code} class={severity === "error" ? "field-error" : "small"}>
              {message}
              <span class="small">{remedy}</span>
            </p>
          ))}
        </div>
      )}
    </div>
  );
};

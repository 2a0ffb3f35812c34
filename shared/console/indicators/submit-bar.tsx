import { departmentNamed } from "../../domain/framework/framework-items.ts";
import type { Department } from "../api/framework.ts";
import { useWords } from "../context.tsx";
import { indicatorWords } from "../words/indicators.ts";

/** Whose figures they are, and the button that hands them in; a clerk of one department files for no other. */
export const SubmitBar = (props: {
  readonly issuer: string;
  readonly onIssuer: ((issuer: string) => void) | undefined;
  readonly departments: readonly Department[];
  readonly count: number;
  readonly isBusy: boolean;
  readonly onSubmit: () => void;
}) => {
  const { issuer, onIssuer, departments, count: n, isBusy } = props;
  const say = useWords(indicatorWords);
  return (
    <div class="bar no-print">
      {onIssuer === undefined ? (
        <p>
          {say("issuer")} <b>{departmentNamed(departments, issuer)}</b>
        </p>
      ) : (
        <label class="size">
          {say("issuer")}
          <select value={issuer} onChange={(event) => onIssuer(event.currentTarget.value)}>
            {departments.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="button" class="main" disabled={n === 0 || isBusy} onClick={props.onSubmit}>
        {n === 0 ? say("nothingTyped") : say("submit", { n })}
      </button>
    </div>
  );
};

import type { FindingAnswer } from "../../../events/api/problem.ts";
import { useWords } from "../context.tsx";
import { sharedWords } from "../words/shared.ts";

/** Findings as the API words them: where, what, and how to mend it. */
export const FindingList = (props: { readonly findings: readonly FindingAnswer[] }) => {
  const say = useWords(sharedWords);
  return (
    <ul class="findings">
      {props.findings.map(({ code, severity, path, message, remedy }, at) => (
        <li key={`${code} ${path} ${at}`} class={`finding finding-${severity}`}>
          <p class="finding-message">{message}</p>
          <dl class="facts">
            {path !== "" && (
              <>
                <dt>{say("where")}</dt>
                <dd class="code">{path}</dd>
              </>
            )}
            <dt>{say("howToMend")}</dt>
            <dd>{remedy}</dd>
          </dl>
        </li>
      ))}
    </ul>
  );
};

import type { Locale } from "../../domain/findings/finding.ts";
import { sharedWords } from "../words/shared.ts";
import { sayIn } from "../words/words.ts";

/** No line to the server, said where nobody is signed in yet. */
export const ProblemNote = (props: { readonly locale: Locale }) => {
  const say = sayIn(sharedWords, props.locale);
  return (
    <section class="notice notice-bad" role="alert">
      <p>{say("unreachable")}</p>
      <button type="button" onClick={() => location.reload()}>
        {say("tryAgain")}
      </button>
    </section>
  );
};

import { useState } from "preact/hooks";
import type { ReviewAnswer } from "../../../events/api/review.ts";
import { useWords } from "../context.tsx";
import { Moment } from "../parts/day.tsx";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { usePlace } from "../use-county.ts";
import { useDecisions } from "../use-decisions.ts";
import { signOffWords } from "../words/sign-off.ts";

/** As long as the API takes a reason. */
const MOST = 2000;

/** The sign-off that there is, whether it still stands, and the way back while there is one. */
export const SignedOff = (props: {
  readonly review: ReviewAnswer;
  readonly refresh: () => void;
}) => {
  const { review, refresh } = props;
  const { takeEach } = useDecisions(usePlace());
  const say = useWords(signOffWords);
  const [isAsking, setAsking] = useState(false);
  if (!review.signedOff) return null;
  const { decision, at, stands } = review.signedOff;
  return (
    <section class={stands ? "notice notice-good" : "notice notice-warn"}>
      <p>
        <strong>{say("already", { n: decision })}</strong> <Moment at={at} />
      </p>
      {!stands && <p>{say("moved")}</p>}
      {review.can.includes("recalled") && (
        <button type="button" onClick={() => setAsking(true)}>
          {say("recall")}
        </button>
      )}
      <ReasonDialog
        title={say("recallTitle")}
        hint={say("recallHint")}
        act={say("recall")}
        most={MOST}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        send={async (reason) => {
          const [heard] = await takeEach([{ kind: "recalled", reason }]);
          return heard?.answer ?? { kind: "unreachable" };
        }}
        onDone={() => {
          setAsking(false);
          refresh();
        }}
      />
    </section>
  );
};

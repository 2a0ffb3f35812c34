import { useState } from "preact/hooks";
import type { ReceiptAnswer } from "../../../events/api/receipt.ts";
import type { County } from "../api/county.ts";
import { bringBack, takeOut } from "../api/evidence.ts";
import { useConsole, useWords } from "../context.tsx";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { usePlace } from "../use-county.ts";
import { evidenceWords } from "../words/evidence.ts";
import { sharedWords } from "../words/shared.ts";
import { itemsWith } from "./items-with.ts";
import { ResumeUpload } from "./resume-upload.tsx";

/** As long as the API takes them. */
const MOST_OF_WITHDRAWAL = 500;
const MOST_OF_RESTORATION = 2000;

/** What the county may do with it now: put another in its place, take it out, bring it back, go on uploading. */
export const EvidenceActs = (props: {
  readonly receipt: ReceiptAnswer;
  readonly county: County;
  readonly refresh: () => void;
}) => {
  const { receipt, county, refresh } = props;
  const { api, session } = useConsole();
  const say = useWords(evidenceWords);
  const shared = useWords(sharedWords);
  const place = usePlace();
  const [asking, setAsking] = useState<"withdraw" | "restore">();
  const { evidenceId, state } = receipt;
  if (session.role !== "clerk" && session.role !== "leader")
    return <p class="small">{shared("mayLookOnly")}</p>;
  if (!isChangeable(receipt, county)) return <p class="small">{say("locked")}</p>;
  if (session.department !== undefined && session.department !== receipt.issuer)
    return <p class="small">{say("ofOthers")}</p>;
  if (state === "requested") return <ResumeUpload receipt={receipt} refresh={refresh} />;
  const done = () => {
    setAsking(undefined);
    refresh();
  };
  const counts = state === "accepted" || state === "rejected";
  const uploading = `/console/c/${place.county}/upload`;
  return (
    <div class="buttons no-print">
      {counts && (
        <a class="button" href={`${uploading}?${inPlaceOf(receipt)}`} title={say("replaceHint")}>
          {say("replace")}
        </a>
      )}
      {counts && (
        <button type="button" onClick={() => setAsking("withdraw")}>
          {say("withdraw")}
        </button>
      )}
      {state === "withdrawn" && (
        <button type="button" onClick={() => setAsking("restore")}>
          {say("restore")}
        </button>
      )}
      <ReasonDialog
        title={say("withdrawTitle")}
        hint={say("withdrawHint")}
        act={say("withdraw")}
        most={MOST_OF_WITHDRAWAL}
        isOpen={asking === "withdraw"}
        onClose={() => setAsking(undefined)}
        send={(reason) => takeOut(api, place, evidenceId, reason)}
        onDone={done}
      />
      <ReasonDialog
        title={say("restoreTitle")}
        hint={say("withdrawHint")}
        act={say("restore")}
        most={MOST_OF_RESTORATION}
        isOpen={asking === "restore"}
        onClose={() => setAsking(undefined)}
        send={(reason) => bringBack(api, place, evidenceId, reason)}
        onDone={done}
      />
    </div>
  );
};

/** What a file in its place is; one that was refused counts for nothing, so that none steps back for another. */
const inPlaceOf = ({ evidenceId, state, kind, documents: [document] = [] }: ReceiptAnswer) =>
  String(
    new URLSearchParams({
      kind,
      ...(document !== undefined && { document }),
      ...(state === "accepted" && { supersedes: evidenceId }),
    }),
  );

/** As the API says of the items that it was filed for; figures may be of any. */
const isChangeable = (receipt: ReceiptAnswer, { framework, review }: County): boolean => {
  if (receipt.kind === "narrative") return review.narrative.changeable;
  const touched = new Set(itemsWith(receipt, framework).map(({ id }) => id));
  return review.items.some(
    ({ id, changeable }) => changeable && (receipt.kind === "indicators" || touched.has(id)),
  );
};

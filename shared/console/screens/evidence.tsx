import { useRoute } from "preact-iso/router";
import type { ReceiptAnswer } from "../../../events/api/receipt.ts";
import type { County } from "../api/county.ts";
import { Given } from "../asking.tsx";
import { useWords } from "../context.tsx";
import { EvidenceActs } from "../evidence/evidence-acts.tsx";
import { ReadingsTable } from "../evidence/readings-table.tsx";
import { ReceiptTrack } from "../evidence/receipt-track.tsx";
import { RegistrationFacts } from "../evidence/registration-facts.tsx";
import { FileView } from "../parts/file-view.tsx";
import { FindingList } from "../parts/finding-list.tsx";
import { Page } from "../parts/page.tsx";
import { useCounty, usePlace } from "../use-county.ts";
import { evidenceWords } from "../words/evidence.ts";
import { NotFoundScreen } from "./not-found.tsx";

/** S5 材料: how far an evidence has come, what was found in it and how to mend that, and its file. */
export const EvidenceScreen = () => {
  const { evidenceId } = useRoute().params;
  const county = useCounty();
  return (
    <Given of={county}>
      {(value) => {
        const receipt = value.receipts.find((each) => each.evidenceId === evidenceId);
        return receipt ? (
          <Receipt receipt={receipt} county={value} refresh={county.refresh} />
        ) : (
          <NotFoundScreen />
        );
      }}
    </Given>
  );
};

const Receipt = (props: {
  readonly receipt: ReceiptAnswer;
  readonly county: County;
  readonly refresh: () => void;
}) => {
  const { receipt, county } = props;
  const say = useWords(evidenceWords);
  const place = usePlace();
  const { evidenceId, state, findings, readings = [] } = receipt;
  const hasFile = state === "accepted" || state === "rejected";
  return (
    <Page
      title={receipt.title}
      place={county.review.name}
      crumbs={[{ href: `/console/c/${place.county}/tasks`, name: say("tasks") }]}
    >
      <ReceiptTrack receipt={receipt} />
      <section class="panel" aria-labelledby="findings">
        <h2 id="findings">{say("findings")}</h2>
        {findings.length === 0 ? <p>{say("noFindings")}</p> : <FindingList findings={findings} />}
      </section>
      <EvidenceActs receipt={receipt} county={county} refresh={props.refresh} />
      {readings.length > 0 && <ReadingsTable readings={readings} />}
      <RegistrationFacts receipt={receipt} framework={county.framework} />
      {hasFile && (
        <FileView
          place={place}
          evidenceId={evidenceId}
          title={receipt.fileName}
          contentType={receipt.contentType}
        />
      )}
    </Page>
  );
};

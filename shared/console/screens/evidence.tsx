import { useRoute } from "preact-iso/router";
import type { ReceiptAnswer } from "../../../events/api/receipt.ts";
import type { County } from "../api/county.ts";
import { Given } from "../asking.tsx";
import { useWords } from "../context.tsx";
import { EvidenceActs } from "../evidence/evidence-acts.tsx";
import { itemsWith } from "../evidence/items-with.ts";
import { NarrativeParts } from "../evidence/narrative-parts.tsx";
import { ReadingsTable } from "../evidence/readings-table.tsx";
import { ReceiptTrack } from "../evidence/receipt-track.tsx";
import { RegistrationFacts } from "../evidence/registration-facts.tsx";
import { FileView } from "../parts/file-view.tsx";
import { FindingList } from "../parts/finding-list.tsx";
import { type Crumb, Page } from "../parts/page.tsx";
import { useCounty } from "../use-county.ts";
import { evidenceWords } from "../words/evidence.ts";

/** S5 材料: how far an evidence has come, what was found in it and how to mend that, and its file. */
export const EvidenceScreen = () => {
  const { evidenceId } = useRoute().params;
  const county = useCounty();
  const say = useWords(evidenceWords);
  const known = county.state === "ready" ? county.value : undefined;
  const receipt = known?.receipts.find((each) => each.evidenceId === evidenceId);
  const tasks = `/console/c/${county.place.county}/tasks`;
  const crumbs: readonly Crumb[] = [
    { href: tasks, name: say("tasks") },
    ...(known && receipt ? itemsWith(receipt, known.framework) : []).map(({ id, name }) => ({
      href: `${tasks}#item-${id}`,
      name: `${id} ${name}`,
    })),
  ];
  return (
    <Page title={receipt?.title ?? say("title")} place={known?.review.name} crumbs={crumbs} isWide>
      <Given of={county}>
        {(value) =>
          receipt ? (
            <Receipt receipt={receipt} county={value} refresh={county.refresh} />
          ) : (
            <p class="empty">{say("noSuch")}</p>
          )
        }
      </Given>
    </Page>
  );
};

const Receipt = (props: {
  readonly receipt: ReceiptAnswer;
  readonly county: County;
  readonly refresh: () => void;
}) => {
  const { receipt, county } = props;
  const say = useWords(evidenceWords);
  const {
    county: code,
    cycle,
    evidenceId,
    state,
    findings,
    readings = [],
    parts = [],
    facts,
  } = receipt;
  const hasFile = state === "accepted" || state === "rejected";
  return (
    <div class={hasFile ? "evidence evidence-beside" : "evidence"}>
      <div class="desk">
        <ReceiptTrack receipt={receipt} />
        {state !== "requested" && (
          <section class="panel" aria-labelledby="findings">
            <h2 id="findings">{say("findings")}</h2>
            {findings.length === 0 ? (
              <p>{say("noFindings")}</p>
            ) : (
              <FindingList findings={findings} />
            )}
          </section>
        )}
        <EvidenceActs receipt={receipt} county={county} refresh={props.refresh} />
        <RegistrationFacts receipt={receipt} framework={county.framework} />
      </div>
      {hasFile && (
        <section class="desk" aria-labelledby="file">
          <h2 id="file">{say("file")}</h2>
          <FileView
            place={{ county: code, cycle }}
            evidenceId={evidenceId}
            title={receipt.fileName}
            contentType={receipt.contentType}
          />
          {readings.length > 0 && <ReadingsTable readings={readings} />}
          {facts !== undefined && <p>{say("facts", { n: facts })}</p>}
          {parts.length > 0 && <NarrativeParts parts={parts} framework={county.framework} />}
        </section>
      )}
    </div>
  );
};

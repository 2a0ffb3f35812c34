import type { ReceiptAnswer } from "../../../events/api/receipt.ts";
import type { Framework } from "../../domain/framework/framework.ts";
import { departmentNamed, itemsOf } from "../../domain/framework/framework-items.ts";
import { useWords } from "../context.tsx";
import { Moment } from "../parts/day.tsx";
import { evidenceWords } from "../words/evidence.ts";

const KILO = 1024;

/** A size as people say it. */
const sizeText = (
  bytes: number,
  say: (key: "bytes" | "kilobytes" | "megabytes", values: { readonly n: string }) => string,
): string => {
  if (bytes < KILO) return say("bytes", { n: String(bytes) });
  const kilobytes = bytes / KILO;
  return kilobytes < KILO
    ? say("kilobytes", { n: kilobytes.toFixed(0) })
    : say("megabytes", { n: (kilobytes / KILO).toFixed(1) });
};

/** What was said of the file when it was registered, its hash included: that of the file on the disk. */
export const RegistrationFacts = (props: {
  readonly receipt: ReceiptAnswer;
  readonly framework: Framework;
}) => {
  const { receipt, framework } = props;
  const say = useWords(evidenceWords);
  const documents = itemsOf(framework)
    .flatMap((item) => item.documents)
    .filter(({ id }) => receipt.documents?.includes(id));
  return (
    <section class="panel" aria-labelledby="registration">
      <h2 id="registration">{say("registration")}</h2>
      <dl class="facts">
        <dt>{say("fileName")}</dt>
        <dd>
          <bdi>{receipt.fileName}</bdi> · {sizeText(receipt.size, say)}
        </dd>
        <dt>{say("issuer")}</dt>
        <dd>{departmentNamed(framework.departments, receipt.issuer)}</dd>
        <dt>{say("period")}</dt>
        <dd>{say("fromTo", receipt.period)}</dd>
        {receipt.documentNumber !== undefined && (
          <>
            <dt>{say("documentNumber")}</dt>
            <dd>{receipt.documentNumber}</dd>
          </>
        )}
        {documents.length > 0 && (
          <>
            <dt>{say("forDocuments")}</dt>
            <dd>{documents.map(({ id, name }) => `${id} ${name}`).join("、")}</dd>
          </>
        )}
        <dt>{say("registeredBy")}</dt>
        <dd>{receipt.registeredBy}</dd>
        <dt>{say("registeredAt")}</dt>
        <dd>
          <Moment at={receipt.registeredAt} />
        </dd>
        <dt>{say("hash")}</dt>
        <dd class="code">{receipt.sha256}</dd>
      </dl>
    </section>
  );
};

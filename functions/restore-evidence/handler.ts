import { RestorationRequest } from "../../events/api/receipt-acts.ts";
import { againWhenStale } from "../../shared/aws/again-when-stale.ts";
import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import type { EvidenceBucket } from "../../shared/aws/evidence-bucket.ts";
import { objectKey } from "../../shared/aws/keys.ts";
import { objectNotice } from "../../shared/aws/object-notice.ts";
import type { QueueSender } from "../../shared/aws/queue-sender.ts";
import { readFilling } from "../../shared/aws/read-filling.ts";
import { EvidenceId, type EvidenceRef } from "../../shared/domain/evidence/evidence.ts";
import type { Receipt } from "../../shared/domain/evidence/receipt.ts";
import { restorationOf } from "../../shared/domain/evidence/receipt-lifecycle.ts";
import type { Evaluation } from "../../shared/domain/framework/evaluation.ts";
import { itemsOf, subjectsOf } from "../../shared/domain/framework/framework-items.ts";
import { filingRefusals, touchRefusals } from "../../shared/domain/review/filing.ts";
import { type ApiRequest, apiHandler } from "../../shared/http/api.ts";
import { auditFacts } from "../../shared/http/audit-facts.ts";
import type { ApiAnswer } from "../../shared/http/http-response.ts";
import { atEvaluation } from "../../shared/http/named-evaluation.ts";
import { notYourDepartment } from "../../shared/http/not-your-department.ts";
import { receiptView } from "../../shared/http/receipt-view.ts";
import { readBody } from "../../shared/http/request-body.ts";
import { refusalsAnswer } from "../../shared/http/taken-answer.ts";
import type { Logger } from "../../shared/log/log.ts";

export interface Deps {
  readonly table: Pick<ComplianceTable, "receipt" | "settle" | "decisionsHead" | "calendarHead">;
  readonly bucket: Pick<EvidenceBucket, "removed">;
  readonly sendEvidence: QueueSender;
  readonly now: () => Date;
  readonly log: Logger;
}

export const createHandler = (deps: Deps) =>
  apiHandler(
    {
      restoreEvidence: atEvaluation("withdraw", (request, place) => restore(request, place, deps)),
    },
    deps.log,
  );

const restore = async (request: ApiRequest, place: Evaluation, deps: Deps): Promise<ApiAnswer> => {
  const evidenceId = EvidenceId.safeParse(request.path.evidenceId);
  if (!evidenceId.success) return { kind: "problem", code: "noSuchEvidence" };
  const given = await readBody(request.body, RestorationRequest);
  if (given.kind === "problem") return given;
  const ref = { county: place.county, cycle: place.cycle, evidenceId: evidenceId.data };
  const asked = { request, place, ref, reason: given.value.reason };
  const restored = await againWhenStale(ref, () => bringBack(asked, deps));
  if (restored.kind === "problem") return restored;
  deps.log.info("evidence restored", { ...ref, ...auditFacts(request, "restoreEvidence") });
  const body = receiptView(restored.receipt, place.framework, request.locale);
  return { kind: "json", status: 202, body };
};

interface Asked {
  readonly request: ApiRequest;
  readonly place: Evaluation;
  readonly ref: EvidenceRef;
  readonly reason: string;
}
type Restored =
  | { readonly kind: "restored"; readonly receipt: Receipt }
  | Extract<ApiAnswer, { kind: "problem" }>;

/**
 * First the receipt stops keeping the object out, then the object is there again, then ingest is told, since S3 announces
 * nothing when a delete marker goes. Whoever dies after the first leaves a withdrawn evidence that can be restored again;
 * after the second, one that reconcile finds.
 */
const bringBack = async ({ request, place, ref, reason }: Asked, deps: Deps): Promise<Restored> => {
  const before = await deps.table.receipt(ref);
  if (!before) return { kind: "problem", code: "noSuchEvidence" };
  const { caller } = request;
  const others = notYourDepartment(caller, before.registration.issuer, "");
  if (others) return others;
  if (before.state !== "withdrawn") return { kind: "problem", code: "notWithdrawn" };
  if (await isStillSuperseded(ref, before, deps))
    return { kind: "problem", code: "stillSuperseded" };
  const refused = await lockedAnswer(before, { request, place }, deps);
  if (refused) return refused;
  const key = objectKey(ref, before.registration.fileName);
  const removed = await deps.bucket.removed(key);
  if (!removed) return { kind: "problem", code: "fileGone" };
  const at = deps.now().toISOString();
  const settlement = restorationOf({ ref, before, now: at }, { by: caller.subject, at, reason });
  await deps.table.settle(settlement);
  await removed.bringBack();
  await deps.sendEvidence([objectNotice(key)]);
  return { kind: "restored", receipt: settlement.receipt };
};

/** What took its place would only take it again. */
const isStillSuperseded = async (
  ref: EvidenceRef,
  { withdrawal }: Receipt,
  { table }: Deps,
): Promise<boolean> => {
  const evidenceId = withdrawal?.supersededBy;
  if (evidenceId === undefined) return false;
  return (await table.receipt({ ...ref, evidenceId }))?.state === "accepted";
};

/** Whatever it may count for again has to be open; what an indicators file has, is known when it is read. */
const lockedAnswer = async (
  { registration }: Receipt,
  { request, place }: Pick<Asked, "request" | "place">,
  { table, now }: Deps,
): Promise<Extract<ApiAnswer, { kind: "problem" }> | undefined> => {
  const { filling } = await readFilling(place, { caller: request.caller, now: now() }, table);
  const refusals =
    registration.kind === "indicators"
      ? touchRefusals(itemsOf(place.framework).flatMap(subjectsOf), filling, "")
      : filingRefusals(registration, filling);
  return refusals.length > 0 ? refusalsAnswer(refusals) : undefined;
};

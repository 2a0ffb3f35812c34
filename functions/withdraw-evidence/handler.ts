import { WithdrawalRequest } from "../../events/api/receipt-acts.ts";
import { againWhenStale } from "../../shared/aws/again-when-stale.ts";
import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import type { EvidenceBucket } from "../../shared/aws/evidence-bucket.ts";
import { objectKey } from "../../shared/aws/keys.ts";
import { readFilling } from "../../shared/aws/read-filling.ts";
import { EvidenceId, type EvidenceRef } from "../../shared/domain/evidence/evidence.ts";
import type { Receipt } from "../../shared/domain/evidence/receipt.ts";
import { finalWithdrawalOf, isOutForGood } from "../../shared/domain/evidence/receipt-lifecycle.ts";
import type { Evaluation } from "../../shared/domain/framework/evaluation.ts";
import { touchRefusals } from "../../shared/domain/review/filing.ts";
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
  readonly bucket: Pick<EvidenceBucket, "remove">;
  readonly now: () => Date;
  readonly log: Logger;
}

export const createHandler = (deps: Deps) =>
  apiHandler(
    {
      withdrawEvidence: atEvaluation("withdraw", (request, place) =>
        withdraw(request, place, deps),
      ),
    },
    deps.log,
  );

/**
 * Who withdraws it stands on the receipt before the object goes, and its claims go with that: if this dies in between,
 * ingest keeps the object out, as it does with any that comes later by an address that is still kept.
 */
const withdraw = async (request: ApiRequest, place: Evaluation, deps: Deps): Promise<ApiAnswer> => {
  const evidenceId = EvidenceId.safeParse(request.path.evidenceId);
  if (!evidenceId.success) return { kind: "problem", code: "noSuchEvidence" };
  const given = await reasonOf(request);
  if (given.kind === "problem") return given;
  const ref = { county: place.county, cycle: place.cycle, evidenceId: evidenceId.data };
  const asked = { request, place, ref, given: given.value };
  const recorded = await againWhenStale(ref, () => record(asked, deps));
  if (recorded.kind === "problem") return recorded;
  const { receipt } = recorded;
  await deps.bucket.remove(objectKey(ref, receipt.registration.fileName));
  deps.log.info("evidence withdrawn by a person", {
    ...ref,
    ...auditFacts(request, "withdrawEvidence"),
  });
  return { kind: "json", status: 202, body: receiptView(receipt, place.framework, request.locale) };
};

const reasonOf = async ({ body }: ApiRequest) =>
  body.length === 0 ? ({ kind: "read", value: {} } as const) : readBody(body, WithdrawalRequest);

interface Asked {
  readonly request: ApiRequest;
  readonly place: Evaluation;
  readonly ref: EvidenceRef;
  readonly given: { readonly reason?: string };
}
type Recorded =
  | { readonly kind: "recorded"; readonly receipt: Receipt }
  | Extract<ApiAnswer, { kind: "problem" }>;

/** The first word stands: withdrawing again what is out only removes its object once more. */
const record = async (
  { request, place, ref, given }: Asked,
  { table, now }: Deps,
): Promise<Recorded> => {
  const { caller } = request;
  const before = await table.receipt(ref);
  if (!before) return { kind: "problem", code: "noSuchEvidence" };
  const others = notYourDepartment(caller, before.registration.issuer, "");
  if (others) return others;
  if (before.state === "requested") return { kind: "problem", code: "notUploadedYet" };
  if (isOutForGood(before)) return { kind: "recorded", receipt: before };
  const moment = now();
  if (before.state === "accepted") {
    const { filling } = await readFilling(place, { caller, now: moment }, table);
    const refusals = touchRefusals(before.subjects, filling, "");
    if (refusals.length > 0) return refusalsAnswer(refusals);
  }
  const at = moment.toISOString();
  const withdrawal = { by: caller.subject, at, ...given };
  const settlement = finalWithdrawalOf({ ref, before, now: at }, withdrawal);
  await table.settle(settlement);
  return { kind: "recorded", receipt: settlement.receipt };
};

import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import type { EvidenceBucket } from "../../shared/aws/evidence-bucket.ts";
import { objectKey } from "../../shared/aws/keys.ts";
import { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import type { Evaluation } from "../../shared/domain/framework/evaluation.ts";
import { type ApiRequest, apiHandler } from "../../shared/http/api.ts";
import type { ApiAnswer } from "../../shared/http/http-response.ts";
import { atEvaluation } from "../../shared/http/named-evaluation.ts";
import { receiptView } from "../../shared/http/receipt-view.ts";
import type { Logger } from "../../shared/log/log.ts";

export interface Deps {
  readonly table: Pick<ComplianceTable, "receipt">;
  readonly bucket: Pick<EvidenceBucket, "remove">;
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

/** Only the object is touched: its notification leads ingest to the receipt and the claims (laws 1 and 2). */
const withdraw = async (request: ApiRequest, place: Evaluation, deps: Deps): Promise<ApiAnswer> => {
  const evidenceId = EvidenceId.safeParse(request.path.evidenceId);
  if (!evidenceId.success) return { kind: "problem", code: "noSuchEvidence" };
  const ref = { county: place.county, cycle: place.cycle, evidenceId: evidenceId.data };
  const receipt = await deps.table.receipt(ref);
  if (!receipt) return { kind: "problem", code: "noSuchEvidence" };
  if (receipt.state === "requested") return { kind: "problem", code: "notUploadedYet" };
  await deps.bucket.remove(objectKey(ref, receipt.registration.fileName));
  deps.log.info("withdrawal requested", ref);
  return { kind: "json", status: 202, body: receiptView(receipt, place.framework, request.locale) };
};

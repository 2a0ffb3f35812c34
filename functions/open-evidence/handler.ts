import type * as z from "zod";
import type { EvidenceFile } from "../../events/api/receipt-acts.ts";
import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import type { FilePresigner } from "../../shared/aws/file-presigner.ts";
import { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import type { Evaluation } from "../../shared/domain/framework/evaluation.ts";
import { type ApiRequest, apiHandler } from "../../shared/http/api.ts";
import { auditFacts } from "../../shared/http/audit-facts.ts";
import type { ApiAnswer } from "../../shared/http/http-response.ts";
import { atEvaluation } from "../../shared/http/named-evaluation.ts";
import type { Logger } from "../../shared/log/log.ts";

/** How long an address may be used: for whoever opens it now, and nobody whom it is passed on to. */
const URL_SECONDS = 60;

export interface Deps {
  readonly table: Pick<ComplianceTable, "receipt">;
  readonly presign: FilePresigner;
  readonly now: () => Date;
  readonly log: Logger;
}

export const createHandler = (deps: Deps) =>
  apiHandler(
    { openEvidence: atEvaluation("read", (request, place) => open(request, place, deps)) },
    deps.log,
  );

/** An address in an answer, not a redirect: a followed redirect may take the token along. */
const open = async (request: ApiRequest, place: Evaluation, deps: Deps): Promise<ApiAnswer> => {
  const evidenceId = EvidenceId.safeParse(request.path.evidenceId);
  if (!evidenceId.success) return { kind: "problem", code: "noSuchEvidence" };
  const ref = { county: place.county, cycle: place.cycle, evidenceId: evidenceId.data };
  const receipt = await deps.table.receipt(ref);
  if (!receipt || receipt.state === "withdrawn") return { kind: "problem", code: "noSuchEvidence" };
  if (receipt.state === "requested") return { kind: "problem", code: "notUploadedYet" };
  const body: z.infer<typeof EvidenceFile> = await deps.presign({
    ref,
    registration: receipt.registration,
    signedAt: deps.now(),
    validSeconds: URL_SECONDS,
  });
  deps.log.info("evidence opened", { ...ref, ...auditFacts(request, "openEvidence") });
  return { kind: "json", status: 200, body };
};

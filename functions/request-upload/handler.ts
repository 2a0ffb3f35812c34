import type { RepeatedUpload, UploadAnswer } from "../../events/api/receipt.ts";
import { UploadRequest } from "../../events/api/upload-request.ts";
import { againWhenStale } from "../../shared/aws/again-when-stale.ts";
import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import { StaleRow } from "../../shared/aws/errors.ts";
import { readFilling } from "../../shared/aws/read-filling.ts";
import { fitsMetadata, type UploadPresigner } from "../../shared/aws/upload-presigner.ts";
import { EvidenceId, type EvidenceRef } from "../../shared/domain/evidence/evidence.ts";
import {
  type EvidenceDescription,
  isSameDescription,
  type Receipt,
  type Registration,
} from "../../shared/domain/evidence/receipt.ts";
import { isExpired } from "../../shared/domain/evidence/receipt-lifecycle.ts";
import {
  ADDRESS_SECONDS,
  registeredReceipt,
  renewedReceipt,
  withoutClaims,
} from "../../shared/domain/evidence/registered-receipt.ts";
import { uploadRequestFindings } from "../../shared/domain/evidence/upload-request-findings.ts";
import { hasErrors } from "../../shared/domain/findings/finding.ts";
import { finding, listedFindings } from "../../shared/domain/findings/make-finding.ts";
import type { Evaluation } from "../../shared/domain/framework/evaluation.ts";
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
  readonly table: Pick<
    ComplianceTable,
    "receipt" | "register" | "settle" | "acceptedWithBytes" | "decisionsHead" | "calendarHead"
  >;
  readonly presign: UploadPresigner;
  readonly newId: (now: Date) => string;
  readonly now: () => Date;
  readonly log: Logger;
}

export const createHandler = (deps: Deps) =>
  apiHandler(
    {
      requestUpload: atEvaluation("upload", (request, place) => register(request, place, deps)),
      signUploadAgain: atEvaluation("upload", (request, place) => signAgain(request, place, deps)),
    },
    deps.log,
  );

/** What is asked, and what it is asked of. */
interface Asked {
  readonly act: "requestUpload" | "signUploadAgain";
  readonly request: ApiRequest;
  readonly place: Evaluation;
  readonly ref: EvidenceRef;
  readonly now: Date;
}
type Described = Asked & { readonly description: EvidenceDescription };

const register = async (request: ApiRequest, place: Evaluation, deps: Deps): Promise<ApiAnswer> => {
  const read = await readBody(request.body, UploadRequest);
  if (read.kind === "problem") return read;
  const { evidenceId: chosen, ...description } = read.value;
  const refused = notYourDepartment(request.caller, description.issuer, "issuer");
  if (refused) return refused;
  const now = deps.now();
  const { county, cycle } = place;
  const evidenceId = chosen ?? EvidenceId.parse(deps.newId(now));
  const ref = { county, cycle, evidenceId };
  const asked: Described = { act: "requestUpload", request, place, ref, now, description };
  const before = chosen && (await deps.table.receipt(asked.ref));
  if (before) return repeated(before, asked, deps);
  const superseded = await supersededReceipt(asked, deps);
  const others =
    superseded && notYourDepartment(request.caller, superseded.registration.issuer, "supersedes");
  if (others) return others;
  const [registration, { filling, seen }] = await Promise.all([
    registrationOf(asked, deps),
    readFilling(place, { caller: request.caller, now }, deps.table),
  ]);
  const seeing = { ...registration, seen };
  const refusals = [
    ...filingRefusals(registration, filling),
    ...(superseded?.state === "accepted"
      ? touchRefusals(superseded.subjects, filling, "supersedes")
      : []),
  ];
  const findings = [
    ...uploadRequestFindings({ chosen, now, registration, superseded, ...place }),
    ...(fitsMetadata(seeing) ? [] : [finding("registrationTooLong", { path: "", values: {} })]),
  ];
  if (refusals.length > 0) return refusalsAnswer(refusals, findings);
  if (hasErrors(findings))
    return { kind: "problem", code: "invalidRequest", findings: listedFindings(findings) };
  const receipt = registeredReceipt(asked.ref, { registration: seeing, findings, now });
  return registered(receipt, asked, deps);
};

const registrationOf = async (
  { request, ref, now, description }: Described,
  { table }: Deps,
): Promise<Registration> => {
  const sameBytesAs = await table.acceptedWithBytes(ref, description.sha256);
  return {
    ...description,
    ...(sameBytesAs !== undefined && { sameBytesAs }),
    registeredBy: request.caller.subject,
    registeredAt: now.toISOString(),
  };
};

const registered = async (receipt: Receipt, asked: Described, deps: Deps): Promise<ApiAnswer> => {
  try {
    await deps.table.register(receipt);
  } catch (error) {
    const first = error instanceof StaleRow ? await deps.table.receipt(asked.ref) : undefined;
    if (!first) throw error;
    return repeated(first, asked, deps);
  }
  const { request, ref } = asked;
  deps.log.info("upload registered", { ...ref, ...auditFacts(request, "requestUpload") });
  return { kind: "json", status: 201, body: await signed(receipt, asked, deps) };
};

/** The same request again, its answer having been lost, is answered as before; the id of another registration is refused. */
const repeated = async (before: Receipt, asked: Described, deps: Deps): Promise<ApiAnswer> => {
  const { request, now, description } = asked;
  const isSame =
    before.registration.registeredBy === request.caller.subject &&
    isSameDescription(before.registration, description);
  if (!isSame || isExpired(before, now.toISOString()))
    return { kind: "problem", code: "evidenceIdReused" };
  const answer = before.state === "requested" && (await signedAgain(asked, deps));
  if (answer && !isUploaded(answer)) return answer;
  // Its file may have been read while it was signed
  const settled = answer ? await deps.table.receipt(asked.ref) : before;
  const body: RepeatedUpload = viewed(settled ?? before, asked);
  return { kind: "json", status: 200, body };
};

const signedAgain = (asked: Asked, deps: Deps): Promise<ApiAnswer> =>
  againWhenStale(asked.ref, () => signedAnew(asked, deps));

const isUploaded = (answer: ApiAnswer): boolean =>
  answer.kind === "problem" && answer.code === "alreadyUploaded";

const signAgain = async (
  request: ApiRequest,
  place: Evaluation,
  deps: Deps,
): Promise<ApiAnswer> => {
  const evidenceId = EvidenceId.safeParse(request.path.evidenceId);
  if (!evidenceId.success) return { kind: "problem", code: "noSuchEvidence" };
  const now = deps.now();
  const { county, cycle } = place;
  const ref = { county, cycle, evidenceId: evidenceId.data };
  const asked: Asked = { act: "signUploadAgain", request, place, ref, now };
  return signedAgain(asked, deps);
};

/** What it may change is looked at anew, as if it were registered now. */
const signedAnew = async (asked: Asked, deps: Deps): Promise<ApiAnswer> => {
  const { act, request, place, ref, now } = asked;
  const receipt = await deps.table.receipt(ref);
  if (!receipt || isExpired(receipt, now.toISOString()))
    return { kind: "problem", code: "noSuchEvidence" };
  const refused = notYourDepartment(request.caller, receipt.registration.issuer, "");
  if (refused) return refused;
  if (receipt.state !== "requested") return { kind: "problem", code: "alreadyUploaded" };
  const { filling, seen } = await readFilling(place, { caller: request.caller, now }, deps.table);
  const refusals = filingRefusals(receipt.registration, filling);
  if (refusals.length > 0) return refusalsAnswer(refusals);
  const renewed = renewedReceipt(receipt, { seen, now });
  await deps.table.settle(withoutClaims(renewed, receipt));
  deps.log.info("upload signed again", { ...ref, ...auditFacts(request, act) });
  return { kind: "json", status: 200, body: await signed(renewed, asked, deps) };
};

const viewed = (receipt: Receipt, { request, place, ref }: Asked) => ({
  evidenceId: ref.evidenceId,
  receipt: receiptView(receipt, place.framework, request.locale),
});

const signed = async (receipt: Receipt, asked: Asked, { presign }: Deps): Promise<UploadAnswer> => {
  const { registration } = receipt;
  const { ref, now: signedAt } = asked;
  const upload = await presign({ ref, registration, signedAt, validSeconds: ADDRESS_SECONDS });
  return { ...viewed(receipt, asked), upload };
};

const supersededReceipt = async ({ ref, description }: Described, { table }: Deps) =>
  description.supersedes && (await table.receipt({ ...ref, evidenceId: description.supersedes }));

import type { RepeatedUpload, UploadAnswer } from "../../events/api/receipt.ts";
import { UploadRequest } from "../../events/api/upload-request.ts";
import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import { StaleRow } from "../../shared/aws/errors.ts";
import {
  fitsMetadata,
  type PresignedUpload,
  type UploadPresigner,
} from "../../shared/aws/upload-presigner.ts";
import { mayActFor } from "../../shared/domain/access.ts";
import { chosenIdFindings } from "../../shared/domain/evidence/chosen-id.ts";
import { EvidenceId, type EvidenceRef } from "../../shared/domain/evidence/evidence.ts";
import {
  type EvidenceDescription,
  isSameDescription,
  type Receipt,
  type Registration,
} from "../../shared/domain/evidence/receipt.ts";
import { isExpired } from "../../shared/domain/evidence/receipt-lifecycle.ts";
import { registeredReceipt } from "../../shared/domain/evidence/registered-receipt.ts";
import { checkRegistration } from "../../shared/domain/evidence/registration.ts";
import { type Finding, hasErrors } from "../../shared/domain/findings/finding.ts";
import { finding, listedFindings } from "../../shared/domain/findings/make-finding.ts";
import type { Evaluation } from "../../shared/domain/framework/evaluation.ts";
import { type ApiRequest, apiHandler } from "../../shared/http/api.ts";
import { auditFacts } from "../../shared/http/audit-facts.ts";
import type { ApiAnswer } from "../../shared/http/http-response.ts";
import { atEvaluation } from "../../shared/http/named-evaluation.ts";
import { receiptView } from "../../shared/http/receipt-view.ts";
import { readBody } from "../../shared/http/request-body.ts";
import type { Logger } from "../../shared/log/log.ts";

const MINUTE = 60;
/** How long the presigned address works: long enough for a scan over a slow line, short enough to be useless when leaked. */
const URL_SECONDS = 15 * MINUTE;

export interface Deps {
  readonly table: Pick<ComplianceTable, "receipt" | "register" | "acceptedWithBytes">;
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
  if (!mayActFor(request.caller, description.issuer)) return notYours;
  const now = deps.now();
  const { county, cycle } = place;
  const evidenceId = chosen ?? EvidenceId.parse(deps.newId(now));
  const asked: Described = { request, place, ref: { county, cycle, evidenceId }, now, description };
  const before = chosen && (await deps.table.receipt(asked.ref));
  if (before) return repeated(before, asked, deps);
  const superseded = await supersededReceipt(asked, deps);
  if (superseded && !mayActFor(request.caller, superseded.registration.issuer)) return notYours;
  const registration = await registrationOf(asked, deps);
  const findings = [
    ...(chosen ? chosenIdFindings(chosen, now) : []),
    ...checkRegistration({ description: registration, ...place }),
    ...(fitsMetadata(registration)
      ? []
      : [finding("registrationTooLong", { path: "", values: {} })]),
    ...supersededFindings(superseded, registration),
  ];
  if (hasErrors(findings)) return invalid(findings);
  return registered(registeredReceipt(asked.ref, { registration, findings, now }), asked, deps);
};

const notYours = { kind: "problem", code: "notYourDepartment" } as const satisfies ApiAnswer;

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
  const body: UploadAnswer = {
    ...viewed(receipt, asked),
    upload: await sign(receipt, asked, deps),
  };
  return { kind: "json", status: 201, body };
};

/** The same request again, its answer having been lost, is answered as before; the id of another registration is refused. */
const repeated = async (before: Receipt, asked: Described, deps: Deps): Promise<ApiAnswer> => {
  const { request, now, description } = asked;
  const isSame =
    before.registration.registeredBy === request.caller.subject &&
    isSameDescription(before.registration, description);
  if (!isSame || isExpired(before, now.toISOString()))
    return { kind: "problem", code: "evidenceIdReused" };
  const upload = before.state === "requested" ? await sign(before, asked, deps) : undefined;
  const body: RepeatedUpload = { ...viewed(before, asked), ...(upload && { upload }) };
  return { kind: "json", status: 200, body };
};

const signAgain = async (
  request: ApiRequest,
  place: Evaluation,
  deps: Deps,
): Promise<ApiAnswer> => {
  const evidenceId = EvidenceId.safeParse(request.path.evidenceId);
  if (!evidenceId.success) return { kind: "problem", code: "noSuchEvidence" };
  const now = deps.now();
  const { county, cycle } = place;
  const asked: Asked = { request, place, ref: { county, cycle, evidenceId: evidenceId.data }, now };
  const receipt = await deps.table.receipt(asked.ref);
  if (!receipt || isExpired(receipt, now.toISOString()))
    return { kind: "problem", code: "noSuchEvidence" };
  if (!mayActFor(request.caller, receipt.registration.issuer)) return notYours;
  if (receipt.state !== "requested") return { kind: "problem", code: "alreadyUploaded" };
  deps.log.info("upload signed again", { ...asked.ref, ...auditFacts(request, "signUploadAgain") });
  const body: UploadAnswer = {
    ...viewed(receipt, asked),
    upload: await sign(receipt, asked, deps),
  };
  return { kind: "json", status: 200, body };
};

const viewed = (receipt: Receipt, { request, place, ref }: Asked) => ({
  evidenceId: ref.evidenceId,
  receipt: receiptView(receipt, place.framework, request.locale),
});

const sign = (
  { registration }: Receipt,
  { ref, now }: Asked,
  { presign }: Deps,
): Promise<PresignedUpload> =>
  presign({ ref, registration, signedAt: now, validSeconds: URL_SECONDS });

const invalid = (findings: readonly Finding[]): ApiAnswer => ({
  kind: "problem",
  code: "invalidRequest",
  findings: listedFindings(findings),
});

const supersededReceipt = async ({ ref, description }: Described, { table }: Deps) =>
  description.supersedes && (await table.receipt({ ...ref, evidenceId: description.supersedes }));

/** Only an accepted evidence of the same county, cycle and kind can be superseded: what takes its place says the same. */
const supersededFindings = (
  superseded: Receipt | undefined,
  { supersedes, kind }: Registration,
): readonly Finding[] => {
  if (supersedes === undefined) return [];
  const path = "supersedes";
  if (superseded?.state !== "accepted")
    return [finding("supersedesNotAccepted", { path, values: { evidenceId: supersedes } })];
  const before = superseded.registration.kind;
  return before === kind
    ? []
    : [finding("supersedesOtherKind", { path, values: { kind: before } })];
};

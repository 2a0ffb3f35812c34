import type { UploadAnswer } from "../../events/api/receipt.ts";
import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import { fitsMetadata, type UploadPresigner } from "../../shared/aws/upload-presigner.ts";
import { EvidenceId, type EvidenceRef } from "../../shared/domain/evidence/evidence.ts";
import {
  EvidenceDescription,
  type Receipt,
  type Registration,
} from "../../shared/domain/evidence/receipt.ts";
import { checkRegistration } from "../../shared/domain/evidence/registration.ts";
import { type Finding, hasErrors } from "../../shared/domain/findings/finding.ts";
import { finding, listedFindings } from "../../shared/domain/findings/make-finding.ts";
import type { Evaluation } from "../../shared/domain/framework/evaluation.ts";
import { type ApiRequest, apiHandler } from "../../shared/http/api.ts";
import type { ApiAnswer } from "../../shared/http/http-response.ts";
import { atEvaluation } from "../../shared/http/named-evaluation.ts";
import { receiptView } from "../../shared/http/receipt-view.ts";
import { readBody } from "../../shared/http/request-body.ts";
import type { Logger } from "../../shared/log/log.ts";

const MINUTE = 60;
/** How long the presigned address works: long enough for a scan over a slow line, short enough to be useless when leaked. */
const URL_SECONDS = 15 * MINUTE;
/** How long a registration waits for its file before it is forgotten. */
const REGISTRATION_SECONDS = 24 * 60 * MINUTE;

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
    },
    deps.log,
  );

const register = async (request: ApiRequest, place: Evaluation, deps: Deps): Promise<ApiAnswer> => {
  const described = await readBody(request.body, EvidenceDescription);
  if (described.kind === "problem") return described;
  const now = deps.now();
  const { county, cycle } = place;
  const ref: EvidenceRef = { county, cycle, evidenceId: EvidenceId.parse(deps.newId(now)) };
  const sameBytesAs = await deps.table.acceptedWithBytes(ref, described.value.sha256);
  const registration: Registration = {
    ...described.value,
    ...(sameBytesAs !== undefined && { sameBytesAs }),
    registeredBy: request.caller.subject,
    registeredAt: now.toISOString(),
  };
  const findings = [
    ...checkRegistration({ description: registration, ...place }),
    ...(fitsMetadata(registration)
      ? []
      : [finding("registrationTooLong", { path: "", values: {} })]),
    ...(await supersededFindings(ref, registration, deps)),
  ];
  if (hasErrors(findings)) return invalid(findings);
  const receipt: Receipt = {
    ...ref,
    state: "requested",
    registration,
    findings,
    revision: 1,
    updatedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + REGISTRATION_SECONDS * 1000).toISOString(),
  };
  await deps.table.register(receipt);
  deps.log.info("upload registered", { ...ref, requestId: request.requestId });
  const upload = await deps.presign({
    ref,
    registration,
    signedAt: now,
    validSeconds: URL_SECONDS,
  });
  const body: UploadAnswer = {
    evidenceId: ref.evidenceId,
    upload,
    receipt: receiptView(receipt, place.framework, request.locale),
  };
  return { kind: "json", status: 201, body };
};

const invalid = (findings: readonly Finding[]): ApiAnswer => ({
  kind: "problem",
  code: "invalidRequest",
  findings: listedFindings(findings),
});

/** Only an accepted evidence of the same county, cycle and kind can be superseded: what takes its place says the same. */
const supersededFindings = async (
  ref: EvidenceRef,
  { supersedes, kind }: Registration,
  { table }: Deps,
): Promise<readonly Finding[]> => {
  if (supersedes === undefined) return [];
  const superseded = await table.receipt({ ...ref, evidenceId: supersedes });
  const path = "supersedes";
  if (superseded?.state !== "accepted")
    return [finding("supersedesNotAccepted", { path, values: { evidenceId: supersedes } })];
  const before = superseded.registration.kind;
  return before === kind
    ? []
    : [finding("supersedesOtherKind", { path, values: { kind: before } })];
};

import { createHash } from "node:crypto";
import type { Claim } from "../../shared/domain/evidence/claim.ts";
import { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import { Receipt, type Registration } from "../../shared/domain/evidence/receipt.ts";
import type { Finding } from "../../shared/domain/findings/finding.ts";
import type { Framework } from "../../shared/domain/framework/framework.ts";
import { type SaidOfWhole, statusFromClaims } from "../../shared/domain/status/make-status.ts";
import { caseMark } from "../../shared/domain/status/marks.ts";
import type { Status } from "../../shared/domain/status/status.ts";
import type { ReportInput } from "../../shared/report/report-input.ts";
import { placeOf } from "./builders.ts";

/** A ULID that says its place: the third evidence begins with `01FQ000003`. */
export const evidenceIdOf = (place: number): EvidenceId =>
  EvidenceId.parse(
    `01FQ${String(place).padStart(6, "0")}${digestOf(`${place}`, 16).toUpperCase()}`,
  );

/** Letters and figures as uneven as real ids and hashes are, so that what is set of them is as wide. */
const digestOf = (text: string, length: number): string =>
  createHash("sha256").update(text).digest("hex").slice(0, length);

export interface Reported {
  readonly id: string;
  readonly value: string;
  readonly previous?: string;
  readonly findings?: readonly Finding[];
}

export const indicatorClaim = (reported: Reported, evidenceId: EvidenceId): Claim => ({
  kind: "indicator",
  subject: reported.id,
  evidenceId,
  issuer: "education",
  reading: {
    indicator: reported.id,
    value: reported.value,
    ...(reported.previous !== undefined && { previous: reported.previous }),
  },
  findings: [...(reported.findings ?? [])],
});

export const narrativeClaim = (evidenceId: EvidenceId): Claim => ({
  kind: "narrative",
  subject: "narrative",
  evidenceId,
  issuer: "education",
  findings: [],
});

export const documentClaim = (
  subject: string,
  evidenceId: EvidenceId,
  issuer = "education",
): Claim => ({
  kind: "document",
  subject,
  evidenceId,
  issuer,
  sha256: digestOf(evidenceId, 64),
  findings: [],
});

export const receiptOf = (
  evidenceId: EvidenceId,
  county: string,
  registration: Partial<Registration> = {},
): Receipt =>
  Receipt.parse({
    state: "accepted",
    ...placeOf(county),
    evidenceId,
    revision: 2,
    updatedAt: "2021-12-01T08:00:00.000Z",
    etag: "etag",
    findings: [],
    subjects: [],
    registration: {
      kind: "document",
      fileName: "file.pdf",
      contentType: "application/pdf",
      size: 1000,
      sha256: digestOf(evidenceId, 64),
      title: "佐证材料",
      issuer: "education",
      period: { from: "2021-01-01", to: "2021-12-31" },
      registeredBy: "clerk-1",
      registeredAt: "2021-12-01T08:00:00.000Z",
      ...registration,
    },
  });

/** The status that the real scoring gives for these claims. */
export const statusOf = (input: {
  readonly framework: Framework;
  readonly county: string;
  readonly claims: readonly Claim[];
  readonly said?: SaidOfWhole;
}): Status =>
  statusFromClaims({
    framework: input.framework,
    ...placeOf(input.county, String(input.framework.cycle)),
    claims: input.claims,
    ...(input.said && { said: input.said }),
    previous: undefined,
    now: "2021-12-20T08:00:00.000Z",
  });

/** That the leader has signed off this content, in the evening of 19 December in Universal Time. */
export const signOffOf = (status: Status): SaidOfWhole => ({
  signedOff: { number: 17, at: SIGNED_AT, mark: caseMark(status) },
});

/** And that the city has sent it on. */
export const forwardedOf = (status: Status): SaidOfWhole => ({
  ...signOffOf(status),
  forwarded: { number: 31, at: "2021-12-28T03:00:00.000Z", mark: caseMark(status) },
});

const SIGNED_AT = "2021-12-19T17:00:00.000Z";

/** The same county when its leader has signed off. */
export const signedOff = (input: ReportInput): ReportInput => ({
  ...input,
  status: {
    ...input.status,
    provisional: false,
    signedOff: { number: 17, at: SIGNED_AT },
    updatedAt: SIGNED_AT,
  },
});

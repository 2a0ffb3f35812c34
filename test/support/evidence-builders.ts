import type { Claim } from "../../shared/domain/evidence/claim.ts";
import { type EvidenceId, EvidenceRef } from "../../shared/domain/evidence/evidence.ts";
import { type Receipt, Registration } from "../../shared/domain/evidence/receipt.ts";

export const lingchuan = EvidenceRef.pick({ county: true, cycle: true }).parse({
  county: "140524",
  cycle: "2021",
});

/** A registration with fixed values for whatever is not given. */
export const registration = (change: Readonly<Record<string, unknown>> = {}): Registration =>
  Registration.parse({
    kind: "document",
    fileName: "a.png",
    contentType: "image/png",
    size: 1,
    sha256: "0".repeat(64),
    title: "材料",
    issuer: "education",
    period: { from: "2021-01-01", to: "2021-12-31" },
    registeredBy: "u-1",
    registeredAt: "2021-11-01T00:00:00.000Z",
    ...change,
  });

export const requestedReceipt = (
  evidenceId: EvidenceId,
  change: Readonly<Record<string, unknown>> = {},
): Receipt => ({
  ...lingchuan,
  evidenceId,
  state: "requested",
  registration: registration(change),
  findings: [],
  revision: 1,
  updatedAt: "2021-11-01T00:00:00.000Z",
  expiresAt: "2021-11-02T00:00:00.000Z",
});

/** What the table is asked to write when an evidence is accepted at the first look. */
export const acceptance = (
  evidenceId: EvidenceId,
  claims: readonly Claim[],
  change: Readonly<Record<string, unknown>> = {},
) => ({
  receipt: {
    ...lingchuan,
    evidenceId,
    state: "accepted",
    registration: registration(change),
    etag: '"e1"',
    findings: [],
    subjects: claims.map(({ subject }) => subject),
    revision: 1,
    updatedAt: "2021-11-01T00:00:00.000Z",
  } satisfies Receipt,
  readRevision: 0,
  claims,
  claimedBefore: [],
  narrative: undefined,
});

import * as z from "zod";
import { EvidenceId } from "../shared/domain/evidence/evidence.ts";
import type { Receipt } from "../shared/domain/evidence/receipt.ts";
import { Severity } from "../shared/domain/findings/finding.ts";
import { EvidenceKind } from "../shared/domain/formats/evidence-kind.ts";
import { Cycle } from "../shared/domain/place/cycle.ts";
import { CountyCode } from "../shared/domain/place/division.ts";

/**
 * Told on the event bus when an uploaded file was not accepted. It comes at least once, with the same `id` each time. It
 * says where to look, not what was in the file: whoever may read the receipt asks the API for the sentences.
 */
export const EvidenceRejected = z.strictObject({
  schema: z.literal("duxue/evidence-rejected@1"),
  id: z.string(),
  county: CountyCode,
  cycle: Cycle,
  evidenceId: EvidenceId,
  at: z.iso.datetime(),
  kind: EvidenceKind,
  findings: z.array(z.strictObject({ code: z.string(), severity: Severity, path: z.string() })),
});
export type EvidenceRejected = z.infer<typeof EvidenceRejected>;

/** The announcement of a rejected receipt, or nothing for a receipt in any other state. */
export const evidenceRejected = (receipt: Receipt): EvidenceRejected | undefined => {
  if (receipt.state !== "rejected") return undefined;
  const { county, cycle, evidenceId, revision, updatedAt, registration, findings } = receipt;
  return {
    schema: "duxue/evidence-rejected@1",
    id: `${evidenceId}#${revision}`,
    county,
    cycle,
    evidenceId,
    at: updatedAt,
    kind: registration.kind,
    findings: findings.map(({ code, severity, path }) => ({ code, severity, path })),
  };
};

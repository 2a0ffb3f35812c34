import { bounds } from "../../domain/bounds.ts";
import { Claim } from "../../domain/evidence/claim.ts";
import { EvidenceId } from "../../domain/evidence/evidence.ts";
import { rowKind, textPart } from "../row-kind.ts";

/** What one accepted evidence says of one subject: an indicator, a document, the narrative or facts. */
export const claimKind = rowKind({
  word: "CLAIM",
  key: { subject: textPart, evidenceId: EvidenceId },
  body: Claim,
  bound: bounds.claimRow,
  streamedTo: ["recompute-status"],
});

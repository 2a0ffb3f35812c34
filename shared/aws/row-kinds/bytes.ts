import { bounds } from "../../domain/bounds.ts";
import { EvidenceId } from "../../domain/evidence/evidence.ts";
import { rowKind, textPart } from "../row-kind.ts";

/** Which accepted evidences have these bytes; it stands while the evidence does. */
export const bytesKind = rowKind({
  word: "BYTES",
  key: { sha256: textPart, evidenceId: EvidenceId },
  body: EvidenceId,
  bound: bounds.bytesRow,
  streamedTo: [],
});

import { bounds } from "../../domain/bounds.ts";
import { EvidenceId } from "../../domain/evidence/evidence.ts";
import { Receipt } from "../../domain/evidence/receipt.ts";
import { rowKind } from "../row-kind.ts";

/** The receipt of one evidence. Only one whose file never came may be dropped; any later state stays. */
export const receiptKind = rowKind({
  word: "EVIDENCE",
  key: { evidenceId: EvidenceId },
  body: Receipt,
  bound: bounds.receiptRow,
  streamedTo: ["keep-ledger"],
  expiresAt: (receipt) => (receipt.state === "requested" ? receipt.expiresAt : undefined),
});

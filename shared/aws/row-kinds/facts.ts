import { bounds } from "../../domain/bounds.ts";
import { EvidenceId } from "../../domain/evidence/evidence.ts";
import { Facts } from "../../domain/evidence/fact.ts";
import { rowKind } from "../row-kind.ts";

/** The facts of an accepted file; they outlive the evidence likewise. */
export const factsKind = rowKind({
  word: "FACTS",
  key: { evidenceId: EvidenceId },
  body: Facts,
  bound: bounds.factsRow,
  streamedTo: [],
});

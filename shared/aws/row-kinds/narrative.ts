import { bounds } from "../../domain/bounds.ts";
import { EvidenceId } from "../../domain/evidence/evidence.ts";
import { Narrative } from "../../domain/evidence/narrative.ts";
import { rowKind } from "../row-kind.ts";

/** The text of an accepted narrative; it outlives the evidence, as earlier reports do. */
export const narrativeKind = rowKind({
  word: "NARRATIVE",
  key: { evidenceId: EvidenceId },
  body: Narrative,
  bound: bounds.narrativeRow,
  streamedTo: [],
});

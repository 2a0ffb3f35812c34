import { bounds } from "../../domain/bounds.ts";
import { Decision } from "../../domain/review/decision.ts";
import { rowKind } from "../row-kind.ts";
import { tenDigits } from "../ten-digits.ts";

/** What somebody decided on a county's evaluation: numbered, chained, never changed. */
export const decisionKind = rowKind({
  word: "DECISION",
  key: { number: tenDigits },
  body: Decision,
  bound: bounds.decisionRow,
  streamedTo: ["recompute-status", "keep-ledger"],
});

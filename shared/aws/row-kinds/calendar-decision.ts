import { bounds } from "../../domain/bounds.ts";
import { Decision } from "../../domain/review/decision.ts";
import { rowKind } from "../row-kind.ts";
import { tenDigits } from "../ten-digits.ts";

/** What the province decided on a cycle; its partition is the province's, which no county's rows are in. */
export const calendarDecisionKind = rowKind({
  word: "CALENDAR",
  key: { number: tenDigits },
  body: Decision,
  bound: bounds.decisionRow,
  streamedTo: ["keep-ledger"],
});

import { bounds } from "../../domain/bounds.ts";
import { HistoryEntry } from "../../domain/status/history.ts";
import { rowKind } from "../row-kind.ts";
import { tenDigits } from "../ten-digits.ts";

/** Derived: one version of a status, its cause and what changed; beside it the whole status, packed. */
export const historyKind = rowKind({
  word: "HISTORY",
  key: { version: tenDigits },
  body: HistoryEntry,
  bound: bounds.historyRow,
  streamedTo: ["keep-ledger"],
});

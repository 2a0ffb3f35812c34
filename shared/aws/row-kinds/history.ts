import * as z from "zod";
import { bounds } from "../../domain/bounds.ts";
import { HistoryEntry } from "../../domain/status/history.ts";
import { rowKind } from "../row-kind.ts";

const DIGITS = 10;

/** Ten digits, so that text order is number order. */
const version = z.codec(z.string().regex(/^\d{10}$/), z.int().nonnegative(), {
  decode: Number,
  encode: (number) => String(number).padStart(DIGITS, "0"),
});

/** Derived: one version of a status, its cause and what changed; beside it the whole status, packed. */
export const historyKind = rowKind({
  word: "HISTORY",
  key: { version },
  body: HistoryEntry,
  bound: bounds.historyRow,
  streamedTo: ["publish-changes"],
});

import * as z from "zod";
import { bounds } from "../../domain/bounds.ts";
import { Decision } from "../../domain/scoring/decision.ts";
import { rowKind } from "../row-kind.ts";

/** A reviewer's word: a veto declared, a sign-off. */
export const decisionKind = rowKind({
  word: "DECISION",
  key: { id: z.string().min(1) },
  body: Decision,
  bound: bounds.decisionRow,
  streamedTo: ["recompute-status"],
});

import * as z from "zod";
import { bounds } from "../../domain/bounds.ts";
import { DecisionId } from "../../domain/review/decision.ts";
import { rowKind } from "../row-kind.ts";

/** Under which number the decision of a client's id was taken, so that sending it again decides nothing. */
export const decidedKind = rowKind({
  word: "DECIDED",
  key: { id: DecisionId },
  body: z.int().positive(),
  bound: bounds.decidedRow,
  streamedTo: [],
});

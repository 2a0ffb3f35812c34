import * as z from "zod";
import { bounds } from "../../domain/bounds.ts";
import { Gate } from "../../domain/review/gate.ts";
import { rowKind } from "../row-kind.ts";

/** How far a chain has come. */
export const chainEnd = {
  count: z.int().positive(),
  hash: z.string(),
  at: z.iso.datetime(),
};

/** The head of a county's decisions: the last of them, and what all of them come to. Written with each, in its transaction. */
export const decisionsKind = rowKind({
  word: "DECISIONS",
  key: {},
  body: z.object({ ...chainEnd, folded: Gate }),
  bound: bounds.decisionsRow,
  streamedTo: [],
});

import * as z from "zod";
import { bounds } from "../../domain/bounds.ts";
import { rowKind } from "../row-kind.ts";

/** Derived: which version of a county's status is the current one; beside it what the board shows of it. */
export const statusKind = rowKind({
  word: "STATUS",
  key: {},
  body: z.object({ version: z.int().positive() }),
  bound: bounds.statusRow,
  streamedTo: [],
});

import * as z from "zod";
import { bounds } from "../../domain/bounds.ts";
import { Status } from "../../domain/status/status.ts";
import { rowKind } from "../row-kind.ts";

/** Derived: all of a status but its items, which have rows of their own, and the version each of those rows has. */
export const statusKind = rowKind({
  word: "STATUS",
  key: {},
  body: Status.omit({ items: true }).extend({ itemVersions: z.record(z.string(), z.int()) }),
  bound: bounds.statusRow,
  streamedTo: [],
});

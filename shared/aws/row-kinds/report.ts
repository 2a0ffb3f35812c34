import * as z from "zod";
import { bounds } from "../../domain/bounds.ts";
import { rowKind, textPart } from "../row-kind.ts";

/** A paper that was given out, so that it can be told from a foreign one when its file is gone. */
export const IssuedReport = z.object({
  /** Where its file was put on the shelf. */
  key: z.string(),
  /** Of its bytes, hex. */
  sha256: z.string(),
  size: z.int().positive(),
  /** When it was first given out (ISO 8601, UTC). */
  at: z.iso.datetime(),
});
export type IssuedReport = z.infer<typeof IssuedReport>;

/** That a report or summary was given out, by the name of its file; the first time stands. */
export const reportKind = rowKind({
  word: "REPORT",
  key: { name: textPart },
  body: IssuedReport,
  bound: bounds.reportRow,
  streamedTo: ["keep-ledger"],
});

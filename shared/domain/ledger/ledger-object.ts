// biome-ignore lint/correctness/noNodejsModules: a hash is as pure as the rules, and no hand-made one comes in its place
import { createHash } from "node:crypto";
import * as z from "zod";
import { canonicalJson } from "../canonical-json.ts";

/** A row of the table as JSON: its keys, its body and what stands beside it; bytes as `{"base64": …}`. */
export const LedgerRow = z.looseObject({ pk: z.string(), sk: z.string() });
export type LedgerRow = z.infer<typeof LedgerRow>;

/**
 * One immutable object of the ledger (law 1): rows of the table word for word, so that the table can be made again from it,
 * and what they come to, so that a changed letter is noticed without any other object.
 */
export const LedgerObject = z.object({
  format: z.literal("duxue/ledger@1"),
  rows: z.array(LedgerRow).min(1),
  /** Of the rows as canonical JSON, hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type LedgerObject = z.infer<typeof LedgerObject>;

export const rowsHash = (rows: readonly LedgerRow[]): string =>
  createHash("sha256").update(canonicalJson(rows)).digest("hex");

/** The same rows give the same text, whoever writes it and when. */
export const ledgerText = (rows: readonly LedgerRow[]): string =>
  canonicalJson({ format: "duxue/ledger@1", rows, sha256: rowsHash(rows) });

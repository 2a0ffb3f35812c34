import * as z from "zod";
import { Caller } from "../access.ts";

/** The id that a client gives to a decision, so that sending it twice decides once: a ULID. */
export const DecisionId = z.string().regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
export type DecisionId = z.infer<typeof DecisionId>;

/** As many as one county-cycle holds; a fold of all of them stays under 50 ms. */
export const MOST_DECISIONS = 2_000;

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What people decided, as it is kept: numbered without gaps, chained by hash, never changed and never removed. */
export const Decision = z.object({
  number: z.int().positive(),
  id: DecisionId,
  kind: z.string(),
  /** What was sent, as its kind says. */
  body: z.record(z.string(), z.unknown()),
  /** What was found at that moment and belongs to it, such as the marks of all that was signed. */
  found: z.record(z.string(), z.unknown()).optional(),
  by: Caller.strip(),
  /** ISO 8601, UTC; never before that of the decision before. */
  at: z.iso.datetime(),
  /** The hash of the decision before; of the first, 64 zeros. */
  previous: Hash,
  hash: Hash,
});
export type Decision = z.infer<typeof Decision>;

/** Of decisions that somebody takes: the last there is, and what all of them come to. */
export interface Head<Folded> {
  readonly count: number;
  readonly hash: string;
  readonly at: string | undefined;
  readonly folded: Folded;
}

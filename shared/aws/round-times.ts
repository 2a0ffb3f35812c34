import type { ReconcileRequest } from "../../events/reconcile-request.ts";
import type { ReconcileRound } from "../../events/reconcile-round.ts";
import type { EvidenceId } from "../domain/evidence/evidence.ts";
import { leastIdAt } from "../domain/evidence/id-time.ts";

/** The hour (UTC) of the round that looks at everything: two at night in China. */
const FULL_HOUR = 18;
/**
 * What failed once comes again after 12 minutes (the queue's visibility) and takes two at most. Whatever is older waits in a
 * backlog that rings by itself, failed twice, or was never announced.
 */
const GRACE_SECONDS = 900;
/** An id may be a day old when it is registered (`chosen-id.ts`); its address and the round have two hours more. */
const RECENT_MS = 26 * 3_600_000;

/** The round that it is time for: everything once a day, what is recent every other hour. */
export const roundByTheClock = (now: Date): ReconcileRound["round"] => ({
  scope: now.getUTCHours() === FULL_HOUR ? "full" : "recent",
  graceSeconds: GRACE_SECONDS,
  by: "queue",
});

/** How a place is looked at, with what counts as under way by then. */
export interface RoundLook {
  /** ISO 8601, UTC, as `since` is. */
  readonly now: string;
  /** What is younger is under way. Without a grace nothing is, whatever clocks say. */
  readonly since: string | undefined;
  /** The ledger is written after the table, which can be had back to the second for 35 days: once a day is enough. */
  readonly withLedger: boolean;
}

export const isYounger = (at: string | undefined, since: RoundLook["since"]): boolean =>
  since !== undefined && at !== undefined && at > since;

export const lookOf = (
  { graceSeconds, scope }: Pick<ReconcileRequest, "graceSeconds" | "scope">,
  now: Date,
): RoundLook => ({
  now: now.toISOString(),
  since:
    graceSeconds === 0 ? undefined : new Date(now.getTime() - graceSeconds * 1000).toISOString(),
  withLedger: scope === "full",
});

/** After which evidence a comparison begins, or goes on. */
export const comparedAfter = ({
  round,
  scope,
  cursor,
}: Pick<ReconcileRequest, "round" | "scope" | "cursor">): EvidenceId | undefined => {
  if (cursor) return cursor.after;
  return scope === "full" ? undefined : leastIdAt(Date.parse(round) - RECENT_MS);
};

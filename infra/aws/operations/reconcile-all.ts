import pMap from "p-map";
import { Comparison } from "../../../events/comparison.ts";
import type { ReconcileRequest } from "../../../events/reconcile-request.ts";
import { type ReconcileRound, RoundBegun } from "../../../events/reconcile-round.ts";
import type { Reconciliation } from "../../../events/reconciliation.ts";

/** Places asked for at a time: a new account runs ten functions at once, and people are to be answered too. */
const CONCURRENCY = 4;

export interface FollowedRound {
  /** Calls the function, and gives what it answers. */
  readonly ask: (event: ReconcileRound | ReconcileRequest) => Promise<unknown>;
  readonly told: (done: number, of: number) => void;
}

/**
 * A round of its own, beside the hourly one, over everything and without a grace: whoever asks for it by hand wants to know of
 * all that is missing now. The function says what the round consists of, and is asked for each place until it is done.
 */
export const reconcileAll = async ({ ask, told }: FollowedRound): Promise<Reconciliation> => {
  const begun: ReconcileRound = { round: { scope: "full", graceSeconds: 0, by: "caller" } };
  const { requests } = RoundBegun.parse(await ask(begun));
  let done = 0;
  const found = await pMap(
    requests,
    async (request) => {
      const comparisons = await compared(request, ask);
      told(++done, requests.length);
      return comparisons;
    },
    { concurrency: CONCURRENCY },
  );
  const sumOf = (count: "evidence" | "statuses" | "faults" | "ledger"): number =>
    found.flat().reduce((sum, each) => sum + each[count], 0);
  return {
    counties: requests.filter(({ place }) => "county" in place).length,
    evidence: sumOf("evidence"),
    statuses: sumOf("statuses"),
    faults: sumOf("faults"),
    ledger: sumOf("ledger"),
  };
};

/** Of one place, run after run. */
const compared = async (
  request: ReconcileRequest,
  ask: FollowedRound["ask"],
): Promise<readonly Comparison[]> => {
  const comparisons: Comparison[] = [];
  let next: ReconcileRequest | undefined = request;
  while (next) {
    const comparison: Comparison = Comparison.parse(await ask(next));
    comparisons.push(comparison);
    next = comparison.next;
  }
  return comparisons;
};

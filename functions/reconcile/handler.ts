import middy from "@middy/core";
import type { Context } from "aws-lambda";
import * as z from "zod";
import { ClockEvent } from "../../events/clock-event.ts";
import type { Comparison } from "../../events/comparison.ts";
import { JsonText } from "../../events/json-text.ts";
import { QueueBatch } from "../../events/queue-batch.ts";
import type { RecomputeRequest } from "../../events/recompute-request.ts";
import { type Cursor, ReconcileRequest } from "../../events/reconcile-request.ts";
import { ReconcileRound, type RoundBegun } from "../../events/reconcile-round.ts";
import { calendarDifference } from "../../shared/aws/calendar-difference.ts";
import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import { countyDifference, isBehindDecisions } from "../../shared/aws/county-difference.ts";
import type { EvidenceBucket } from "../../shared/aws/evidence-bucket.ts";
import { evidencePages } from "../../shared/aws/evidence-pages.ts";
import { keepMissing } from "../../shared/aws/keep-missing.ts";
import type { Partition } from "../../shared/aws/keys.ts";
import type { LedgerBucket } from "../../shared/aws/ledger-bucket.ts";
import type { LedgerRows } from "../../shared/aws/ledger-rows.ts";
import { objectNotice } from "../../shared/aws/object-notice.ts";
import type { QueueSender } from "../../shared/aws/queue-sender.ts";
import { roundRequests } from "../../shared/aws/round-requests.ts";
import { comparedAfter, lookOf, roundByTheClock } from "../../shared/aws/round-times.ts";
import type { RowKey } from "../../shared/aws/rows.ts";
import { comeAgain, settleEach } from "../../shared/batch/batch.ts";
import type { CountyCycle } from "../../shared/domain/place/county-cycle.ts";
import type { ProvinceCycle } from "../../shared/domain/place/province-cycle.ts";
import type { ChainFault } from "../../shared/domain/review/chain-fault.ts";
import type { Logger } from "../../shared/log/log.ts";

/** Pages of evidence that one run compares at most: what is left is a message of its own. */
const MOST_PAGES = 20;
/** Of a run's time what is kept for the county as a whole, after its last page. */
const RESERVE_MS = 60_000;

export interface Deps {
  readonly table: Pick<
    ComplianceTable,
    | "receiptsAfter"
    | "receiptsById"
    | "claims"
    | "decisionsHead"
    | "decidedCount"
    | "decisionPage"
    | "decisions"
    | "calendarHead"
    | "calendarDecisions"
    | "status"
    | "issuedReports"
  >;
  readonly ledgerRows: LedgerRows;
  readonly ledger: Pick<LedgerBucket, "keep" | "earlierReceipts" | "seal">;
  readonly bucket: Pick<EvidenceBucket, "objects">;
  readonly sendEvidence: QueueSender;
  readonly sendRecompute: QueueSender;
  readonly sendReconcile: QueueSender;
  readonly now: () => Date;
  readonly log: Logger;
}

const Event = z.union([QueueBatch, ReconcileRound, ReconcileRequest, ClockEvent]);

/**
 * Law 5: compares bucket, receipts, claims, status and ledger; what disagrees goes back on its queue, what the ledger lacks is
 * kept. The clock begins a round, which is a message for each county; an operator may ask for one, and waits for the answer.
 */
export const createHandler = (deps: Deps) =>
  middy().handler(async (event: unknown, context: Context) => {
    const asked = Event.parse(event);
    const run = { ...deps, hasTime: () => context.getRemainingTimeInMillis() > RESERVE_MS };
    if ("Records" in asked) return compareEach(asked, run);
    if ("place" in asked) return compare(asked, run);
    return begin("detail-type" in asked ? roundByTheClock(deps.now()) : asked.round, deps);
  });

const begin = async (asked: ReconcileRound["round"], deps: Deps): Promise<RoundBegun> => {
  const { by, scope, graceSeconds } = asked;
  const round = deps.now().toISOString();
  const requests = [...(await roundRequests({ round, scope, graceSeconds }))];
  if (by === "queue") await deps.sendReconcile(requests);
  deps.log.info("round begun", { round, scope, graceSeconds, places: requests.length });
  return { round, scope, places: requests.length, requests: by === "queue" ? [] : requests };
};

/** One invocation. */
type Run = Deps & { readonly hasTime: () => boolean };

const Message = JsonText.pipe(ReconcileRequest);

const compareEach = async ({ Records }: QueueBatch, run: Run) => {
  const { failed } = await settleEach({
    parts: Records,
    work: async ({ body }) => {
      const { next } = await compare(Message.parse(body), run);
      if (next) await run.sendReconcile([next]);
    },
    identifiers: ({ messageId }) => [messageId],
    failure: { message: "message failed", facts: ({ messageId }) => ({ messageId }) },
    log: run.log,
  });
  return comeAgain(failed);
};

const nothing = { looked: 0, inFlight: 0, evidence: 0, statuses: 0, faults: 0, ledger: 0 };

const compare = async (request: ReconcileRequest, run: Run): Promise<Comparison> => {
  const { round, scope, place } = request;
  const found =
    "county" in place
      ? await compareCounty(place, request, run)
      : await compareCalendar(place, request, run);
  const { next, ...counts } = found;
  run.log.info("reconciled", { ...place, round, scope, ...counts, goesOn: next !== undefined });
  return found;
};

const compareCalendar = async (
  place: ProvinceCycle,
  request: ReconcileRequest,
  run: Run,
): Promise<Comparison> => {
  const { fault, unkept } = await calendarDifference(place, lookOf(request, run.now()), run);
  return { ...nothing, faults: tellFault(fault, place, run), ledger: await keep(unkept, run) };
};

/** Decisions are never made again by a machine: whoever looks after the system is told. */
const tellFault = (fault: ChainFault | undefined, place: Partition, { log }: Run): number => {
  if (!fault) return 0;
  log.error("decisions are not as they were taken", { ...place, ...fault });
  return 1;
};

/** What no record of the stream told of comes into the ledger after all (law 1). */
const keep = async (unkept: readonly RowKey[], run: Run): Promise<number> => {
  const stores = { table: run.ledgerRows, ledger: run.ledger };
  const { kept, different } = await keepMissing(unkept, stores);
  for (const key of different) run.log.error("the ledger says otherwise", { key });
  return kept;
};

/** The county as a whole once, after its last page: a status is made of all there is. */
const compareCounty = async (
  place: CountyCycle,
  request: ReconcileRequest,
  run: Run,
): Promise<Comparison> => {
  const { counts, seen, rest } = await compareEvidence(place, request, run);
  if (rest) return { ...counts, next: { ...request, cursor: rest } };
  const isQuiet = request.scope === "recent" && seen.looked === 0;
  if (isQuiet && !(await isBehindDecisions(place, run.table))) return counts;
  const found = await countyDifference(place, lookOf(request, run.now()), run);
  const asked: RecomputeRequest[] = found.isDue && seen.inFlight === 0 ? [place] : [];
  await run.sendRecompute(asked);
  return {
    ...counts,
    statuses: asked.length,
    faults: tellFault(found.fault, place, run),
    ledger: counts.ledger + (await keep(found.unkept, run)),
  };
};

interface EvidenceCompared {
  readonly counts: Comparison;
  /** In this run and in those before it. */
  readonly seen: Pick<Cursor, "looked" | "inFlight">;
  /** Where another run goes on. */
  readonly rest?: Cursor;
}

const compareEvidence = async (
  place: CountyCycle,
  request: ReconcileRequest,
  run: Run,
): Promise<EvidenceCompared> => {
  const after = comparedAfter(request);
  const pages = evidencePages({ place, after, ...lookOf(request, run.now()) }, run);
  const { looked = 0, inFlight = 0 } = request.cursor ?? {};
  let counts: Comparison = nothing;
  let seen = { looked, inFlight };
  let done = 0;
  for await (const page of pages) {
    await run.sendEvidence(page.due.map(objectNotice));
    seen = { looked: seen.looked + page.looked, inFlight: seen.inFlight + page.inFlight };
    counts = {
      ...counts,
      looked: seen.looked - looked,
      inFlight: seen.inFlight - inFlight,
      evidence: counts.evidence + page.due.length,
      ledger: counts.ledger + (await keep(page.unkept, run)),
    };
    done += 1;
    if (done === MOST_PAGES || !run.hasTime())
      return { counts, seen, rest: { after: page.last, ...seen } };
  }
  return { counts, seen };
};

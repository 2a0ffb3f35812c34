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
import { calendarChainFault } from "../../shared/aws/chain-faults.ts";
import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import { countyDifference, isBehindDecisions } from "../../shared/aws/county-difference.ts";
import type { EvidenceBucket } from "../../shared/aws/evidence-bucket.ts";
import { evidencePages } from "../../shared/aws/evidence-pages.ts";
import { objectNotice } from "../../shared/aws/object-notice.ts";
import type { QueueSender } from "../../shared/aws/queue-sender.ts";
import { roundRequests } from "../../shared/aws/round-requests.ts";
import { comparedAfter, inFlightSince, roundByTheClock } from "../../shared/aws/round-times.ts";
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
  >;
  readonly bucket: Pick<EvidenceBucket, "objects">;
  readonly sendEvidence: QueueSender;
  readonly sendRecompute: QueueSender;
  readonly sendReconcile: QueueSender;
  readonly now: () => Date;
  readonly log: Logger;
}

const Event = z.union([QueueBatch, ReconcileRound, ReconcileRequest, ClockEvent]);

/**
 * Law 5: compares bucket, receipts, claims and status; what disagrees goes back on its queue. The clock begins a round, which
 * is a message for each county; an operator may ask for one county and waits for the answer.
 */
export const createHandler = (deps: Deps) =>
  middy().handler(async (event: unknown, context: Context) => {
    const asked = Event.parse(event);
    const run = { ...deps, hasTime: () => context.getRemainingTimeInMillis() > RESERVE_MS };
    if ("Records" in asked) return compareEach(asked, run);
    if ("place" in asked) return compare(asked, run);
    return begin("detail-type" in asked ? roundByTheClock(deps.now()) : asked.round, deps);
  });

type Round = ReconcileRound["round"];

const begin = async ({ by, scope, graceSeconds }: Round, deps: Deps): Promise<RoundBegun> => {
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

const nothing = { looked: 0, inFlight: 0, evidence: 0, statuses: 0, faults: 0 };

const compare = async (request: ReconcileRequest, run: Run): Promise<Comparison> => {
  const { round, scope, place } = request;
  const found =
    "county" in place
      ? await compareCounty(place, request, run)
      : { ...nothing, faults: await compareCalendar(place, run) };
  const { next, ...counts } = found;
  run.log.info("reconciled", { ...place, round, scope, ...counts, goesOn: next !== undefined });
  return found;
};

const compareCalendar = async (place: ProvinceCycle, { table, log }: Run): Promise<number> =>
  tellFault(await calendarChainFault(place, table), { ...place }, log);

/** Decisions are never made again by a machine: whoever looks after the system is told. */
const tellFault = (
  fault: ChainFault | undefined,
  place: Readonly<Record<string, string>>,
  log: Logger,
): number => {
  if (!fault) return 0;
  log.error("decisions are not as they were taken", { ...place, ...fault });
  return 1;
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
  const times = { since: inFlightSince(request, run.now()), now: run.now().toISOString() };
  const { fault, isDue } = await countyDifference(place, times, run.table);
  const asked: RecomputeRequest[] = isDue && seen.inFlight === 0 ? [place] : [];
  await run.sendRecompute(asked);
  return { ...counts, statuses: asked.length, faults: tellFault(fault, { ...place }, run.log) };
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
  const since = inFlightSince(request, run.now());
  const pages = evidencePages({ place, after: comparedAfter(request), since }, run);
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
    };
    done += 1;
    if (done === MOST_PAGES || !run.hasTime())
      return { counts, seen, rest: { after: page.last, ...seen } };
  }
  return { counts, seen };
};

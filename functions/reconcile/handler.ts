import middy from "@middy/core";
import pMap from "p-map";
import type { RecomputeRequest } from "../../events/recompute-request.ts";
import type { Reconciliation } from "../../events/reconciliation.ts";
import { calendarChainFault, countyChainFault } from "../../shared/aws/chain-faults.ts";
import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import type { EvidenceBucket, ListedObject } from "../../shared/aws/evidence-bucket.ts";
import { countyPrefix, objectKey } from "../../shared/aws/keys.ts";
import { objectNotice } from "../../shared/aws/object-notice.ts";
import type { QueueSender } from "../../shared/aws/queue-sender.ts";
import type { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import type { Receipt } from "../../shared/domain/evidence/receipt.ts";
import { unsettledEvidence } from "../../shared/domain/evidence/reconciliation.ts";
import { editionsInForce } from "../../shared/domain/framework/editions.ts";
import type { Framework } from "../../shared/domain/framework/framework.ts";
import { known } from "../../shared/domain/known.ts";
import type { CountyCycle } from "../../shared/domain/place/county-cycle.ts";
import { cycleOf } from "../../shared/domain/place/cycle.ts";
import { countiesWithin } from "../../shared/domain/place/division.ts";
import type { ProvinceCycle } from "../../shared/domain/place/province-cycle.ts";
import type { ChainFault } from "../../shared/domain/review/chain-fault.ts";
import { saidOfWhole } from "../../shared/domain/review/standing.ts";
import { emptyStatus, statusFromClaims } from "../../shared/domain/status/make-status.ts";
import { sameStatus } from "../../shared/domain/status/same-status.ts";
import type { Logger } from "../../shared/log/log.ts";

/** Counties compared at a time. */
const CONCURRENCY = 6;
const PAGE = 1000;

export interface Deps {
  readonly table: Pick<
    ComplianceTable,
    | "receipts"
    | "claims"
    | "decisionsHead"
    | "decidedCount"
    | "decisions"
    | "calendarHead"
    | "calendarDecisions"
    | "status"
  >;
  readonly bucket: Pick<EvidenceBucket, "objects">;
  readonly sendEvidence: QueueSender;
  readonly sendRecompute: QueueSender;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Law 5: compares bucket, receipts, claims and status of every county; what disagrees goes back on its queue. */
export const createHandler = (deps: Deps) =>
  middy().handler(async (): Promise<Reconciliation> => {
    const editions = await editionsInForce();
    for (const { province, cycle } of editions)
      await checkCalendar({ province, cycle: cycleOf(cycle) }, deps);
    const places = editions.flatMap((framework) =>
      countiesWithin(framework.province).map((county) => ({
        framework,
        place: { county, cycle: cycleOf(framework.cycle) },
      })),
    );
    const reconciled = await pMap(places, (county) => reconcile(county, deps), {
      concurrency: CONCURRENCY,
    });
    const found = {
      counties: places.length,
      evidence: sumOf(reconciled.map(({ evidence }) => evidence)),
      statuses: sumOf(reconciled.map(({ statuses }) => statuses)),
    };
    deps.log.info("reconciled", found);
    return found;
  });

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

interface County {
  readonly framework: Framework;
  readonly place: CountyCycle;
}

const reconcile = async (county: County, deps: Deps) => {
  const { place } = county;
  const [objects, receipts] = await Promise.all([objectsOf(place, deps), receiptsOf(place, deps)]);
  const keys = unsettledEvidence(objects, receipts).map((id) =>
    keyOf(place, id, objects, receipts),
  );
  await deps.sendEvidence(keys.map(objectNotice));
  const kept = await keptOf(place, deps);
  tellFault(await countyChainFault(place, kept.head, deps.table), { ...place }, deps);
  const isDue = await isStatusDue(county, kept, deps);
  const request: RecomputeRequest = place;
  if (isDue) await deps.sendRecompute([request]);
  return { evidence: keys.length, statuses: isDue ? 1 : 0 };
};

/** Decisions are never made again by a machine: whoever looks after the system is told. */
const tellFault = (
  fault: ChainFault | undefined,
  place: Readonly<Record<string, string>>,
  { log }: Deps,
): void => {
  if (fault) log.error("decisions are not as they were taken", { ...place, ...fault });
};

const checkCalendar = async (place: ProvinceCycle, deps: Deps): Promise<void> =>
  tellFault(await calendarChainFault(place, deps.table), { ...place }, deps);

/** The status before what it is made from: one that was behind at most asks for a recomputation too many. */
const keptOf = async (place: CountyCycle, { table }: Deps) => {
  const stored = await table.status(place);
  const [claims, head] = await Promise.all([table.claims(place), table.decisionsHead(place)]);
  return { stored, claims, head };
};

type Kept = Awaited<ReturnType<typeof keptOf>>;

const isStatusDue = async (
  { framework, place }: County,
  { stored, claims, head }: Kept,
  { table, now }: Deps,
): Promise<boolean> => {
  // Stryker disable next-line ConditionalExpression: scored as well, a county that filed nothing is what it was
  if (!stored && claims.length === 0 && head.count === 0) return false;
  if (head.count > 0 && (await table.decidedCount(place)) !== head.count) return true;
  const expected = statusFromClaims({
    framework,
    ...place,
    claims,
    said: saidOfWhole(head.folded),
    previous: stored,
    now: now().toISOString(),
  });
  return !sameStatus(stored ?? emptyStatus(framework, place), expected);
};

type Objects = ReadonlyMap<EvidenceId, ListedObject>;

const objectsOf = async (place: CountyCycle, { bucket }: Deps): Promise<Objects> => {
  const objects = new Map<EvidenceId, ListedObject>();
  for await (const object of bucket.objects(countyPrefix(place))) {
    if (object.ref) objects.set(object.ref.evidenceId, object);
  }
  return objects;
};

const receiptsOf = async (
  place: CountyCycle,
  { table }: Deps,
): Promise<ReadonlyMap<EvidenceId, Receipt>> => {
  const receipts = new Map<EvidenceId, Receipt>();
  let after: EvidenceId | undefined;
  do {
    const page = await table.receipts(place, { limit: PAGE, after });
    for (const receipt of page.receipts) receipts.set(receipt.evidenceId, receipt);
    after = page.next;
  } while (after);
  return receipts;
};

const keyOf = (
  place: CountyCycle,
  evidenceId: EvidenceId,
  objects: Objects,
  receipts: ReadonlyMap<EvidenceId, Receipt>,
): string =>
  objects.get(evidenceId)?.key ??
  objectKey(
    { ...place, evidenceId },
    known(receipts.get(evidenceId), `the receipt of ${evidenceId}`).registration.fileName,
  );

import middy from "@middy/core";
import { QueueBatch } from "../../events/queue-batch.ts";
import { TableChanges } from "../../events/table-change.ts";
import {
  changedCounties,
  requestedCounties,
  type Touched,
  type TouchedCounties,
} from "../../shared/aws/changed-counties.ts";
import type { ComplianceTable } from "../../shared/aws/compliance-table.ts";
import { StaleRow, UnwritableRow } from "../../shared/aws/errors.ts";
import { comeAgain, settleEach } from "../../shared/batch/batch.ts";
import { NARRATIVE } from "../../shared/domain/evidence/claim.ts";
import { FACTS, issuersOfFacts, standingFacts } from "../../shared/domain/evidence/fact.ts";
import { frameworkOf } from "../../shared/domain/framework/editions.ts";
import type { Framework, Item } from "../../shared/domain/framework/framework.ts";
import {
  indicatorsOf,
  itemsOf,
  subjectsOf,
} from "../../shared/domain/framework/framework-items.ts";
import type { CountyCycle } from "../../shared/domain/place/county-cycle.ts";
import type { ItemScore } from "../../shared/domain/scoring/score.ts";
import { latestClaims, scoreItem } from "../../shared/domain/scoring/scoring.ts";
import { historyEntry } from "../../shared/domain/status/history.ts";
import {
  emptyStatus,
  makeStatus,
  type StatusInput,
} from "../../shared/domain/status/make-status.ts";
import { sameStatus } from "../../shared/domain/status/same-status.ts";
import type { Status } from "../../shared/domain/status/status.ts";
import { withoutFindings } from "../../shared/domain/status/status-bounds.ts";
import type { Logger } from "../../shared/log/log.ts";

/** Lost races in a row before the records are handed back; each means that another copy wrote a newer version. */
const ATTEMPTS = 20;

export interface Deps {
  readonly table: Pick<
    ComplianceTable,
    | "latestClaim"
    | "latestClaims"
    | "factClaims"
    | "claims"
    | "decisions"
    | "status"
    | "commitStatus"
  >;
  readonly now: () => Date;
  readonly log: Logger;
}

/** One answer for both triggers: which records (by sequence number) or messages (by id) have to come again. */
export const createHandler = (deps: Deps) =>
  middy().handler(async (event: unknown) => {
    const { touched, unknown } = askedBy(event);
    const { failed } = await settleEach({
      parts: touched,
      work: (county) => recompute(county, deps),
      identifiers: ({ identifiers }) => identifiers,
      failure: { message: "recompute failed", facts: ({ place }) => ({ ...place }) },
      log: deps.log,
    });
    for (const { message, facts } of unknown) deps.log.error(message, facts);
    return comeAgain([...failed, ...unknown.map(({ identifier }) => identifier)]);
  });

const askedBy = (event: unknown): TouchedCounties => {
  const changes = TableChanges.safeParse(event);
  return changes.success
    ? changedCounties(changes.data)
    : requestedCounties(QueueBatch.parse(event));
};

/**
 * Law 3: read the version, rescore what was touched from its claims, write if no other version came between; else again.
 * Who wrote reads the claims once more: a copy sent for what happened meanwhile may have found the status as it should be
 * just before this one changed it.
 */
const recompute = async (touched: Touched, deps: Deps): Promise<void> => {
  const framework = await frameworkOf(touched.place.cycle);
  if (!framework) return;
  let stored = await deps.table.status(touched.place);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      const written = await advance(stored, touched, framework, deps);
      if (!written) return;
      stored = written;
    } catch (error) {
      if (!(error instanceof StaleRow)) throw error;
      stored = await deps.table.status(touched.place);
    }
  }
  throw new StaleRow("the status kept changing", { ...touched.place });
};

/** Nothing when the status says it all already. */
const advance = async (
  previous: Status | undefined,
  touched: Touched,
  framework: Framework,
  deps: Deps,
): Promise<Status | undefined> => {
  const { place, cause } = touched;
  const subjects = isOfAnotherEdition(previous, framework) ? "all" : touched.subjects;
  const [items, narrative, facts, decisions] = await Promise.all([
    rescore(framework, previous, subjects, touched, deps),
    narrativeOf(previous, subjects, touched, deps),
    factsOf(previous, subjects, touched, deps),
    deps.table.decisions(place),
  ]);
  const ownWords = { ...narrative, ...facts };
  const input = { framework, ...place, decisions, ...ownWords, previous };
  const made = { ...input, now: deps.now().toISOString() };
  const before = previous ?? emptyStatus(framework, place);
  const commit = async (status: Status): Promise<Status | undefined> => {
    if (sameStatus(before, status)) return undefined;
    await deps.table.commitStatus({
      previous,
      status,
      entry: historyEntry(before, status, cause),
    });
    return status;
  };
  const status = makeStatus({ ...made, items });
  const written = await commit(status).catch((error) => {
    if (!(error instanceof UnwritableRow)) throw error;
    // Nothing may stop a county: what cannot be written with its findings is written without them, and rings
    deps.log.error("status not kept whole", { ...place, version: status.version, error });
    return commit(makeStatus({ ...made, items: withoutFindings(items) }));
  });
  if (written) deps.log.info("status changed", { ...place, version: written.version });
  return written;
};

/** A new edition rescores everything; before the first status, what was not touched stays missing until its own change. */
const isOfAnotherEdition = (stored: Status | undefined, { id, version }: Framework): boolean =>
  stored !== undefined && (stored.framework.id !== id || stored.framework.version !== version);

const rescore = async (
  framework: Framework,
  stored: Status | undefined,
  subjects: Touched["subjects"],
  { place }: Touched,
  deps: Deps,
): Promise<readonly ItemScore[]> => {
  if (subjects === "all") {
    const latest = latestClaims(await deps.table.claims(place));
    return itemsOf(framework).map((item) => scoreItem(item, latest));
  }
  const touchedItems = itemsOf(framework).filter((item) => isTouched(item, subjects));
  const fresh = await Promise.all(touchedItems.map((item) => scoreFromClaims(item, place, deps)));
  return [...new Map([...(stored?.items ?? []), ...fresh].map((item) => [item.id, item])).values()];
};

const isTouched = (item: Item, subjects: ReadonlySet<string>): boolean =>
  subjectsOf(item).some((subject) => subjects.has(subject));

const scoreFromClaims = async (
  item: Item,
  place: CountyCycle,
  { table }: Deps,
): Promise<ItemScore> => {
  const [figures, documents] = await Promise.all([
    Promise.all(indicatorsOf(item).map((subject) => table.latestClaims(place, subject))),
    Promise.all(item.documents.map(({ id }) => table.latestClaim(place, id))),
  ]);
  return scoreItem(
    item,
    latestClaims([...figures, documents].flat().flatMap((each) => each ?? [])),
  );
};

const narrativeOf = async (
  stored: Status | undefined,
  subjects: Touched["subjects"],
  { place }: Touched,
  { table }: Deps,
): Promise<Pick<StatusInput, "narrative" | "narrativeIssuer">> => {
  if (stored && subjects !== "all" && !subjects.has(NARRATIVE))
    return { narrative: stored.narrative, narrativeIssuer: stored.narrativeIssuer };
  const claim = await table.latestClaim(place, NARRATIVE);
  return { narrative: claim?.evidenceId, narrativeIssuer: claim?.issuer };
};

const factsOf = async (
  stored: Status | undefined,
  subjects: Touched["subjects"],
  { place }: Touched,
  { table }: Deps,
): Promise<Pick<StatusInput, "facts" | "factIssuers">> => {
  if (stored && subjects !== "all" && !subjects.has(FACTS))
    return { facts: stored.facts ?? [], factIssuers: stored.factIssuers ?? [] };
  const claims = await table.factClaims(place);
  const facts = standingFacts(claims);
  return { facts, factIssuers: issuersOfFacts(claims, facts) };
};

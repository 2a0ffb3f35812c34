import middy from "@middy/core";
import type { Context } from "aws-lambda";
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
import { type Looking, look } from "../../shared/aws/look.ts";
import type { StoredVersion } from "../../shared/aws/status-history.ts";
import { comeAgain, settleEach } from "../../shared/batch/batch.ts";
import { NARRATIVE } from "../../shared/domain/evidence/claim.ts";
import { FACTS } from "../../shared/domain/evidence/fact.ts";
import { frameworkOf } from "../../shared/domain/framework/editions.ts";
import type { Framework } from "../../shared/domain/framework/framework.ts";
import { outlineAt } from "../../shared/domain/review/outline.ts";
import { type Cause, historyEntry } from "../../shared/domain/status/history.ts";
import { emptyStatus, makeStatus } from "../../shared/domain/status/make-status.ts";
import { type Moved, movedSubjects } from "../../shared/domain/status/moved-subjects.ts";
import { sameStatus } from "../../shared/domain/status/same-status.ts";
import type { Status } from "../../shared/domain/status/status.ts";
import { withoutFindings } from "../../shared/domain/status/status-bounds.ts";
import { waited } from "../../shared/log/figures.ts";
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
    | "decisionsHead"
    | "newestVersion"
    | "commitStatus"
    | "updateBoard"
  >;
  readonly now: () => Date;
  readonly log: Logger;
}

/** One answer for both triggers: which records (by sequence number) or messages (by id) have to come again. */
export const createHandler = (deps: Deps) =>
  middy().handler(async (event: unknown, { functionName }: Context) => {
    const { touched, unknown } = askedBy(event);
    const { failed } = await settleEach({
      parts: touched,
      work: (county) => recompute({ ...county, functionName }, deps),
      identifiers: ({ identifiers }) => identifiers,
      failure: { message: "recompute failed", facts: ({ place }) => ({ ...place }) },
      log: deps.log,
    });
    for (const { message, facts, identifier } of unknown)
      deps.log.error(message, { ...facts, comesAgain: [identifier] });
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
 * Who wrote looks once more at what it changed: a copy sent for what happened meanwhile may have found the status as it
 * should be just before this one changed it. What it left as it was, whoever comes for that finds as it was. Who has nothing to write reads the version once more: another copy
 * may have written what it saw before, and died before its second look.
 */
const recompute = async (touched: Named<Touched>, deps: Deps): Promise<void> => {
  const framework = await frameworkOf(touched.place.cycle);
  if (!framework) return;
  const newest = () => deps.table.newestVersion(touched.place);
  let round: Round = { ...touched, framework, newest: await newest(), ...fresh };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      const next = (await advance(round, deps)) ?? (await overtaken(round, newest));
      if (!next) return;
      round = next;
    } catch (error) {
      if (!(error instanceof StaleRow)) throw error;
      round = { ...round, newest: await newest(), seen: new Map() };
    }
  }
  throw new StaleRow("the status kept changing", { ...touched.place });
};

/** From where to look again, where nothing was to be written and another version came meanwhile. */
const overtaken = async (
  round: Round,
  newest: () => Promise<StoredVersion | undefined>,
): Promise<Round | undefined> => {
  if (round.hasWritten) return undefined;
  const now = await newest();
  return now?.status.version === round.newest?.status.version
    ? undefined
    : { ...round, newest: now, seen: new Map() };
};

type Named<Part> = Part & { readonly functionName: string };

interface Round extends Omit<Looking, "stored">, Named<Pick<Touched, "cause" | "changedAt">> {
  readonly newest: StoredVersion | undefined;
  readonly hasWritten: boolean;
}

const fresh = { seen: new Map<string, never>(), hasWritten: false };

/** Writes what is new and says what to look at after that; nothing when the status says it all already. */
const advance = async (round: Round, deps: Deps): Promise<Round | undefined> => {
  const { place, framework, newest } = round;
  const stored = newest?.status;
  const subjects = isOfAnotherEdition(stored, framework) ? "all" : round.subjects;
  const looked = await look({ ...round, stored, subjects }, deps.table);
  const made = { framework, ...place, ...looked, previous: stored, now: deps.now().toISOString() };
  const before = stored ?? emptyStatus(framework, place);
  const commit = async (status: Status): Promise<Round | undefined> => {
    const outline = () => outlineAt(status, framework, looked.head);
    if (sameStatus(before, status) && (stored || looked.head.count === 0)) {
      if (stored && mayHaveDecided(round)) await deps.table.updateBoard(stored, outline());
      return undefined;
    }
    const moved = movedSubjects(before, status);
    const cause = causeOf(round.cause, moved);
    const entry = historyEntry(before, status, cause);
    const commit = { previous: newest, status, entry, outline: outline() };
    const written = await deps.table.commitStatus(commit);
    deps.log.info("status changed", {
      ...place,
      version: status.version,
      ...countedFigures(round, cause, deps.now()),
    });
    const again = subjects === "all" ? "all" : lookedAt(moved, looked);
    return {
      ...round,
      newest: written,
      hasWritten: true,
      subjects: again,
      seen: looked.seen,
      cause: noCause,
      changedAt: undefined,
    };
  };
  const status = makeStatus(made);
  return commit(status).catch((error) => {
    if (!(error instanceof UnwritableRow)) throw error;
    // Nothing may stop a county: what cannot be written with its findings is written without them, and rings
    deps.log.error("status not kept whole", { ...place, version: status.version, error });
    return commit(makeStatus({ ...made, items: withoutFindings(looked.items) }));
  });
};

/** What people decide shows on the board even where the county's status stays as it is. */
const mayHaveDecided = ({ cause }: Pick<Round, "cause">): boolean =>
  cause.decisions.length > 0 || cause.reconciled;

/** Of a version that the stream asked for: what it counts, and how long after the claims were written. */
const countedFigures = (
  { changedAt, functionName }: Pick<Round, "changedAt" | "functionName">,
  { evidence }: Cause,
  at: Date,
): object => ({
  ...(changedAt !== undefined && { evidence: evidence.slice(0, MOST_NAMED) }),
  ...waited(functionName, "MillisecondsToCount", changedAt, at),
});

/** Ids in one log line; the version's row of the history has them all. */
const MOST_NAMED = 20;

/** A new edition rescores everything; before the first status, what was not touched stays missing until its own change. */
const isOfAnotherEdition = (stored: Status | undefined, { id, version }: Framework): boolean =>
  stored !== undefined && (stored.framework.id !== id || stored.framework.version !== version);

/** A status that lost its findings says everything otherwise; its own words are told otherwise only when looked at. */
const lookedAt = (
  moved: readonly Moved[],
  { seen }: Pick<Looking, "seen">,
): ReadonlySet<string> => {
  const all = new Set([...seen.keys(), NARRATIVE, FACTS]);
  return new Set(moved.map(({ subject }) => subject)).intersection(all);
};

const noCause: Cause = { evidence: [], decisions: [], reconciled: false };

/** Rows that a look found changed are causes too, whether their own notice has come or not. */
const causeOf = ({ evidence, decisions, reconciled }: Cause, moved: readonly Moved[]): Cause => ({
  evidence: reconciled
    ? evidence
    : [...new Set([...evidence, ...moved.flatMap((each) => each.evidence)])].toSorted(),
  decisions,
  reconciled,
});

import { versionHash } from "../domain/ledger/version-chain.ts";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import { NO_HASH } from "../domain/review/chain.ts";
import type { HistoryEntry } from "../domain/status/history.ts";
import type { Status } from "../domain/status/status.ts";
import { UnreadableRow } from "./errors.ts";
import { packStatus, unpackStatus } from "./packing/pack-status.ts";
import { historyKind } from "./row-kinds/history.ts";
import { getRow, keyFacts, queryPage, type Row, type Table } from "./rows.ts";

/** A version of a status, and the hash that the next one follows. */
export interface StoredVersion {
  readonly status: Status;
  readonly hash: string;
}

/**
 * The row of one version: what changed, and the whole status packed, so that a report of that moment is exact. It is bound
 * to the version before by its hash (`after`), as decisions are.
 */
export const historyRow = async (
  status: Status,
  entry: HistoryEntry,
  after: string = NO_HASH,
): Promise<Row> => {
  const { snapshot, packing } = await packStatus(status);
  const hash = versionHash(status, {
    ...{ entry, packing, previous: after },
    snapshot: Buffer.from(snapshot).toString("base64"),
  });
  const { version } = status;
  return historyKind.row(status, { version }, entry, { snapshot, packing, previous: after, hash });
};

export const historyRows = (table: Table) => ({
  /** History entries newest first, below `before` when given. */
  history: async (
    place: CountyCycle,
    page: { readonly limit: number; readonly before: number | undefined },
  ): Promise<{
    readonly entries: readonly HistoryEntry[];
    readonly next: number | undefined;
  }> => {
    const { before } = page;
    const { rows, last } = await queryPage(table, {
      ...historyKind.query(place),
      newestFirst: true,
      limit: page.limit,
      ...(before !== undefined && { after: historyKind.rowKey(place, { version: before }) }),
    });
    return {
      entries: rows.map(historyKind.read),
      next: last && historyKind.keyOf(last.sk).version,
    };
  },

  /** The complete status of a version, or nothing when there is none yet. */
  statusOfVersion: async (place: CountyCycle, version: number): Promise<Status | undefined> => {
    const row = await getRow(table, historyKind.rowKey(place, { version }));
    return row && snapshotOf(row);
  },

  /** The complete status that stood at a moment (ISO 8601, UTC), or nothing when there was none yet. */
  statusAsOf: async (place: CountyCycle, moment: string): Promise<Status | undefined> => {
    const row = await rowAsOf(moment, (before) => newestRow(table, place, before));
    return row && snapshotOf(row);
  },
});

type NewestBefore = (version: number | undefined) => Promise<Row | undefined>;

/** The newest row of a history, or the newest below a version. */
export const newestRow = async (
  table: Table,
  place: CountyCycle,
  before: number | undefined,
): Promise<Row | undefined> => {
  const { rows } = await queryPage(table, {
    ...historyKind.query(place),
    newestFirst: true,
    limit: 1,
    ...(before !== undefined && { after: historyKind.rowKey(place, { version: before }) }),
  });
  return rows[0];
};

/**
 * By halves, for no version is dated before the one it was made from (`makeStatus`): some ten rows are read of a thousand.
 * What stands at or below `low` had been written by then, what stands at or above `high` had not.
 */
const rowAsOf = async (moment: string, newest: NewestBefore): Promise<Row | undefined> => {
  const last = await newest(undefined);
  if (!last || historyKind.read(last).at <= moment) return last;
  let found: Row | undefined;
  let low = 0;
  let high = historyKind.read(last).version;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const row = await newest(middle + 1);
    const entry = row && historyKind.read(row);
    if (entry && entry.at > moment) {
      high = entry.version;
      continue;
    }
    low = middle;
    found = row ?? found;
  }
  return found;
};

/** What the next version follows. */
export const hashIn = (row: Row): string => row.hash?.S ?? NO_HASH;

/** A version that was written before versions had hashes begins a chain. */
export const storedVersion = async (row: Row): Promise<StoredVersion> => ({
  status: await snapshotOf(row),
  hash: hashIn(row),
});

/** The status that a row of the history keeps. Throws UnreadableRow when it keeps none. */
export const snapshotOf = async (row: Row): Promise<Status> => {
  const { snapshot, packing } = row;
  if (!snapshot?.B || !packing?.S)
    throw new UnreadableRow("a history row has no status", keyFacts(row));
  return unpackStatus({ snapshot: snapshot.B, packing: packing.S });
};

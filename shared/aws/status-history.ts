import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import { HistoryEntry } from "../domain/status/history.ts";
import { Status } from "../domain/status/status.ts";
import { UnreadableRow } from "./errors.ts";
import { partitionKey, prefixed, sortKeys } from "./keys.ts";
import {
  attributes,
  bodyOf,
  getRow,
  keyFacts,
  queryPage,
  queryPages,
  type Row,
  type Table,
} from "./rows.ts";

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** The row of one version: what changed, and the whole status packed, so that a report of that moment is exact. */
export const historyRow = async (status: Status, entry: HistoryEntry): Promise<Row> =>
  attributes({
    pk: `${status.county}#${status.cycle}`,
    sk: sortKeys.history(status.version),
    body: entry,
    snapshot: await zip(JSON.stringify(status)),
  });

export const historyRows = (table: Table) => ({
  /** History entries newest first, below `before` when given. */
  history: async (
    place: CountyCycle,
    page: { readonly limit: number; readonly before: number | undefined },
  ): Promise<{
    readonly entries: readonly HistoryEntry[];
    readonly next: number | undefined;
  }> => {
    const pk = partitionKey(place);
    const { rows, last } = await queryPage(table, {
      ...prefixed(place, sortKeys.histories),
      newestFirst: true,
      limit: page.limit,
      ...(page.before !== undefined && { after: { pk, sk: sortKeys.history(page.before) } }),
    });
    const next = last?.sk.slice(sortKeys.histories.length);
    return {
      entries: rows.map((row) => bodyOf(row, HistoryEntry)),
      next: next === undefined ? undefined : Number(next),
    };
  },

  /** The complete status of a version, or nothing when there is none yet. */
  statusOfVersion: async (place: CountyCycle, version: number): Promise<Status | undefined> => {
    const row = await getRow(table, {
      pk: partitionKey(place),
      sk: sortKeys.history(version),
    });
    return row && snapshotOf(row);
  },

  /** The complete status that stood at a moment (ISO 8601, UTC), or nothing when there was none yet. */
  statusAsOf: async (place: CountyCycle, moment: string): Promise<Status | undefined> => {
    const query = { ...prefixed(place, sortKeys.histories), newestFirst: true, limit: 50 } as const;
    for await (const rows of queryPages(table, query)) {
      const row = rows.find((candidate) => bodyOf(candidate, HistoryEntry).at <= moment);
      if (row) return snapshotOf(row);
    }
    return undefined;
  },
});

const snapshotOf = async (row: Row): Promise<Status> => {
  const bytes = row.snapshot?.B;
  if (!bytes) throw new UnreadableRow("a history row has no status", keyFacts(row));
  return Status.parse(JSON.parse((await unzip(bytes)).toString("utf8")));
};

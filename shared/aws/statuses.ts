import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import { ItemScore } from "../domain/scoring/score.ts";
import type { HistoryEntry } from "../domain/status/history.ts";
import { Status } from "../domain/status/status.ts";
import { boardAttributes } from "./board.ts";
import { UnreadableRow } from "./errors.ts";
import { partitionKey, sortKeys } from "./keys.ts";
import { attributes, bodyOf, queryAll, type Row, type Table, writeTogether } from "./rows.ts";
import { historyRow } from "./status-history.ts";

/** The status row: all but the items, which have rows of their own, and the version each of those rows has. */
const StatusHead = Status.omit({ items: true }).extend({
  itemVersions: z.record(z.string(), z.int()),
});

/** A query reads row by row, so a commit may fall between two of its rows; then it is read again. */
const READ_ATTEMPTS = 20;

export const statusRows = (table: Table) => ({
  /** The current status with its item scores, or nothing before the first. */
  status: async (place: CountyCycle): Promise<StoredStatus | undefined> => {
    for (let attempt = 0; attempt < READ_ATTEMPTS; attempt++) {
      const rows = await queryAll(table, {
        pk: partitionKey(place),
        condition: "sk BETWEEN :scores AND :status",
        values: { ":scores": sortKeys.scores, ":status": sortKeys.status },
      });
      if (rows.length === 0) return undefined;
      const stored = assemble(rows);
      if (stored) return stored;
    }
    throw new UnreadableRow("the status kept changing while it was read", { ...place });
  },

  /**
   * Writes status, the item scores that changed and the history row of one version together, and removes the scores of
   * items that a new framework edition no longer has, on condition that no other version was written since `previous` was
   * read. Throws StaleRow otherwise. Gives back what is stored now.
   */
  commitStatus: async (commit: StatusCommit): Promise<StoredStatus> => {
    const { status } = commit;
    const changed = new Set(commit.changedItems.map(({ id }) => id));
    const itemVersions = Object.fromEntries(
      status.items.map(({ id }) => {
        const before = commit.previous?.itemVersions[id];
        return [id, changed.has(id) || before === undefined ? status.version : before];
      }),
    );
    await writeTogether(table, await commitWrites(table.name, commit, itemVersions));
    return { status, itemVersions };
  },
});

/** A status with the version that each of its item rows was written in. */
export interface StoredStatus {
  readonly status: Status;
  readonly itemVersions: Readonly<Record<string, number>>;
}

export interface StatusCommit {
  readonly previous: StoredStatus | undefined;
  readonly status: Status;
  readonly changedItems: readonly ItemScore[];
  readonly entry: HistoryEntry;
}

/** Nothing when the rows are not all of one version. */
const assemble = (rows: readonly Row[]): StoredStatus | undefined => {
  const headRow = rows.find((row) => row.sk?.S === sortKeys.status);
  if (!headRow) return undefined;
  const { itemVersions, ...head } = bodyOf(headRow, StatusHead);
  const items = rows.filter((row) => row !== headRow).map(itemOf);
  const isWhole =
    items.length === Object.keys(itemVersions).length &&
    items.every(({ item, version }) => itemVersions[item.id] === version);
  if (!isWhole) return undefined;
  return {
    status: { ...head, items: inFrameworkOrder(items.map(({ item }) => item)) },
    itemVersions,
  };
};

const itemOf = (row: Row) => ({
  item: bodyOf(row, ItemScore),
  version: z.int().parse(unmarshall(row).version),
});

/** `2.1` before `10.1`: by number, not by text. */
const inFrameworkOrder = (items: readonly ItemScore[]): ItemScore[] =>
  items.toSorted((one, other) => one.id.localeCompare(other.id, "en", { numeric: true }));

const commitWrites = async (
  TableName: string,
  { previous, status, changedItems, entry }: StatusCommit,
  itemVersions: StoredStatus["itemVersions"],
): Promise<readonly TransactWriteItem[]> => {
  const { items: _, ...head } = status;
  const pk = `${status.county}#${status.cycle}`;
  const version = status.version;
  const statusRow = attributes({
    pk,
    sk: sortKeys.status,
    version,
    body: { ...head, itemVersions },
    ...boardAttributes(status),
  });
  return [
    { Put: { TableName, Item: statusRow, ...unchangedSince(previous) } },
    ...changedItems.map((item) => ({
      Put: {
        TableName,
        Item: attributes({ pk, sk: sortKeys.score(item.id), version, body: item }),
      },
    })),
    ...Object.keys(previous?.itemVersions ?? {})
      .filter((id) => itemVersions[id] === undefined)
      .map((id) => ({ Delete: { TableName, Key: attributes({ pk, sk: sortKeys.score(id) }) } })),
    { Put: { TableName, Item: await historyRow(status, entry) } },
  ];
};

const unchangedSince = (previous: StoredStatus | undefined) =>
  previous === undefined
    ? { ConditionExpression: "attribute_not_exists(pk)" }
    : {
        ConditionExpression: "version = :read",
        ExpressionAttributeValues: attributes({ ":read": previous.status.version }),
      };

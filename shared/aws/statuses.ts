import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import type { ItemScore } from "../domain/scoring/score.ts";
import type { HistoryEntry } from "../domain/status/history.ts";
import type { Status } from "../domain/status/status.ts";
import { boardAttributes } from "./board.ts";
import { UnreadableRow } from "./errors.ts";
import { partitionKey } from "./keys.ts";
import { scoreKind } from "./row-kinds/score.ts";
import { statusKind } from "./row-kinds/status.ts";
import { attributes, queryAll, type Row, type Table, writeTogether } from "./rows.ts";
import { historyRow } from "./status-history.ts";

/** A query reads row by row, so a commit may fall between two of its rows; then it is read again. */
const READ_ATTEMPTS = 20;

export const statusRows = (table: Table) => ({
  /** The current status with its item scores, or nothing before the first. */
  status: async (place: CountyCycle): Promise<StoredStatus | undefined> => {
    for (let attempt = 0; attempt < READ_ATTEMPTS; attempt++) {
      const rows = await queryAll(table, {
        pk: partitionKey(place),
        condition: "sk BETWEEN :scores AND :status",
        values: { ":scores": scoreKind.prefix, ":status": statusKind.prefix },
      });
      const parts = partsOf(rows);
      if (parts.heads.length + parts.scores.length === 0) return undefined;
      const stored = assemble(parts);
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

interface Parts {
  readonly heads: readonly Row[];
  readonly scores: readonly Row[];
}

/**
 * The rows of a status by their kinds. One request reads them all; a row of another kind, as a later version of the code
 * may have put between their keys, is left out and makes no status unreadable.
 */
const partsOf = (rows: readonly Row[]): Parts => ({
  heads: rows.filter(({ sk }) => statusKind.parse(sk?.S ?? "")),
  scores: rows.filter(({ sk }) => scoreKind.parse(sk?.S ?? "")),
});

/** Nothing when the rows are not all of one version. */
const assemble = ({ heads: [headRow], scores }: Parts): StoredStatus | undefined => {
  if (!headRow) return undefined;
  const { itemVersions, ...head } = statusKind.read(headRow);
  const items = scores.map(itemOf);
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
  item: scoreKind.read(row),
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
  const { version } = status;
  const attributesBeside = { version, ...boardAttributes(status) };
  const statusRow = statusKind.row(status, {}, { ...head, itemVersions }, attributesBeside);
  const gone = Object.keys(previous?.itemVersions ?? {}).filter(
    (id) => itemVersions[id] === undefined,
  );
  return [
    { Put: { TableName, Item: statusRow, ...unchangedSince(previous) } },
    ...changedItems.map((item) => ({
      Put: { TableName, Item: scoreKind.row(status, { itemId: item.id }, item, { version }) },
    })),
    ...gone.map((itemId) => ({
      Delete: { TableName, Key: attributes({ ...scoreKind.rowKey(status, { itemId }) }) },
    })),
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

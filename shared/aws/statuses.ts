import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import type { HistoryEntry } from "../domain/status/history.ts";
import type { Status } from "../domain/status/status.ts";
import { boardAttributes } from "./board.ts";
import { statusKind } from "./row-kinds/status.ts";
import { attributes, type Table, writeTogether } from "./rows.ts";
import { historyRow, newestRow, snapshotOf } from "./status-history.ts";

export const statusRows = (table: Table) => ({
  /** The current status, which is the newest version of its history, or nothing before the first: one row to read. */
  status: async (place: CountyCycle): Promise<Status | undefined> => {
    const row = await newestRow(table, place, undefined);
    return row && snapshotOf(row);
  },

  /**
   * Writes a version of a status together with its line on the board, on condition that no other version was written
   * since `previous` was read. Throws StaleRow otherwise.
   */
  commitStatus: async (commit: StatusCommit): Promise<void> =>
    writeTogether(table, await commitWrites(table.name, commit)),
});

export interface StatusCommit {
  readonly previous: Status | undefined;
  readonly status: Status;
  readonly entry: HistoryEntry;
}

const commitWrites = async (
  TableName: string,
  { previous, status, entry }: StatusCommit,
): Promise<readonly TransactWriteItem[]> => {
  const { version } = status;
  const head = statusKind.row(status, {}, { version }, { version, ...boardAttributes(status) });
  return [
    { Put: { TableName, Item: head, ...unchangedSince(previous) } },
    { Put: { TableName, Item: await historyRow(status, entry) } },
  ];
};

const unchangedSince = (previous: Status | undefined) =>
  previous === undefined
    ? { ConditionExpression: "attribute_not_exists(pk)" }
    : {
        ConditionExpression: "version = :read",
        ExpressionAttributeValues: attributes({ ":read": previous.version }),
      };

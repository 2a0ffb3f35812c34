import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import { NO_HASH } from "../domain/review/chain.ts";
import type { Outline } from "../domain/review/outline.ts";
import type { HistoryEntry } from "../domain/status/history.ts";
import type { Status } from "../domain/status/status.ts";
import { boardAttributes } from "./board.ts";
import { translateWrite } from "./errors.ts";
import { statusKind } from "./row-kinds/status.ts";
import { attributes, getRow, type Row, type Table, writeTogether } from "./rows.ts";
import {
  hashIn,
  historyRow,
  newestRow,
  type StoredVersion,
  snapshotOf,
  storedVersion,
} from "./status-history.ts";

export const statusRows = (table: Table) => ({
  /** The current status, which is the newest version of its history, or nothing before the first: one row to read. */
  status: async (place: CountyCycle): Promise<Status | undefined> => {
    const row = await newestRow(table, place, undefined);
    return row && snapshotOf(row);
  },

  /** The same with its hash, for whoever makes the next version. */
  newestVersion: async (place: CountyCycle): Promise<StoredVersion | undefined> => {
    const row = await newestRow(table, place, undefined);
    return row && storedVersion(row);
  },

  /**
   * Writes a version of a status together with its line on the board, bound to the one before by its hash, on condition that
   * no other version was written since `previous` was read. Throws StaleRow otherwise.
   */
  commitStatus: async ({
    previous,
    status,
    entry,
    outline,
  }: StatusCommit): Promise<StoredVersion> => {
    const row = await historyRow(status, entry, previous?.hash ?? NO_HASH);
    const head = statusRow(status, outline);
    const TableName = table.name;
    await writeTogether(table, [
      { Put: { TableName, Item: head, ...unchangedSince(previous?.status, outline) } },
      { Put: { TableName, Item: row } },
    ]);
    return { status, hash: hashIn(row) };
  },

  /** How many decisions the county's line on the board was made of; nothing where it has none. */
  decidedCount: async (place: CountyCycle): Promise<number | undefined> => {
    const row = await getRow(table, statusKind.rowKey(place, {}));
    return row && Number(row.decided?.N ?? 0);
  },

  /**
   * Writes the line on the board anew where people decided and the status stayed as it is. Throws StaleRow when another
   * version of the status, or a line made of later decisions, came between.
   */
  updateBoard: async (status: Status, outline: Outline): Promise<void> => {
    const { board, decided } = boardAttributes(status, outline);
    try {
      await table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: attributes({ ...statusKind.rowKey(status, {}) }),
          UpdateExpression: "SET board = :board, decided = :decided",
          ConditionExpression: `version = :read AND ${NO_LATER}`,
          ExpressionAttributeValues: attributes({
            ":board": board,
            ":decided": decided,
            ":read": status.version,
          }),
        }),
      );
    } catch (error) {
      throw translateWrite(error, 1);
    }
  },
});

/** Which version is the current one, and the county's line on the board. */
export const statusRow = (status: Status, outline: Outline): Row => {
  const { version } = status;
  const beside = { version, ...boardAttributes(status, outline) };
  return statusKind.row(status, {}, { version }, beside);
};

/** A copy that read fewer decisions never writes over one that read more. */
const NO_LATER = "(attribute_not_exists(decided) OR decided <= :decided)";

export interface StatusCommit {
  readonly previous: StoredVersion | undefined;
  readonly status: Status;
  readonly entry: HistoryEntry;
  readonly outline: Outline;
}

const unchangedSince = (previous: Status | undefined, { decisions }: Outline) =>
  previous === undefined
    ? { ConditionExpression: "attribute_not_exists(pk)" }
    : {
        ConditionExpression: `version = :read AND ${NO_LATER}`,
        ExpressionAttributeValues: attributes({ ":read": previous.version, ":decided": decisions }),
      };

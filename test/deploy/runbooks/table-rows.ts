import { setTimeout } from "node:timers/promises";
import {
  type AttributeValue,
  BatchWriteItemCommand,
  DynamoDBClient,
  paginateScan,
} from "@aws-sdk/client-dynamodb";

/** Made when it is used: the rehearsal sets the cloud's address after this is loaded. */
const client = () => new DynamoDBClient();

/**
 * Deletes every row, and goes on until none comes any more: the stream tells of each deletion, and what follows it may write
 * a last status. Returns how many there were at first.
 */
export const emptied = async (TableName: string): Promise<number> => {
  const rows = await keysOf(TableName);
  for (let left = rows; left.length > 0; left = await keysOf(TableName)) {
    for (let at = 0; at < left.length; at += BATCH)
      await deleted(TableName, left.slice(at, at + BATCH));
    await setTimeout(QUIET_MILLISECONDS);
  }
  return rows.length;
};

/** The most that one request deletes. */
const BATCH = 25;
const QUIET_MILLISECONDS = 3000;

type Key = Record<string, AttributeValue>;

const keysOf = async (TableName: string): Promise<readonly Key[]> => {
  const pages = paginateScan(
    { client: client() },
    { TableName, ConsistentRead: true, ProjectionExpression: "pk, sk" },
  );
  return (await Array.fromAsync(pages, ({ Items = [] }) => Items)).flat();
};

const deleted = async (TableName: string, keys: readonly Key[]): Promise<void> => {
  const requests = keys.map((Key) => ({ DeleteRequest: { Key } }));
  await client().send(new BatchWriteItemCommand({ RequestItems: { [TableName]: requests } }));
};

import { setTimeout } from "node:timers/promises";
import {
  type AttributeValue,
  BatchWriteItemCommand,
  DynamoDBClient,
  PutItemCommand,
  paginateScan,
} from "@aws-sdk/client-dynamodb";
import { decisionKind } from "../../../shared/aws/row-kinds/decision.ts";
import { statusRows } from "../../../shared/aws/statuses.ts";
import type { CountyCycle } from "../../../shared/domain/place/county-cycle.ts";
import { Cycle } from "../../../shared/domain/place/cycle.ts";
import { CountyCode } from "../../../shared/domain/place/division.ts";
import { caseMark } from "../../../shared/domain/status/marks.ts";

/** Made when it is used: the rehearsal sets the cloud's address after this is loaded. */
const client = () => new DynamoDBClient();

const placeOf = (county: string): CountyCycle => ({
  county: CountyCode.parse(county),
  cycle: Cycle.parse("2021"),
});

/** A leader signs what the status of a county says now; returns the mark of it. */
export const signed = async (TableName: string, county: string): Promise<string> => {
  const place = placeOf(county);
  const status = await statusRows({ client: client(), name: TableName }).status(place);
  if (!status) throw new Error(`${county} has no status to be signed`);
  const mark = caseMark(status);
  const at = new Date().toISOString();
  const decision = { kind: "signedOff" as const, mark, by: "leader-1", at };
  const Item = decisionKind.row(place, { id: "sign-off-1" }, decision);
  await client().send(new PutItemCommand({ TableName, Item }));
  return mark;
};

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

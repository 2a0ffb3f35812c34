import {
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { expect, test } from "vitest";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { UnreadableRow } from "../../shared/aws/errors.ts";
import { attributes } from "../../shared/aws/rows.ts";
import type { StoredStatus } from "../../shared/aws/statuses.ts";
import { historyEntry } from "../../shared/domain/status/history.ts";
import { emptyStatus } from "../../shared/domain/status/make-status.ts";
import { framework2021 } from "../support/builders.ts";
import { lingchuan } from "../support/evidence-builders.ts";
import { mockedClient } from "../support/mocked-client.ts";

const dynamodb = mockedClient(DynamoDBClient);
const table = complianceTable({ client: new DynamoDBClient({ region: "x" }), name: "t" });
const pk = "140524#2021";

const status = emptyStatus(framework2021(), lingchuan);
const [first, second, ...others] = status.items;
if (!first || !second) throw new Error("the 2021 edition has no items");

const itemVersions = Object.fromEntries(status.items.map(({ id }) => [id, 4]));
const { items: _, ...head } = status;
const headRow = attributes({ pk, sk: "STATUS", version: 5, body: { ...head, itemVersions } });
const itemRow = (item: typeof first, version = 4) =>
  attributes({ pk, sk: `SCORE#${item.id}`, version, body: item });
const whole = [...status.items.map((item) => itemRow(item)), headRow];

test.each([
  {
    what: "an item is of another version",
    rows: [itemRow(first, 5), ...[second, ...others].map((item) => itemRow(item)), headRow],
  },
  {
    what: "an item is not there yet",
    rows: [...[second, ...others].map((item) => itemRow(item)), headRow],
  },
  { what: "the head is not there yet", rows: status.items.map((item) => itemRow(item)) },
])("a status read while a commit fell between its rows is read again: $what", async ({ rows }) => {
  dynamodb.on(QueryCommand).resolvesOnce({ Items: rows }).resolves({ Items: whole });

  expect(await table.status(lingchuan)).toEqual({ status, itemVersions });

  expect(dynamodb.commandCalls(QueryCommand)).toHaveLength(2);
});

test("a status whose rows never agree is none, and said so", async () => {
  dynamodb.on(QueryCommand).resolves({ Items: [itemRow(first, 5), headRow] });

  await expect(table.status(lingchuan)).rejects.toBeInstanceOf(UnreadableRow);
  expect(dynamodb.commandCalls(QueryCommand)).toHaveLength(20);
});

test("the rows of a status are those from the first score to the head", async () => {
  dynamodb.on(QueryCommand).resolves({ Items: [] });

  expect(await table.status(lingchuan)).toBeUndefined();

  expect(dynamodb.commandCalls(QueryCommand)[0]?.args[0].input).toMatchObject({
    KeyConditionExpression: "pk = :pk AND sk BETWEEN :scores AND :status",
    ExpressionAttributeValues: {
      ":pk": { S: pk },
      ":scores": { S: "SCORE#" },
      ":status": { S: "STATUS" },
    },
  });
});

test("a row of a later kind between its scores and the head makes no status unreadable", async () => {
  const later = attributes({ pk, sk: "SIGNOFF#1", body: { by: "a later version" } });
  dynamodb
    .on(QueryCommand)
    .resolvesOnce({ Items: [later] })
    .resolves({ Items: [later, ...whole] });

  expect(await table.status(lingchuan)).toBeUndefined();
  expect(await table.status(lingchuan)).toEqual({ status, itemVersions });
  expect(dynamodb.commandCalls(QueryCommand)).toHaveLength(2);
});

test("items are in the order of the framework, by number and not by text", async () => {
  const byText = status.items.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  dynamodb.on(QueryCommand).resolves({ Items: [...byText.map((item) => itemRow(item)), headRow] });

  const stored = await table.status(lingchuan);

  expect(byText.map(({ id }) => id)).not.toEqual(status.items.map(({ id }) => id));
  expect(stored?.status.items.map(({ id }) => id)).toEqual(status.items.map(({ id }) => id));
});

const cause = { evidence: [], decisions: [], reconciled: true };
const commit = async (version: number, previous: StoredStatus | undefined) => {
  dynamodb.on(TransactWriteItemsCommand).resolves({});
  const made = { ...status, version, updatedAt: "2021-12-01T00:00:00.000Z" };
  const entry = historyEntry(status, made, cause);
  const stored = await table.commitStatus({ previous, status: made, changedItems: [first], entry });
  const [call] = dynamodb.commandCalls(TransactWriteItemsCommand);
  return { made, entry, stored, writes: call?.args[0].input.TransactItems ?? [] };
};

test("a first status is written where none stands, with its items and its history", async () => {
  const { stored, writes, made } = await commit(1, undefined);

  expect(writes.map(({ Put }) => Put?.Item?.sk?.S)).toEqual([
    "STATUS",
    `SCORE#${first.id}`,
    "HISTORY#0000000001",
  ]);
  expect(writes[0]?.Put).toMatchObject({ ConditionExpression: "attribute_not_exists(pk)" });
  expect(stored.status).toEqual(made);
  expect([stored.itemVersions[first.id], stored.itemVersions[second.id]]).toEqual([1, 1]);
});

test("a later status is written on condition of the version that was read; only changed items move on", async () => {
  const { stored, writes } = await commit(6, { status: { ...status, version: 5 }, itemVersions });

  expect(writes[0]?.Put).toMatchObject({
    ConditionExpression: "version = :read",
    ExpressionAttributeValues: { ":read": { N: "5" } },
  });
  expect([stored.itemVersions[first.id], stored.itemVersions[second.id]]).toEqual([6, 4]);
  expect(writes[1]?.Put?.Item).toMatchObject({ pk: { S: pk }, version: { N: "6" } });
});

test("the score of an item that a new edition no longer has is removed, and no other", async () => {
  const previous = {
    status: { ...status, version: 5 },
    itemVersions: { ...itemVersions, "99.1": 2 },
  };

  const { writes } = await commit(6, previous);

  expect(writes.flatMap(({ Delete }) => Delete ?? [])).toEqual([
    { TableName: "t", Key: { pk: { S: pk }, sk: { S: "SCORE#99.1" } } },
  ]);
});

test("the head keeps no items, and the history keeps the whole status as it was", async () => {
  const { writes, made, entry } = await commit(6, undefined);
  const [headItem, historyItem] = [writes[0]?.Put?.Item, writes.at(-1)?.Put?.Item];

  expect(unmarshall(headItem ?? {}).body).not.toHaveProperty("items");
  expect(unmarshall(historyItem ?? {}).body).toEqual(entry);
  dynamodb.on(GetItemCommand).resolves({ Item: historyItem ?? {} });
  expect(await table.statusOfVersion(lingchuan, 6)).toEqual(made);
});

test("a county is on the board with what its status says", async () => {
  const { writes } = await commit(6, undefined);

  const { boardCycle, boardCounty, board } = unmarshall(writes[0]?.Put?.Item ?? {});

  expect({ boardCycle, boardCounty, board }).toEqual({
    boardCycle: "2021",
    boardCounty: "140524",
    board: {
      county: "140524",
      version: 6,
      score: "0.00",
      grade: status.grade,
      provisional: true,
      vetoes: [],
      reported: status.reported,
      states: { met: 0, partial: 0, unmet: 0, missing: 38 },
      updatedAt: "2021-12-01T00:00:00.000Z",
    },
  });
});

import {
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { expect, test } from "vitest";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { StaleRow, UnreadableRow } from "../../shared/aws/errors.ts";
import { attributes } from "../../shared/aws/rows.ts";
import type { Outline } from "../../shared/domain/review/outline.ts";
import { historyEntry } from "../../shared/domain/status/history.ts";
import { emptyStatus } from "../../shared/domain/status/make-status.ts";
import type { Status } from "../../shared/domain/status/status.ts";
import { framework2021 } from "../support/builders.ts";
import { lingchuan } from "../support/evidence-builders.ts";
import { mockedClient } from "../support/mocked-client.ts";

const dynamodb = mockedClient(DynamoDBClient);
const table = complianceTable({ client: new DynamoDBClient({ region: "x" }), name: "t" });
const pk = "140524#2021";
const conditionFailed = Object.assign(new Error("no"), { name: "ConditionalCheckFailedException" });

const status = emptyStatus(framework2021(), lingchuan);

test("the current status is the newest version of the history, read consistently as one row", async () => {
  const { writes, made } = await commit(6, { ...status, version: 5 });
  dynamodb.on(QueryCommand).resolves({ Items: [writes.at(-1)?.Put?.Item ?? {}] });

  expect(await table.status(lingchuan)).toEqual(made);

  expect(dynamodb.commandCalls(QueryCommand).map(({ args }) => args[0].input)).toEqual([
    {
      TableName: "t",
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
      ExpressionAttributeValues: { ":pk": { S: pk }, ":prefix": { S: "HISTORY#" } },
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: 1,
    },
  ]);
});

test("a county without a history has no status", async () => {
  dynamodb.on(QueryCommand).resolves({ Items: [] });
  expect(await table.status(lingchuan)).toBeUndefined();
});

test("a version that keeps no status is told, and is not taken for none", async () => {
  dynamodb.on(QueryCommand).resolves({ Items: [attributes({ pk, sk: "HISTORY#0000000001" })] });
  await expect(table.status(lingchuan)).rejects.toBeInstanceOf(UnreadableRow);
});

const outline: Outline = {
  stage: "submitted",
  decisions: 3,
  score: "0.00",
  grade: status.grade,
  states: { submitted: ["1.1"] },
  moved: false,
  forwarded: false,
};
const cause = { evidence: [], decisions: [], reconciled: true };
const commit = async (version: number, before: Status | undefined, hash = "a".repeat(64)) => {
  const previous = before && { status: before, hash };
  dynamodb.on(TransactWriteItemsCommand).resolves({});
  const made = { ...status, version, updatedAt: "2021-12-01T00:00:00.000Z" };
  const entry = historyEntry(status, made, cause);
  await table.commitStatus({ previous, status: made, entry, outline });
  const call = dynamodb.commandCalls(TransactWriteItemsCommand).at(-1);
  return { made, entry, writes: call?.args[0].input.TransactItems ?? [] };
};

test("a first status is written where none stands: its line on the board and its history, together", async () => {
  const { writes } = await commit(1, undefined);

  expect(writes.map(({ Put }) => Put?.Item?.sk?.S)).toEqual(["STATUS", "HISTORY#0000000001"]);
  expect(writes[0]?.Put).toMatchObject({ ConditionExpression: "attribute_not_exists(pk)" });
});

test("a later status is written on condition of the version that was read, and never over a line made of later decisions", async () => {
  const { writes } = await commit(6, { ...status, version: 5 });

  expect(writes[0]?.Put).toMatchObject({
    Item: { version: { N: "6" }, body: { M: { version: { N: "6" } } }, decided: { N: "3" } },
    ConditionExpression:
      "version = :read AND (attribute_not_exists(decided) OR decided <= :decided)",
    ExpressionAttributeValues: { ":read": { N: "5" }, ":decided": { N: "3" } },
  });
});

test("the history keeps what changed and the whole status as it was", async () => {
  const { writes, made, entry } = await commit(6, undefined);
  const Item = writes.at(-1)?.Put?.Item ?? {};

  expect(unmarshall(Item).body).toEqual(entry);
  dynamodb.on(GetItemCommand).resolves({ Item });
  expect(await table.statusOfVersion(lingchuan, 6)).toEqual(made);
});

test("a version is bound to the one before, so that none can be changed, moved or taken out unnoticed", async () => {
  const first = await commit(1, undefined);
  const after = (await commit(2, first.made, "b".repeat(64))).writes.at(-1)?.Put?.Item;
  const other = (await commit(2, first.made, "c".repeat(64))).writes.at(-1)?.Put?.Item;

  expect(first.writes.at(-1)?.Put?.Item).toMatchObject({ previous: { S: "0".repeat(64) } });
  expect([after?.previous?.S, other?.previous?.S]).toEqual(["b".repeat(64), "c".repeat(64)]);
  expect(after?.hash?.S).toMatch(/^[0-9a-f]{64}$/);
  expect(after?.hash?.S).not.toBe(other?.hash?.S);
  dynamodb.on(QueryCommand).resolves({ Items: [after ?? {}] });
  expect(await table.newestVersion(lingchuan)).toMatchObject({ hash: after?.hash?.S });
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
      outline,
    },
  });
});

test("what people decided shows on the board of a status that stays, unless a later version or decision came between", async () => {
  dynamodb.on(UpdateItemCommand).resolvesOnce({}).rejects(conditionFailed);

  await table.updateBoard({ ...status, version: 5 }, outline);

  const [call] = dynamodb.commandCalls(UpdateItemCommand);
  expect(call?.args[0].input).toMatchObject({
    Key: { pk: { S: pk }, sk: { S: "STATUS" } },
    ConditionExpression:
      "version = :read AND (attribute_not_exists(decided) OR decided <= :decided)",
    ExpressionAttributeValues: {
      ":read": { N: "5" },
      ":decided": { N: "3" },
      ":board": { M: { outline: { M: { stage: { S: "submitted" } } } } },
    },
  });
  await expect(table.updateBoard(status, outline)).rejects.toBeInstanceOf(StaleRow);
});

test.each([
  { what: "is not on the board", row: undefined, count: undefined },
  { what: "got there before lines said so", row: {}, count: 0 },
  { what: "says so", row: { decided: 4 }, count: 4 },
])("how many decisions a county's line is made of, where it $what", async ({ row, count }) => {
  dynamodb.on(GetItemCommand).resolves(row ? { Item: attributes(row) } : {});

  expect(await table.decidedCount(lingchuan)).toBe(count);
});

import { DynamoDBClient, GetItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { UnreadableRow } from "../../shared/aws/errors.ts";
import { historyRow, historyRows } from "../../shared/aws/status-history.ts";
import { historyEntry } from "../../shared/domain/status/history.ts";
import { emptyStatus } from "../../shared/domain/status/make-status.ts";
import { framework2021 } from "../support/builders.ts";
import { lingchuan } from "../support/evidence-builders.ts";
import { mockedClient } from "../support/mocked-client.ts";

const dynamodb = mockedClient(DynamoDBClient);
const rows = historyRows({ client: new DynamoDBClient({ region: "x" }), name: "t" });
const pk = { S: "140524#2021" };
const sk = (version: string) => ({ S: `HISTORY#${version}` });

const empty = emptyStatus(framework2021(), lingchuan);
const status = { ...empty, version: 12, updatedAt: "2021-12-01T00:00:00.000Z" };
const entry = historyEntry(empty, status, { evidence: [], decisions: [], reconciled: true });
const row = await historyRow(status, entry);
const queries = () => dynamodb.commandCalls(QueryCommand).map(({ args }) => args[0].input);

test("a page of the history begins below a version, the newest first, and says where the next begins", async () => {
  dynamodb
    .on(QueryCommand)
    .resolves({ Items: [row], LastEvaluatedKey: { pk, sk: sk("0000000012") } });

  expect(await rows.history(lingchuan, { limit: 1, before: 13 })).toEqual({
    entries: [entry],
    next: 12,
  });
  expect(queries()).toEqual([
    {
      TableName: "t",
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
      ExpressionAttributeValues: { ":pk": pk, ":prefix": { S: "HISTORY#" } },
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: 1,
      ExclusiveStartKey: { pk, sk: sk("0000000013") },
    },
  ]);
});

test("the first page begins at the newest version, and the last one says that none follows", async () => {
  dynamodb.on(QueryCommand).resolves({ Items: [] });

  expect(await rows.history(lingchuan, { limit: 7, before: undefined })).toEqual({
    entries: [],
    next: undefined,
  });
  expect(queries()).toMatchObject([{ Limit: 7 }]);
  expect(queries()[0]).not.toHaveProperty("ExclusiveStartKey");
});

test("a page that ends at a row of another kind is told, and is not taken for the last", async () => {
  dynamodb
    .on(QueryCommand)
    .resolves({ Items: [row], LastEvaluatedKey: { pk, sk: { S: "STATUS" } } });

  const reading = rows.history(lingchuan, { limit: 1, before: undefined });

  await expect(reading).rejects.toBeInstanceOf(UnreadableRow);
  await expect(reading).rejects.toMatchObject({ facts: { sk: "STATUS" } });
});

test("the status of a version is the one row of that version, as it stands now", async () => {
  dynamodb.on(GetItemCommand).resolves({ Item: row });

  expect(await rows.statusOfVersion(lingchuan, 12)).toEqual(status);
  expect(dynamodb.commandCalls(GetItemCommand).map(({ args }) => args[0].input)).toEqual([
    { TableName: "t", Key: { pk, sk: sk("0000000012") }, ConsistentRead: true },
  ]);
});

test("a version that was never written has no status", async () => {
  dynamodb.on(GetItemCommand).resolves({});

  expect(await rows.statusOfVersion(lingchuan, 13)).toBeUndefined();
});

const { snapshot, packing, ...bare } = row;
test.each([
  { what: "its status", Item: { ...bare, ...(packing && { packing }) } },
  { what: "the way it is packed", Item: { ...bare, ...(snapshot && { snapshot }) } },
])("a version without $what is told by its keys, and is not taken for none", async ({ Item }) => {
  dynamodb.on(GetItemCommand).resolves({ Item });

  const reading = rows.statusOfVersion(lingchuan, 12);

  await expect(reading).rejects.toBeInstanceOf(UnreadableRow);
  await expect(reading).rejects.toMatchObject({
    facts: { pk: "140524#2021", sk: "HISTORY#0000000012" },
  });
});

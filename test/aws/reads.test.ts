import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
} from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { attributes } from "../../shared/aws/rows.ts";
import type { Claim } from "../../shared/domain/evidence/claim.ts";
import { documentClaim, evidenceId, indicatorClaim } from "../support/builders.ts";
import { lingchuan, requestedReceipt } from "../support/evidence-builders.ts";
import { mockedClient } from "../support/mocked-client.ts";

const dynamodb = mockedClient(DynamoDBClient);
const table = complianceTable({ client: new DynamoDBClient({ region: "x" }), name: "t" });
const ref = { ...lingchuan, evidenceId: evidenceId(1) };
const pk = "140524#2021";

const claimRow = (claim: Claim) =>
  attributes({ pk, sk: `CLAIM#${claim.subject}#${claim.evidenceId}`, body: claim });
const queries = () => dynamodb.commandCalls(QueryCommand).map(({ args }) => args[0].input);

test("law 3: a row is read as it stands, never as it stood on some copy", async () => {
  dynamodb.on(GetItemCommand).resolves({});

  await table.receipt(ref);

  expect(dynamodb.commandCalls(GetItemCommand).map(({ args }) => args[0].input)).toEqual([
    {
      TableName: "t",
      Key: { pk: { S: pk }, sk: { S: `EVIDENCE#${evidenceId(1)}` } },
      ConsistentRead: true,
    },
  ]);
});

test("law 3: a query reads rows as they stand, the oldest first", async () => {
  dynamodb.on(QueryCommand).resolves({});

  expect(await table.claims(lingchuan)).toEqual([]);

  expect(queries()).toEqual([
    {
      TableName: "t",
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
      ExpressionAttributeValues: { ":pk": { S: pk }, ":prefix": { S: "CLAIM#" } },
      ConsistentRead: true,
      ScanIndexForward: true,
    },
  ]);
});

test("law 3: receipts asked for together are read as they stand", async () => {
  dynamodb.on(BatchGetItemCommand).resolves({});

  await table.receiptsById(lingchuan, [evidenceId(1)]);

  const [call] = dynamodb.commandCalls(BatchGetItemCommand);
  expect(call?.args[0].input).toEqual({
    RequestItems: {
      t: {
        Keys: [{ pk: { S: pk }, sk: { S: `EVIDENCE#${evidenceId(1)}` } }],
        ConsistentRead: true,
      },
    },
  });
});

test("claims on the second and third page count as those on the first", async () => {
  const claims = [documentClaim("1.1-1"), documentClaim("1.1-2"), documentClaim("1.1-3")];
  const key = (sk: string) => attributes({ pk, sk });
  dynamodb
    .on(QueryCommand)
    .resolvesOnce({
      Items: [claimRow(claims[0] ?? documentClaim("x"))],
      LastEvaluatedKey: key("a"),
    })
    .resolvesOnce({
      Items: [claimRow(claims[1] ?? documentClaim("x"))],
      LastEvaluatedKey: key("b"),
    })
    .resolves({ Items: [claimRow(claims[2] ?? documentClaim("x"))] });

  const read = await table.claims(lingchuan);

  expect(read.map(({ subject }) => subject)).toEqual(["1.1-1", "1.1-2", "1.1-3"]);
  expect(queries()).toHaveLength(3);
});

test("the latest claim is one row, read from the end", async () => {
  const claim = indicatorClaim("x", { value: "1" });
  dynamodb.on(QueryCommand).resolves({ Items: [claimRow(claim)] });

  expect(await table.latestClaim(lingchuan, "x")).toEqual(claim);

  expect(queries()).toMatchObject([
    {
      ExpressionAttributeValues: { ":pk": { S: pk }, ":prefix": { S: "CLAIM#x#" } },
      ScanIndexForward: false,
      Limit: 1,
    },
  ]);
});

test.each([
  { what: "a score", read: () => table.latestClaims(lingchuan, "x"), prefix: "CLAIM#x#", most: 8 },
  { what: "the facts", read: () => table.factClaims(lingchuan), prefix: "CLAIM#facts#", most: 100 },
])("$what looks at the latest $most claims and no page more", async ({ read, prefix, most }) => {
  const claim = documentClaim("x");
  dynamodb
    .on(QueryCommand)
    .resolves({ Items: [claimRow(claim)], LastEvaluatedKey: attributes({ pk, sk: "more" }) });

  expect(await read()).toEqual([claim]);

  expect(queries()).toMatchObject([
    {
      ExpressionAttributeValues: { ":prefix": { S: prefix } },
      ScanIndexForward: false,
      Limit: most,
    },
  ]);
});

test("a page of receipts begins after the one before, the newest first, and says where the next begins", async () => {
  const receipt = requestedReceipt(evidenceId(3));
  dynamodb.on(QueryCommand).resolves({
    Items: [attributes({ pk, sk: "x", body: receipt })],
    LastEvaluatedKey: attributes({ pk, sk: `EVIDENCE#${evidenceId(3)}` }),
  });

  const page = await table.receipts(lingchuan, { limit: 1, after: evidenceId(4) });

  expect(page).toEqual({ receipts: [receipt], next: evidenceId(3) });
  expect(queries()).toMatchObject([
    {
      ExpressionAttributeValues: { ":prefix": { S: "EVIDENCE#" } },
      ExclusiveStartKey: { pk: { S: pk }, sk: { S: `EVIDENCE#${evidenceId(4)}` } },
      ScanIndexForward: false,
      Limit: 1,
    },
  ]);
});

test("receipts after another are read oldest first, and the last page says that none follows", async () => {
  const receipt = requestedReceipt(evidenceId(5));
  dynamodb.on(QueryCommand).resolves({ Items: [attributes({ pk, sk: "x", body: receipt })] });

  const page = await table.receiptsAfter(lingchuan, { limit: 7, after: evidenceId(4) });

  expect(page).toEqual({ receipts: [receipt], next: undefined });
  expect(queries()).toMatchObject([
    {
      ExpressionAttributeValues: { ":prefix": { S: "EVIDENCE#" } },
      ExclusiveStartKey: { pk: { S: pk }, sk: { S: `EVIDENCE#${evidenceId(4)}` } },
      ScanIndexForward: true,
      Limit: 7,
    },
  ]);
});

test("the first page of receipts begins at the newest, and the last one says that none follows", async () => {
  dynamodb.on(QueryCommand).resolves({ Items: [] });

  expect(await table.receipts(lingchuan, { limit: 1, after: undefined })).toEqual({
    receipts: [],
    next: undefined,
  });
  expect(queries()[0]).not.toHaveProperty("ExclusiveStartKey");
});

test("who filed the same bytes last is one row, read from the end", async () => {
  dynamodb
    .on(QueryCommand)
    .resolves({ Items: [attributes({ pk, sk: "BYTES#ab#2", body: evidenceId(2) })] });

  expect(await table.acceptedWithBytes(lingchuan, "ab")).toBe(evidenceId(2));

  expect(queries()).toMatchObject([
    {
      ExpressionAttributeValues: { ":prefix": { S: "BYTES#ab#" } },
      ScanIndexForward: false,
      Limit: 1,
    },
  ]);
});

import {
  DynamoDBClient,
  PutItemCommand,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { expect, test } from "vitest";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import type { Receipt } from "../../shared/domain/evidence/receipt.ts";
import { documentClaim, evidenceId } from "../support/builders.ts";
import { acceptance, requestedReceipt } from "../support/evidence-builders.ts";
import { mockedClient } from "../support/mocked-client.ts";

const dynamodb = mockedClient(DynamoDBClient);
const table = complianceTable({ client: new DynamoDBClient({ region: "x" }), name: "t" });
const pk = { S: "140524#2021" };

test("a registration is written only where nothing stands, and lapses a day later", async () => {
  dynamodb.on(PutItemCommand).resolves({});
  const receipt = requestedReceipt(evidenceId(1));

  await table.register(receipt);

  const [call] = dynamodb.commandCalls(PutItemCommand);
  const { Item = {}, ...rest } = call?.args[0].input ?? {};
  expect(rest).toEqual({ TableName: "t", ConditionExpression: "attribute_not_exists(pk)" });
  expect(unmarshall(Item)).toEqual({
    pk: "140524#2021",
    sk: `EVIDENCE#${evidenceId(1)}`,
    revision: 1,
    body: receipt,
    // 2021-11-02T00:00:00Z in seconds of the epoch
    ttl: 1_635_811_200,
  });
});

const accepted = acceptance(evidenceId(1), [documentClaim("1.1-1")]);
const { etag: _, subjects: __, ...bare } = accepted.receipt;
const settled: readonly Receipt[] = [
  accepted.receipt,
  { ...accepted.receipt, state: "rejected", subjects: [] },
  { ...bare, state: "withdrawn" },
];

const writesOf = async (change: Partial<Parameters<typeof table.settle>[0]>) => {
  dynamodb.on(TransactWriteItemsCommand).resolves({});
  await table.settle({ ...accepted, ...change });
  return dynamodb.commandCalls(TransactWriteItemsCommand)[0]?.args[0].input.TransactItems ?? [];
};

test.each(settled)(
  "a receipt once $state stands for ever: nothing lets it lapse",
  async (receipt) => {
    const [write] = await writesOf({ receipt, claims: [] });

    expect(write?.Put?.Item).toMatchObject({ pk, sk: { S: `EVIDENCE#${evidenceId(1)}` } });
    expect(write?.Put?.Item).not.toHaveProperty("ttl");
  },
);

test("a first settlement is written only where no receipt stands", async () => {
  const [write] = await writesOf({ readRevision: 0 });

  expect(write?.Put?.ConditionExpression).toBe("attribute_not_exists(pk)");
  expect(write?.Put).not.toHaveProperty("ExpressionAttributeValues");
});

test("claims are put one by one; only those of an earlier look that no longer hold go", async () => {
  const writes = await writesOf({ claimedBefore: ["1.1-1", "1.1-2"] });

  expect(writes[1]).toEqual({
    Put: {
      TableName: "t",
      Item: expect.objectContaining({ pk, sk: { S: `CLAIM#1.1-1#${evidenceId(1)}` } }),
    },
  });
  expect(writes.flatMap(({ Delete }) => Delete ?? [])).toEqual([
    { TableName: "t", Key: { pk, sk: { S: `CLAIM#1.1-2#${evidenceId(1)}` } } },
  ]);
});

test("an evidence that stands says which bytes it has; one that does not says it no more", async () => {
  const sk = { S: `BYTES#${"0".repeat(64)}#${evidenceId(1)}` };
  const standing = await writesOf({});
  dynamodb.resetHistory();
  const rejected = await writesOf({ receipt: { ...accepted.receipt, state: "rejected" } });

  expect(standing.at(-1)).toEqual({
    Put: { TableName: "t", Item: { pk, sk, body: { S: evidenceId(1) } } },
  });
  expect(rejected.at(-1)).toEqual({ Delete: { TableName: "t", Key: { pk, sk } } });
});

test.each(settled)("once $state it says no more which bytes it had before", async (receipt) => {
  const before = "b".repeat(64);

  const writes = await writesOf({ receipt, claims: [], bytesBefore: before });

  expect(writes.flatMap(({ Delete }) => Delete?.Key?.sk?.S ?? [])).toContain(
    `BYTES#${before}#${evidenceId(1)}`,
  );
});

test("an accepted narrative and facts have rows of their own", async () => {
  const narrative = { sections: [] };
  const facts = { facts: [] };

  const writes = await writesOf({ narrative, facts });

  expect(writes.slice(-2).map(({ Put }) => Put?.Item?.sk?.S)).toEqual([
    `NARRATIVE#${evidenceId(1)}`,
    `FACTS#${evidenceId(1)}`,
  ]);
});

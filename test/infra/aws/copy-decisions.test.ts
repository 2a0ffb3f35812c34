import {
  CreateTableCommand,
  DynamoDBClient,
  PutItemCommand,
  ScanCommand,
} from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyDecisions, DECISIONS } from "../../../infra/aws/operations/copy-decisions.ts";
import { decisionKind } from "../../../shared/aws/row-kinds/decision.ts";
import type { Row } from "../../../shared/aws/rows.ts";
import { startTestEngines, type TestEngines } from "../../support/engines.ts";
import { lingchuan } from "../../support/evidence-builders.ts";

let engines: TestEngines;
let client: DynamoDBClient;
beforeAll(async () => {
  engines = await startTestEngines();
  client = new DynamoDBClient(engines.clients.dynamodb);
});
afterAll(() => engines.stop());

/** A table of the same keys that holds these rows. */
const tableOf = async (name: string, rows: readonly Row[]): Promise<string> => {
  const TableName = `${name}-${crypto.randomUUID()}`;
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      AttributeDefinitions: [
        { AttributeName: "pk", AttributeType: "S" },
        { AttributeName: "sk", AttributeType: "S" },
      ],
    }),
  );
  for (const Item of rows) await client.send(new PutItemCommand({ TableName, Item }));
  return TableName;
};

const rowsOf = async (TableName: string): Promise<readonly Row[]> =>
  (await client.send(new ScanCommand({ TableName }))).Items ?? [];

const signOff = (id: string, mark: string): Row =>
  decisionKind.row(
    lingchuan,
    { id },
    { kind: "signedOff", mark, by: "leader-1", at: "2021-12-20T08:00:00.000Z" },
  );
const statusRow: Row = { pk: { S: "140524#2021" }, sk: { S: "STATUS" }, body: { M: {} } };

test("what is taken for a decision is what the table's rows call one", () => {
  expect(DECISIONS).toBe(decisionKind.prefix);
});

test("decisions alone are copied, and the second time there is nothing to do", async () => {
  const from = await tableOf("restored", [signOff("a", "1"), statusRow, signOff("b", "2")]);
  const to = await tableOf("empty", []);

  const first = await copyDecisions(client, { from, to, dryRun: false });
  const again = await copyDecisions(client, { from, to, dryRun: false });

  const names = ["140524#2021 DECISION#a", "140524#2021 DECISION#b"];
  expect(first).toEqual({ copied: names, kept: [], different: [] });
  expect(again).toEqual({ copied: [], kept: names, different: [] });
  expect(await rowsOf(to)).toEqual([signOff("a", "1"), signOff("b", "2")]);
});

test("a decision given after the loss is not written over by the restored one", async () => {
  const from = await tableOf("restored", [signOff("a", "before")]);
  const to = await tableOf("decided", [signOff("a", "after")]);

  const copied = await copyDecisions(client, { from, to, dryRun: false });

  expect(copied).toEqual({ copied: [], kept: [], different: ["140524#2021 DECISION#a"] });
  expect(await rowsOf(to)).toEqual([signOff("a", "after")]);
});

test("a dry run tells what would become of each, and writes nothing", async () => {
  const from = await tableOf("restored", [signOff("a", "1"), signOff("b", "2"), signOff("c", "3")]);
  const there = [signOff("b", "2"), signOff("c", "other")];
  const to = await tableOf("half", there);

  const planned = await copyDecisions(client, { from, to, dryRun: true });

  expect(planned).toEqual({
    copied: ["140524#2021 DECISION#a"],
    kept: ["140524#2021 DECISION#b"],
    different: ["140524#2021 DECISION#c"],
  });
  expect(await rowsOf(to)).toEqual(there);
});

test("a table that cannot be written to is an error, not a decision that is there", async () => {
  const from = await tableOf("restored", [signOff("a", "1")]);

  const copying = copyDecisions(client, { from, to: "no-such-table", dryRun: false });

  await expect(copying).rejects.toMatchObject({ name: "ResourceNotFoundException" });
});

import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  PutItemCommand,
  ScanCommand,
} from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { copyDecisions } from "../../../infra/aws/operations/copy-decisions.ts";
import { decisionKind } from "../../../shared/aws/row-kinds/decision.ts";
import { mockedClient } from "../../support/mocked-client.ts";

// Mocked for the pages: the engine of this machine answers so few rows in one
const table = mockedClient(DynamoDBClient);
const row = (id: string) => ({ pk: { S: "140524#2021" }, sk: { S: `DECISION#${id}` } });

/** Copies from a restored table of two pages into one that holds some of the decisions. */
const copied = (held: readonly string[], dryRun = false) => {
  table
    .on(ScanCommand, { TableName: "restored" })
    .resolvesOnce({ Items: [row("1"), row("2")], LastEvaluatedKey: row("2") })
    .resolvesOnce({ Items: [row("3")] });
  table.on(PutItemCommand).callsFake(({ Item }) => {
    if (held.some((id) => Item.sk.S === `DECISION#${id}`))
      throw new ConditionalCheckFailedException({ message: "there", $metadata: {} });
    return {};
  });
  return copyDecisions(new DynamoDBClient({ region: "x" }), {
    from: "restored",
    to: "table",
    dryRun,
  });
};

test("every decision of every page is copied, and none that is there is written over", async () => {
  const told = await copied(["2"]);

  expect(told).toEqual({ copied: 2, there: 1 });
  for (const { args } of table.commandCalls(PutItemCommand))
    expect(args[0].input).toMatchObject({
      TableName: "table",
      ConditionExpression: "attribute_not_exists(pk)",
    });
});

test("what is tried out first is counted, and nothing is written", async () => {
  expect(await copied([], true)).toEqual({ copied: 3, there: 0 });
  expect(table.commandCalls(PutItemCommand)).toEqual([]);
});

test("decisions are looked for by the word of their rows", async () => {
  await copied([]);

  const [scan] = table.commandCalls(ScanCommand);
  expect(scan?.args[0].input.ExpressionAttributeValues).toEqual({
    ":decision": { S: decisionKind.prefix },
  });
});

import { DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { boardRow, boardRows } from "../../shared/aws/board.ts";
import { emptyStatus } from "../../shared/domain/status/make-status.ts";
import { framework2021 } from "../support/builders.ts";
import { lingchuan } from "../support/evidence-builders.ts";
import { mockedClient } from "../support/mocked-client.ts";

const dynamodb = mockedClient(DynamoDBClient);
const table = { client: new DynamoDBClient({ region: "x" }), name: "t" };
const status = emptyStatus(framework2021(), lingchuan);

test("the board counts a county's items by their states", () => {
  const states = ["met", "met", "met", "partial", "partial", "unmet", "missing"] as const;
  const items = states.flatMap((state, at) => {
    const item = status.items[at];
    return item ? [{ ...item, state }] : [];
  });

  expect(boardRow({ ...status, items }).states).toStrictEqual({
    met: 3,
    partial: 2,
    unmet: 1,
    missing: 1,
  });
});

test("a county that has never been scored has no moment on the board", () => {
  expect("updatedAt" in boardRow(status)).toBe(false);
});

test("the board is asked for the counties of one division in one cycle", async () => {
  dynamodb.on(QueryCommand).resolves({ Items: [] });

  await boardRows(table).board("2021", "1405");

  expect(dynamodb.commandCalls(QueryCommand).map(({ args }) => args[0].input)).toEqual([
    {
      TableName: "t",
      IndexName: "board",
      KeyConditionExpression: "boardCycle = :cycle AND begins_with(boardCounty, :division)",
      ExpressionAttributeValues: { ":cycle": { S: "2021" }, ":division": { S: "1405" } },
    },
  ]);
});

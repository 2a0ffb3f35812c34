import {
  BatchGetItemCommand,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTableEngine, type TableEngine } from "../support/table-in-memory.ts";
import { runs } from "../support/thorough.ts";
import { operation } from "./doubles/operations.ts";
import { tableDouble } from "./doubles/table-double.ts";

let engine: TableEngine;
let tables = 0;
beforeAll(async () => {
  engine = await startTableEngine();
});
afterAll(() => engine.stop());

/** Of an answer what our adapters look at; of a refusal its name and its reasons. */
const said = async (answer: () => unknown): Promise<unknown> => {
  try {
    return seen(await answer());
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const reasons = error instanceof TransactionCanceledException ? error.CancellationReasons : [];
    return { refused: error.name, reasons: reasons?.map(({ Code }) => Code) };
  }
};

const seen = (answer: unknown): unknown => {
  if (typeof answer !== "object" || answer === null) return answer;
  const { Item, Items, Responses, LastEvaluatedKey }: Readonly<Record<string, unknown>> = {
    ...answer,
  };
  const [rows] = Object.values(Responses ?? {});
  return { Item, Items, LastEvaluatedKey, rows: Array.isArray(rows) ? new Set(rows) : undefined };
};

type Command = ReturnType<Parameters<Parameters<typeof operation.map>[0]>[0]>;

const sentTo = (client: DynamoDBClient, command: Command): Promise<unknown> => {
  if (command instanceof GetItemCommand) return client.send(command);
  if (command instanceof PutItemCommand) return client.send(command);
  if (command instanceof DeleteItemCommand) return client.send(command);
  if (command instanceof UpdateItemCommand) return client.send(command);
  if (command instanceof QueryCommand) return client.send(command);
  if (command instanceof BatchGetItemCommand) return client.send(command);
  return client.send(command);
};

const many = fc.array(operation, { minLength: 1, maxLength: 60, size: "max" });

test("the simulator's table answers, refuses and tells its stream as the engine does", async () => {
  await fc.assert(
    fc.asyncProperty(many, async (operations) => {
      const table = await engine.createTable(`double-${tables++}`);
      const double = tableDouble();

      for (const make of operations) {
        const command = make(table.name);
        expect(await said(() => double.send(command))).toEqual(
          await said(() => sentTo(table.client, command)),
        );
      }

      // The engine tells of a write that changed nothing too, which DynamoDB does not: the rows are the same
      const records = await table.changes();
      const told = records.map(({ dynamodb: { Keys } }) => `${Keys.pk.S} ${Keys.sk.S}`);
      expect(new Set(double.changes().map(({ pk, sk }) => `${pk} ${sk}`))).toEqual(new Set(told));
    }),
    { numRuns: runs({ usual: 25, all: 400 }) },
  );
});

test("what the double does not know it refuses, instead of answering by chance", () => {
  const double = tableDouble();
  const command = new PutItemCommand({
    TableName: "t",
    Item: { pk: { S: "a" }, sk: { S: "b" } },
    ConditionExpression: "size(pk) > :most",
  });

  expect(() => double.send(command)).toThrow();
});

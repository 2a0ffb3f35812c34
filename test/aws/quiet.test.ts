import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { quiet } from "../../shared/aws/quiet.ts";

/** A client whose service answers nothing, and what it logged of a call. */
const logged = async (change: (client: DynamoDBClient) => DynamoDBClient) => {
  const lines: unknown[] = [];
  const line = (...said: unknown[]) => void lines.push(said);
  const client = change(
    new DynamoDBClient({
      region: "x",
      credentials: { accessKeyId: "x", secretAccessKey: "x" },
      logger: { debug: () => undefined, info: line, warn: line, error: line },
      requestHandler: { handle: async () => Promise.reject(new Error("no network")) },
      maxAttempts: 1,
    }),
  );
  const get = new GetItemCommand({ TableName: "t", Key: { pk: { S: "140524#2021" } } });
  await client.send(get).catch(() => undefined);
  return lines.length;
};

test("a quiet client says nothing of what it sends and gets; another would", async () => {
  expect(await logged((client) => client)).toBe(1);
  expect(await logged(quiet)).toBe(0);
});

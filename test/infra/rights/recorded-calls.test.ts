import { expect, test } from "vitest";
import { callsIn, type Names } from "./recorded-calls.ts";

const names: Names = {
  t: "table",
  e: "evidenceBucket",
  r: "reportsBucket",
  q: "evidenceEvents",
  b: "eventBus",
};
const pk = { S: "140524#2021" };
const recorded = (...lines: readonly object[]) =>
  callsIn(lines.map((line) => `${JSON.stringify(line)}\n`).join(""), names);
const sent = (command: string, input: object, error?: string) =>
  recorded({ command: `${command}Command`, input, error });
const rows = ["140524#2021"];

test("a transaction takes the rights of its parts, and a condition one of its own", () => {
  const TransactItems = [
    { Put: { TableName: "t", Item: { pk } } },
    { Delete: { TableName: "t", Key: { pk } } },
    { Update: { TableName: "t", Key: { pk } } },
    { ConditionCheck: { TableName: "t", Key: { pk } } },
  ];

  expect(sent("TransactWriteItems", { TransactItems })).toEqual(
    ["PutItem", "DeleteItem", "UpdateItem", "ConditionCheckItem"].map((name) => ({
      action: `dynamodb:${name}`,
      place: "table",
      rows,
    })),
  );
});

test("a query of the index is a right on the index", () => {
  const input = {
    TableName: "t",
    IndexName: "board",
    ExpressionAttributeValues: { ":cycle": { S: "2021" } },
  };

  expect(sent("Query", input)).toEqual([
    { action: "dynamodb:Query", place: "boardIndex", rows: ["2021"] },
  ]);
});

test("many rows are read by one right, which is asked for with the keys of all", () => {
  const Keys = [{ pk }, { pk }, { pk: { S: "140525#2021" } }];

  expect(sent("BatchGetItem", { RequestItems: { t: { Keys } } })).toEqual([
    { action: "dynamodb:BatchGetItem", place: "table", rows: ["140524#2021", "140525#2021"] },
  ]);
});

test("whoever is told that an object is not there has to be allowed to list its bucket", () => {
  const read = { action: "s3:GetObject", place: "reportsBucket", object: "k" };
  const list = { action: "s3:ListBucket", place: "reportsBucket" };

  expect(sent("HeadObject", { Bucket: "r", Key: "k" })).toEqual([read]);
  expect(sent("HeadObject", { Bucket: "r", Key: "k" }, "NotFound")).toEqual([read, list]);
  expect(sent("GetObject", { Bucket: "r", Key: "k" }, "NoSuchKey")).toEqual([read, list]);
  expect(sent("GetObject", { Bucket: "r", Key: "k" }, "TimeoutError")).toEqual([read]);
});

test("an address that was signed is a call of whoever signed it", () => {
  const url =
    "http://127.0.0.1:1/e/evidence/2021/140524/x/%E8%A1%A8.csv?X-Amz-Signature=1&x-id=PutObject";

  expect(recorded({ url })).toEqual([
    { action: "s3:PutObject", place: "evidenceBucket", object: "evidence/2021/140524/x/表.csv" },
  ]);
});

test("the same call twice is one", () => {
  const line = { command: "SendMessageBatchCommand", input: { QueueUrl: "q" } };

  expect(recorded(line, line)).toEqual([{ action: "sqs:SendMessage", place: "evidenceEvents" }]);
});

test("what is not known is not passed over", () => {
  expect(() => sent("Scan", { TableName: "t" })).toThrow("ScanCommand");
  expect(() => sent("PutItem", { TableName: "u", Item: { pk } })).toThrow("nothing is called u");
});

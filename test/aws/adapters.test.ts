import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, NoSuchKey, S3Client } from "@aws-sdk/client-s3";
import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { expect, test } from "vitest";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { StaleRow, UnreadableRow } from "../../shared/aws/errors.ts";
import { evidenceBucket } from "../../shared/aws/evidence-bucket.ts";
import { queueSender } from "../../shared/aws/queue-sender.ts";
import { attributes } from "../../shared/aws/rows.ts";
import { documentClaim, evidenceId } from "../support/builders.ts";
import { acceptance, lingchuan, requestedReceipt } from "../support/evidence-builders.ts";
import { mockedClient } from "../support/mocked-client.ts";

const dynamodb = mockedClient(DynamoDBClient);
const s3 = mockedClient(S3Client);
const sqs = mockedClient(SQSClient);

const table = complianceTable({ client: new DynamoDBClient({ region: "x" }), name: "t" });
const bucket = evidenceBucket({ client: new S3Client({ region: "x" }), name: "b" });
const meta = { $metadata: {}, message: "x" };
const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    ...meta,
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
const settlement = acceptance(evidenceId(1), [documentClaim("1.1-1")]);

test.each([
  { reasons: ["ConditionalCheckFailed", "None"] },
  { reasons: ["None", "TransactionConflict"] },
])("a transaction cancelled for $reasons is a lost race", async ({ reasons }) => {
  dynamodb.on(TransactWriteItemsCommand).rejects(cancelled(...reasons));

  await expect(table.settle(settlement)).rejects.toBeInstanceOf(StaleRow);
});

test.each([
  { reasons: ["ThrottlingError", "None"] },
  { reasons: ["ConditionalCheckFailed", "ProvisionedThroughputExceeded"] },
])("a transaction cancelled for $reasons is a failure, not a race", async ({ reasons }) => {
  dynamodb.on(TransactWriteItemsCommand).rejects(cancelled(...reasons));

  await expect(table.settle(settlement)).rejects.toBeInstanceOf(TransactionCanceledException);
});

test("a receipt and its claims are written in one transaction, guarded by the revision that was read", async () => {
  dynamodb.on(TransactWriteItemsCommand).resolves({});

  await table.settle({ ...settlement, readRevision: 3, claimedBefore: ["1.1-1", "1.1-2"] });

  const [call] = dynamodb.commandCalls(TransactWriteItemsCommand);
  const writes = call?.args[0].input.TransactItems ?? [];
  expect(writes.map((write) => Object.keys(write)[0])).toEqual(["Put", "Put", "Delete", "Put"]);
  expect(writes[3]?.Put?.Item).toMatchObject({
    sk: { S: `BYTES#${"0".repeat(64)}#${evidenceId(1)}` },
  });
  expect(writes[0]?.Put).toMatchObject({
    ConditionExpression: "revision = :read",
    ExpressionAttributeValues: { ":read": { N: "3" } },
  });
});

test("an evidence id that is taken is a lost race", async () => {
  dynamodb.on(PutItemCommand).rejects(new ConditionalCheckFailedException(meta));

  await expect(table.register(requestedReceipt(evidenceId(1)))).rejects.toBeInstanceOf(StaleRow);
});

test("keys a batch left unprocessed are asked for again", async () => {
  const row = (id: number) => attributes({ sk: "x", body: requestedReceipt(evidenceId(id)) });
  dynamodb
    .on(BatchGetItemCommand)
    .resolvesOnce({
      Responses: { t: [row(2)] },
      UnprocessedKeys: { t: { Keys: [attributes({ pk: "p", sk: "s" })] } },
    })
    .resolves({ Responses: { t: [row(1)] } });

  const receipts = await table.receiptsById(lingchuan, [evidenceId(1), evidenceId(2)]);

  expect(receipts.map((receipt) => receipt.evidenceId)).toEqual([evidenceId(1), evidenceId(2)]);
});

test("more than a hundred receipts are asked for in batches", async () => {
  dynamodb.on(BatchGetItemCommand).resolves({});

  await table.receiptsById(
    lingchuan,
    Array.from({ length: 201 }, (_, index) => evidenceId(index)),
  );

  const sizes = dynamodb
    .commandCalls(BatchGetItemCommand)
    .map(({ args }) => args[0].input.RequestItems?.t?.Keys?.length);
  expect(sizes).toEqual([100, 100, 1]);
});

test("a row of a foreign shape is named, without what it holds", async () => {
  dynamodb
    .on(GetItemCommand)
    .resolves({ Item: attributes({ sk: "EVIDENCE#1", body: { title: "secret" } }) });

  const reading = table.receipt({ ...lingchuan, evidenceId: evidenceId(1) });

  await expect(reading).rejects.toBeInstanceOf(UnreadableRow);
  await expect(reading).rejects.not.toThrow("secret");
});

test("an absent object is nothing; any other refusal is thrown", async () => {
  s3.on(GetObjectCommand).rejectsOnce(new NoSuchKey(meta)).rejects(new Error("AccessDenied"));

  expect(await bucket.object("k")).toBeUndefined();
  await expect(bucket.object("k")).rejects.toThrow("AccessDenied");
});

test("messages go in tens, and a refused one is an error", async () => {
  sqs.on(SendMessageBatchCommand).resolves({});
  const send = queueSender({ client: new SQSClient({ region: "x" }), url: "q" });

  await send(Array.from({ length: 21 }, (_, index) => ({ index })));

  expect(
    sqs.commandCalls(SendMessageBatchCommand).map(({ args }) => args[0].input.Entries?.length),
  ).toEqual([10, 10, 1]);
  sqs
    .on(SendMessageBatchCommand)
    .resolves({ Failed: [{ Id: "0", Code: "InternalError", SenderFault: false }] });
  await expect(send([{}, {}])).rejects.toThrow("InternalError");
});

test("a single message is no batch, of which a part could be refused; none is no call", async () => {
  sqs.on(SendMessageCommand).resolves({});
  const send = queueSender({ client: new SQSClient({ region: "x" }), url: "https://q" });

  await send([]);
  await send([{ n: 1 }]);

  expect(sqs.commandCalls(SendMessageCommand).map(({ args }) => args[0].input)).toEqual([
    { QueueUrl: "https://q", MessageBody: '{"n":1}' },
  ]);
});

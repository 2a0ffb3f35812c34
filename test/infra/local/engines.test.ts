import { mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { credentials, region } from "../../../infra/local/engines/credentials.ts";
import { findDynoxide } from "../../../infra/local/engines/dynoxide-binary.ts";
import { type Engines, startEngines } from "../../../infra/local/engines/engines.ts";
import { freePorts } from "../../../infra/local/engines/ports.ts";
import { folderOfFile, folderOfTest } from "../../support/temporary-folder.ts";

const stateFolder = folderOfFile("engines");
let engines: Engines;
const open = async (): Promise<void> => {
  engines = await startEngines({ stateFolder, ports: freePorts });
};
beforeAll(open);
afterAll(() => engines.stop());

const client = (endpoint: string) => ({ endpoint, region, credentials });
const s3 = () => new S3Client(client(engines.endpoints.s3));
const sqs = () => new SQSClient(client(engines.endpoints.sqs));
const put = (Key: string, Body: string) =>
  s3().send(new PutObjectCommand({ Bucket: engines.bucket, Key, Body: Buffer.from(Body) }));

test("rows, objects and messages outlive a restart on other ports", async () => {
  const row = { pk: { S: "p" }, sk: { S: "s" }, text: { S: "文" } };
  const table = () => new DynamoDBClient(client(engines.endpoints.dynamodb));
  await table().send(new PutItemCommand({ TableName: engines.tableName, Item: row }));
  await put("evidence/a b/文件.txt", "content");
  await sqs().send(
    new SendMessageCommand({ QueueUrl: engines.queues.urls.evidenceEvents, MessageBody: "hello" }),
  );

  await engines.stop();
  await open();

  const { pk, sk } = row;
  const { Item } = await table().send(
    new GetItemCommand({ TableName: engines.tableName, Key: { pk, sk } }),
  );
  const object = await s3().send(
    new GetObjectCommand({ Bucket: engines.bucket, Key: "evidence/a b/文件.txt" }),
  );
  const { Messages } = await sqs().send(
    new ReceiveMessageCommand({ QueueUrl: engines.queues.urls.evidenceEvents }),
  );
  expect(Item).toEqual(row);
  expect(await object.Body?.transformToString()).toBe("content");
  expect(Messages?.map(({ Body }) => Body)).toEqual(["hello"]);
});

test("what rounds of reconciliation had left to do is not kept, for a start begins a round of all", async () => {
  const QueueUrl = () => engines.queues.urls.reconcileRequests;
  const receive = () => sqs().send(new ReceiveMessageCommand({ QueueUrl: QueueUrl() }));
  for (const MessageBody of ["taken", "waiting"])
    await sqs().send(new SendMessageCommand({ QueueUrl: QueueUrl(), MessageBody }));
  expect((await receive()).Messages).toHaveLength(1);

  await engines.stop();
  await open();
  // As long as a message that a host held takes to come free
  await new Promise((resolve) => setTimeout(resolve, 1500));

  expect((await receive()).Messages ?? []).toEqual([]);
});

test("a message that a killed host held is free again at the next start", async () => {
  const QueueUrl = () => engines.queues.urls.recomputeRequests;
  const receive = (WaitTimeSeconds = 0) =>
    sqs().send(new ReceiveMessageCommand({ QueueUrl: QueueUrl(), WaitTimeSeconds }));
  await sqs().send(new SendMessageCommand({ QueueUrl: QueueUrl(), MessageBody: "held" }));
  expect((await receive()).Messages).toHaveLength(1);
  expect((await receive()).Messages).toBeUndefined();

  await engines.stop();
  await open();

  expect((await receive(3)).Messages?.map(({ Body }) => Body)).toEqual(["held"]);
});

test("a taken port is named with what to do", async () => {
  const holder = createServer();
  const port = await new Promise<number>((resolve) => {
    holder.listen(0, "127.0.0.1", () => {
      const address = holder.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  const folder = folderOfTest("taken");

  const starting = startEngines({ stateFolder: folder, ports: { upload: port } });

  await expect(starting).rejects.toThrow(
    new RegExp(`端口 ${port} 已被占用[\\s\\S]*Port ${port} is in use`),
  );
  holder.close();
});

test("in a folder whose path is too long for a socket the engines run all the same", async () => {
  const folder = join(folderOfTest("deep"), "县".repeat(40), "状态");
  await mkdir(folder, { recursive: true });
  const deep = await startEngines({ stateFolder: folder, ports: freePorts });
  const store = new S3Client(client(deep.endpoints.s3));
  const Key = "evidence/x";
  await store.send(new PutObjectCommand({ Bucket: deep.bucket, Key, Body: "content" }));
  const found = await store.send(new GetObjectCommand({ Bucket: deep.bucket, Key }));
  await deep.stop();

  expect(await found.Body?.transformToString()).toBe("content");
});

test("without the engine's program the sentence says how to get it", () => {
  expect(() => findDynoxide({}, "solaris-sparc")).toThrow(
    /找不到 DynamoDB 引擎[\s\S]*Run npm ci[\s\S]*DYNOXIDE_BIN/,
  );
  expect(findDynoxide({ DYNOXIDE_BIN: process.execPath }, "solaris-sparc")).toBe(process.execPath);
});

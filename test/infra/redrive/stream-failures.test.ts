import { DescribeTableCommand, DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from "@aws-sdk/client-dynamodb-streams";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { JsonText } from "../../../events/json-text.ts";
import { ReconcileRequest } from "../../../events/reconcile-request.ts";
import type { StreamFailure } from "../../../events/stream-failure.ts";
import { known } from "../../../infra/known.ts";
import { planOf } from "../../../infra/redrive/asked-again.ts";
import type { Letter } from "../../../infra/redrive/letters.ts";
import { startTestSite, type TestSite } from "./test-site.ts";

let at: TestSite;
let dynamodb: DynamoDBClient;
beforeAll(async () => {
  at = await startTestSite();
  dynamodb = new DynamoDBClient(at.clients.dynamodb);
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  for (const [pk, sk] of rows) await put(pk, sk);
});
afterAll(async () => {
  vi.restoreAllMocks();
  dynamodb.destroy();
  await at.stop();
});

const put = (pk: string, sk: string) =>
  dynamodb.send(
    new PutItemCommand({ TableName: at.tableName, Item: { pk: { S: pk }, sk: { S: sk } } }),
  );

const rows: readonly (readonly [string, string])[] = [
  ["140521#2021", "CLAIM#a#1"],
  ["140524#2021", "CLAIM#a#1"],
  ["140524#2021", "HISTORY#1"],
  ["140524#2021", "DECISION#1"],
  ["140525#2021", "CLAIM#a#1"],
  ["14#2021", "CALENDAR#1"],
];

/** What Lambda sends when it gives these rows up (numbers of `rows`); `batchSize` is of those that passed the filter. */
const failureOf = async (
  [first, last]: readonly [number, number],
  batchSize: number,
): Promise<StreamFailure> => {
  const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName: at.tableName }));
  const streamArn = known(Table?.LatestStreamArn, "the stream");
  const { StreamDescription } = await at.site.streams.send(
    new DescribeStreamCommand({ StreamArn: streamArn }),
  );
  const shardId = known(StreamDescription?.Shards?.at(-1)?.ShardId, "the shard");
  const { ShardIterator } = await at.site.streams.send(
    new GetShardIteratorCommand({
      StreamArn: streamArn,
      ShardId: shardId,
      ShardIteratorType: "TRIM_HORIZON",
    }),
  );
  const { Records = [] } = await at.site.streams.send(new GetRecordsCommand({ ShardIterator }));
  const number = (row: number) =>
    known(Records[row]?.dynamodb?.SequenceNumber, `the record of row ${row}`);
  return {
    requestContext: { condition: "RetryAttemptsExhausted", approximateInvokeCount: 10 },
    responseContext: { functionError: "Unhandled" },
    timestamp: "2021-12-01T08:00:00.000Z",
    DDBStreamBatchInfo: {
      streamArn,
      shardId,
      startSequenceNumber: number(first),
      endSequenceNumber: number(last),
      batchSize,
    },
  };
};

const failuresOf = (name: string): string => known(at.urls.failureUrls[name], name);
const sent = async () =>
  (await at.taken(at.urls.urls.recomputeRequests)).map((body): unknown => JSON.parse(body));

test("a failure of the stream is listed with what Lambda says of it and the line of the record", async () => {
  const failure = await failureOf([1, 3], 2);
  const { startSequenceNumber } = failure.DDBStreamBatchInfo;
  await at.send(failuresOf("recompute-status"), failure);
  at.log("recompute-status", {
    message: "recompute failed",
    comesAgain: [startSequenceNumber],
    error: "UnreadableRow",
  });

  const { text } = await at.redrive({ act: "list" });

  expect(text).toMatch(/recompute-status\/stream .*10 .*RetryAttemptsExhausted, Unhandled/);
  expect(text).toContain("recompute failed: UnreadableRow");
  expect(text).toContain("2021-12-01T08:00:00Z");
});

test("its counties, and no others, are asked for anew, each once, and the failure is gone", async () => {
  await at.redrive({ queue: ["recompute-status/stream"] });

  expect(await sent()).toEqual([{ county: "140524", cycle: "2021" }]);
  expect(await at.count(failuresOf("recompute-status"))).toBe(0);
});

test("of a range that the stream has no more nothing is asked, that is said, and the failure stays", async () => {
  const failure = await failureOf([1, 3], 2);
  // More records than there are in the range: the others are forgotten
  const DDBStreamBatchInfo = { ...failure.DDBStreamBatchInfo, batchSize: 3 };
  await at.send(failuresOf("recompute-status"), { ...failure, DDBStreamBatchInfo });

  const { text, isWell } = await at.redrive({ queue: ["recompute-status/stream"] });

  expect(isWell).toBe(false);
  expect(text).toContain("the daily reconcile compares everything");
  expect(await at.count(at.urls.urls.recomputeRequests)).toBe(1);
  expect(await at.count(failuresOf("recompute-status"))).toBe(1);
});

test("a stream that was made anew has none of the records of the one before", async () => {
  const failure = await failureOf([0, 0], 1);
  const DDBStreamBatchInfo = { ...failure.DDBStreamBatchInfo, shardId: "shardId-of-another" };
  const plan = await planFor("recompute-status", { ...failure, DDBStreamBatchInfo });

  expect(plan).toMatchObject({ kind: "sendsNothing" });
});

const planFor = (functionName: string, failure: StreamFailure) => {
  const holding = known(
    at.site.holdings.find((each) => each.name === `${functionName}/stream`),
    functionName,
  );
  const letter: Letter = {
    id: "l",
    holding,
    body: JSON.stringify(failure),
    subject: { kind: "records", failure },
    sentAt: new Date(0),
    handle: "h",
  };
  return planOf(at.site, letter);
};

test("what keep-ledger left undone is asked for as a comparison of each place, a province's calendar too", async () => {
  const plan = await planFor("keep-ledger", await failureOf([2, 5], 3));

  const requests = plan.kind === "sends" ? plan.requests : [];
  const asked = requests.map(({ queue, body }) => [
    queue,
    JsonText.pipe(ReconcileRequest).parse(body),
  ]);
  const compared = { round: expect.any(String), scope: "full", graceSeconds: 0 };
  expect(asked).toEqual([
    ["reconcileRequests", { ...compared, place: { county: "140524", cycle: "2021" } }],
    ["reconcileRequests", { ...compared, place: { province: "14", cycle: "2021" } }],
  ]);
});

test("what is no failure record is not guessed at", async () => {
  await at.send(failuresOf("keep-ledger"), { odd: true });

  const { text, isWell } = await at.redrive({ queue: ["keep-ledger/stream"] });

  expect(isWell).toBe(false);
  expect(text).toContain("not put back");
  expect(await at.count(failuresOf("keep-ledger"))).toBe(1);
});

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { keysOf, startTestStream, type TestStream } from "../../support/stream.ts";

let stream: TestStream;
beforeAll(async () => {
  stream = await startTestStream();
});
afterAll(() => stream.stop());
afterEach(() => stream.stopPollers());

test("one poisonous record is given up after its attempts, and takes no other with it", async () => {
  const handled: string[] = [];
  let tries = 0;
  stream.failures.length = 0;
  const poller = stream.poll({
    reader: "poison",
    handle: (records) => {
      const keys = keysOf(records).filter((key) => key.startsWith("poison"));
      if (keys.includes("poison/CLAIM#07")) {
        tries += records.length === 1 ? 1 : 0;
        throw new Error("poison");
      }
      handled.push(...keys);
    },
  });
  await stream.putMany("poison", 20);

  await expect.poll(() => stream.failures, { timeout: 5000 }).toHaveLength(1);
  await expect.poll(() => new Set(handled).size).toBe(19);

  await poller.stop();
  expect(tries).toBe(3);
  expect(stream.failures).toMatchObject([
    {
      requestContext: { condition: "RetryAttemptsExhausted", approximateInvokeCount: 3 },
      DDBStreamBatchInfo: { batchSize: 1, shardId: expect.any(String) },
    },
  ]);
});

test("after a partial failure the batch goes on from the first record that failed", async () => {
  const batches: (readonly string[])[] = [];
  let failed = false;
  const poller = stream.poll({
    reader: "partial",
    handle: (records) => {
      const own = records.filter(({ dynamodb: { Keys } }) => Keys.pk.S === "partial");
      if (own.length > 0) batches.push(keysOf(own));
      const bad = own.find(({ dynamodb: { Keys } }) => Keys.sk.S === "CLAIM#03");
      if (failed || !bad) return undefined;
      failed = true;
      return { batchItemFailures: [{ itemIdentifier: bad.dynamodb.SequenceNumber }] };
    },
  });
  await stream.putMany("partial", 5);

  await expect.poll(() => batches.flat().filter((key) => key.endsWith("#04"))).not.toEqual([]);
  await poller.stop();
  const again = batches.slice(1).flat();
  expect(again).not.toContain("partial/CLAIM#02");
  expect(again).toContain("partial/CLAIM#03");
});

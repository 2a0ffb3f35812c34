import {
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { QueueBatch } from "../../../events/queue-batch.ts";
import { pollQueue } from "../../../infra/local/triggers/queue-poller.ts";
import { startTestEngines, type TestEngines } from "../../support/engines.ts";

let engines: TestEngines;
let client: SQSClient;
/** Engines for each test: a receiver that was stopped may still take the next message, on AWS as here. */
beforeEach(async () => {
  engines = await startTestEngines();
  client = new SQSClient(engines.clients.sqs);
});
const pollers: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(pollers.splice(0).map((poller) => poller.stop()));
  await engines.stop();
});

const send = (MessageBody: string) =>
  client.send(new SendMessageCommand({ QueueUrl: engines.queueUrls.evidenceEvents, MessageBody }));
const counts = async (QueueUrl: string) => {
  const { Attributes = {} } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] }),
  );
  return {
    ready: Number(Attributes.ApproximateNumberOfMessages),
    held: Number(Attributes.ApproximateNumberOfMessagesNotVisible),
  };
};
type Handle = (batch: QueueBatch) => unknown;
const poll = (handle: Handle, options: { readonly concurrency?: number } = {}) => {
  const poller = pollQueue({
    endpoint: engines.endpoints.sqs,
    url: engines.queueUrls.evidenceEvents,
    batchSize: 5,
    concurrency: options.concurrency ?? 2,
    visibilitySeconds: 1,
    invoke: async (event) => handle(QueueBatch.parse(event)),
    onTrouble: (error) => {
      throw error;
    },
  });
  pollers.push(poller);
  return poller;
};
const bodies = ({ Records }: QueueBatch) => Records.map(({ body }) => body);

test("a handled message is gone", async () => {
  const handled: string[] = [];
  poll((batch) => handled.push(...bodies(batch)) && undefined);

  await send("a");
  await expect.poll(() => handled).toEqual(["a"]);

  await expect.poll(() => counts(engines.queueUrls.evidenceEvents)).toEqual({ ready: 0, held: 0 });
});

test("only the messages reported as failed come back", async () => {
  const handled: string[] = [];
  await Promise.all(["good-1", "bad", "good-2"].map(send));
  let failures = 1;
  const _poller = poll((batch) => {
    handled.push(...bodies(batch));
    const bad = batch.Records.filter(({ body }) => body === "bad" && failures > 0);
    failures -= bad.length;
    return { batchItemFailures: bad.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  });

  await expect
    .poll(() => handled.toSorted(), { timeout: 5000 })
    .toEqual(["bad", "bad", "good-1", "good-2"]);
});

test("a message that no attempt can handle ends in the dead-letter queue after five", async () => {
  let attempts = 0;
  const poller = poll(() => {
    attempts += 1;
    throw new Error("never");
  });
  await send("hopeless");

  await expect
    .poll(() => counts(engines.deadLetterUrls.evidenceEvents), { timeout: 15_000, interval: 200 })
    .toEqual({ ready: 1, held: 0 });

  await poller.stop();
  expect(attempts).toBe(5);
  const { Messages } = await client.send(
    new ReceiveMessageCommand({ QueueUrl: engines.deadLetterUrls.evidenceEvents }),
  );
  expect(Messages?.map(({ Body }) => Body)).toEqual(["hopeless"]);
});

test("batches run beside each other up to the concurrency, and never more", async () => {
  let running = 0;
  let most = 0;
  let handled = 0;
  const three = Promise.withResolvers<void>();
  await Promise.all(Array.from({ length: 40 }, (_, n) => send(`${n}`)));
  const _poller = poll(
    async (batch) => {
      running += 1;
      most = Math.max(most, running);
      if (running === 3) three.resolve();
      await three.promise;
      // The engine answers in order: a fourth batch that was asked for would be here before the last of these answers
      for (let asked = 5; asked > 0; asked -= 1) await counts(engines.queueUrls.evidenceEvents);
      running -= 1;
      handled += batch.Records.length;
    },
    { concurrency: 3 },
  );

  await expect.poll(() => handled, { timeout: 5000 }).toBe(40);
  expect(most).toBe(3);
});

test("stopping waits for the batch that runs and deletes what it did", async () => {
  const [started, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const told: string[] = [];
  const poller = poll(async () => {
    started.resolve();
    await end.promise;
    told.push("handled");
  });
  await send("last");
  await started.promise;

  const stopping = poller.stop().then(() => told.push("stopped"));
  await counts(engines.queueUrls.evidenceEvents);
  end.resolve();
  await stopping;

  expect(told).toEqual(["handled", "stopped"]);
  expect(await counts(engines.queueUrls.evidenceEvents)).toEqual({ ready: 0, held: 0 });
});

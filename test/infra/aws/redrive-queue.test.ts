import {
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { redriveQueue } from "../../../infra/aws/operations/redrive-queue.ts";
import { startTestEngines, type TestEngines } from "../../support/engines.ts";

let engines: TestEngines;
let sqs: SQSClient;
let queue: string;
let deadLetters: string;
beforeAll(async () => {
  engines = await startTestEngines();
  sqs = new SQSClient(engines.clients.sqs);
  queue = engines.queueUrls.evidenceEvents;
  deadLetters = engines.deadLetterUrls.evidenceEvents;
});
afterAll(() => engines.stop());

/** The bodies on a queue, each received once. */
const bodiesOn = async (QueueUrl: string): Promise<readonly string[]> => {
  const bodies: string[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
    );
    if (Messages.length === 0) return bodies;
    bodies.push(...Messages.map(({ Body = "" }) => Body));
  }
};

test("every dead letter goes back as it was, and none stays", async () => {
  const sent = Array.from({ length: 25 }, (_, index) => `{"number":${index}}`);
  for (const MessageBody of sent)
    await sqs.send(new SendMessageCommand({ QueueUrl: deadLetters, MessageBody }));

  const moved = await redriveQueue(sqs, { deadLetters, queue });

  expect(moved).toBe(25);
  expect((await bodiesOn(queue)).toSorted()).toEqual(sent.toSorted());
  expect(await bodiesOn(deadLetters)).toEqual([]);
});

test("an empty dead-letter queue is no trouble", async () => {
  expect(await redriveQueue(sqs, { deadLetters, queue })).toBe(0);
});

test("a message that the queue does not take stays a dead letter", async () => {
  await sqs.send(new SendMessageCommand({ QueueUrl: deadLetters, MessageBody: "{}" }));
  const refusing = new SQSClient(engines.clients.sqs);
  refusing.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName === SendMessageBatchCommand.name) throw new Error("no room");
      return next(args);
    },
    { step: "initialize" },
  );

  await expect(redriveQueue(refusing, { deadLetters, queue })).rejects.toThrow("no room");

  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: deadLetters, AttributeNames: ["All"] }),
  );
  expect(await bodiesOn(queue)).toEqual([]);
  expect(Attributes?.ApproximateNumberOfMessagesNotVisible).toBe("1");
});

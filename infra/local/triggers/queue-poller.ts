import { setTimeout as sleep } from "node:timers/promises";
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { known } from "../../known.ts";
import { account, credentials, region } from "../engines/credentials.ts";
import { reportedFailures } from "./batch-failures.ts";

export interface QueuePollerOptions {
  readonly endpoint: string;
  readonly url: string;
  readonly batchSize: number;
  readonly concurrency: number;
  readonly visibilitySeconds: number;
  readonly invoke: (event: unknown) => Promise<unknown>;
  readonly onTrouble: (error: unknown) => void;
}

/** What Lambda's queue mapping does: batches to the handler, what it did is deleted, what it failed comes back. */
export const pollQueue = (options: QueuePollerOptions) => {
  const client = new SQSClient({ endpoint: options.endpoint, region, credentials });
  const stopped = new AbortController();
  const polling = poll(client, options, stopped.signal);
  return {
    /** Settles when the batches that run now are done. */
    stop: async () => {
      stopped.abort();
      await polling;
      client.destroy();
    },
  };
};

/** One receiver, so that a message wakes one request; batches are handled beside it, up to the concurrency. */
const poll = async (
  client: SQSClient,
  options: QueuePollerOptions,
  signal: AbortSignal,
): Promise<void> => {
  const running = new Set<Promise<void>>();
  while (!signal.aborted) {
    const messages = await receive(client, options, signal);
    if (messages.length === 0) continue;
    const handling = handle(client, options, messages).catch(options.onTrouble);
    const tracked = handling.finally(() => running.delete(tracked));
    running.add(tracked);
    if (running.size >= options.concurrency) await Promise.race(running);
  }
  await Promise.all(running);
};

const receive = async (
  client: SQSClient,
  { url, batchSize, onTrouble }: QueuePollerOptions,
  signal: AbortSignal,
): Promise<readonly Message[]> => {
  const command = new ReceiveMessageCommand({
    QueueUrl: url,
    MaxNumberOfMessages: Math.min(10, batchSize),
    WaitTimeSeconds: 20,
    MessageSystemAttributeNames: ["All"],
  });
  try {
    return (await client.send(command, { abortSignal: signal })).Messages ?? [];
  } catch (error) {
    if (signal.aborted) return [];
    onTrouble(error);
    await sleep(1000);
    return [];
  }
};

const handle = async (
  client: SQSClient,
  options: QueuePollerOptions,
  messages: readonly Message[],
): Promise<void> => {
  const failed = await options
    .invoke({ Records: messages.map((each) => recordOf(each, options.url)) })
    .then(
      (result) => new Set(reportedFailures(result)),
      () => new Set(messages.map(({ MessageId }) => MessageId)),
    );
  const { back = [], done = [] } = Object.groupBy(messages, ({ MessageId }) =>
    failed.has(known(MessageId, "the id of a message")) ? "back" : "done",
  );
  if (done.length > 0) {
    await client.send(
      new DeleteMessageBatchCommand({
        QueueUrl: options.url,
        Entries: done.map(({ ReceiptHandle }, index) => ({ Id: `${index}`, ReceiptHandle })),
      }),
    );
  }
  for (const message of back) await comeBackSoon(client, options, message);
};

/**
 * On AWS a failed message comes back after its visibility timeout, minutes later. Nobody at a terminal waits a quarter of
 * an hour to see a dead letter, so here it comes back after 1, 2, 4, … seconds; how often it is tried is the same.
 */
const comeBackSoon = async (
  client: SQSClient,
  { url, visibilitySeconds }: QueuePollerOptions,
  { ReceiptHandle, Attributes }: Message,
): Promise<void> => {
  const received = Number(Attributes?.ApproximateReceiveCount ?? "1");
  const seconds = Math.min(visibilitySeconds, 2 ** (received - 1));
  await client.send(
    new ChangeMessageVisibilityCommand({
      QueueUrl: url,
      ReceiptHandle,
      VisibilityTimeout: seconds,
    }),
  );
};

const recordOf = (message: Message, url: string) => ({
  messageId: message.MessageId,
  receiptHandle: message.ReceiptHandle,
  body: message.Body,
  attributes: message.Attributes ?? {},
  messageAttributes: message.MessageAttributes ?? {},
  md5OfBody: message.MD5OfBody,
  eventSource: "aws:sqs",
  eventSourceARN: `arn:aws:sqs:${region}:${account}:${url.slice(url.lastIndexOf("/") + 1)}`,
  awsRegion: region,
});

import { once } from "node:events";
import { Worker } from "node:worker_threads";
import {
  ChangeMessageVisibilityCommand,
  PurgeQueueCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { account, credentials, region } from "./credentials.ts";
import { notStarted } from "./ports.ts";
import { addressOf, forget } from "./private-addresses.ts";
import {
  physicalNames,
  type QueueUrls,
  queueUrls,
  setUpQueues,
  type UrlOf,
} from "./queue-setup.ts";
import type { QueuesThreadOptions, Ready } from "./queues-thread.ts";

export interface Queues extends QueueUrls {
  readonly endpoint: string;
  /** Puts a message on a queue; it is on disk once this settles. */
  send(url: string, body: string): Promise<void>;
  /** Settles when its thread is gone, with what it died of. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

export const startQueues = async (options: {
  readonly folder: string;
  readonly socket: string;
}): Promise<Queues> => {
  const thread = await startThread({ ...options, region }).catch((cause) => {
    throw notStarted("fauxqs (SQS)", cause);
  });
  const endpoint = addressOf(options.socket);
  const client = new SQSClient({ endpoint, region, credentials });
  const url = (name: string) => `${endpoint}/${account}/${name}`;
  const stop = async () => {
    await thread.stop();
    client.destroy();
    forget(endpoint);
  };
  try {
    await setUpQueues(client, url);
    await releaseHeld(client, thread.held, url);
    await forgetRounds(client, url);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    endpoint,
    ended: thread.ended,
    ...queueUrls(url),
    send: async (QueueUrl, MessageBody) => {
      await client.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    },
    stop,
  };
};

const startThread = async (options: Omit<QueuesThreadOptions, "queues">) => {
  const workerData: QueuesThreadOptions = { ...options, queues: Object.values(physicalNames) };
  const thread = new Worker(new URL("./queues-thread.ts", import.meta.url), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
    // It reads none; and Node's watch mode posts messages of its own from threads that inherit its variable.
    env: {},
  });
  const ended = new Promise<string>((resolve) => {
    thread.once("error", (error) => resolve(`fauxqs: ${error.message}`));
    thread.once("exit", () => resolve("fauxqs"));
  });
  const [ready]: Ready[] = await once(thread, "message");
  if (!ready) throw new Error("the queues' thread said nothing");
  return {
    ...ready,
    ended,
    stop: async () => {
      thread.postMessage("stop");
      await ended;
    },
  };
};

/**
 * A host begins with a full round (`atStart` of reconcile), which asks for whatever rounds before it had left to do. Kept, a
 * message for each county would be added at each start, and a host that is killed again and again would do nothing else.
 */
const forgetRounds = async (client: SQSClient, url: UrlOf): Promise<void> => {
  await client.send(new PurgeQueueCommand({ QueueUrl: url(physicalNames.reconcileRequests) }));
};

/**
 * What a killed host held is nobody's now: the folder has one host, so nobody need wait out the visibility timeout. One
 * second is the least that works: fauxqs 2.4.1 with a data folder loses a message whose timeout is set to 0.
 */
const releaseHeld = async (client: SQSClient, held: Ready["held"], url: UrlOf): Promise<void> => {
  for (const { queue, receiptHandle } of held) {
    await client.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: url(queue),
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: 1,
      }),
    );
  }
};

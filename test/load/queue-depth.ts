import { join } from "node:path";
import { GetQueueAttributesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { account, credentials, region } from "../../infra/local/engines/credentials.ts";
import { addressOf, forget } from "../../infra/local/engines/private-addresses.ts";
import { queueUrls } from "../../infra/local/engines/queue-setup.ts";

export interface QueueDepth {
  /** Messages that wait or are being worked on. */
  readonly queued: number;
  /** Messages and stream records that were given up. */
  readonly dead: number;
}

/** Asks a running host's queues by their socket in its state folder, which is its owner's to open. */
export const queueDepth = (stateFolder: string) => {
  const endpoint = addressOf(join(stateFolder, "sockets", "queues"));
  const client = new SQSClient({ endpoint, region, credentials, maxAttempts: 1 });
  const { urls, deadLetterUrls, failureUrls } = queueUrls(
    (name) => `${endpoint}/${account}/${name}`,
  );
  const depthOf = async (QueueUrl: string): Promise<number> => {
    const { Attributes = {} } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] }),
    );
    return (
      Number(Attributes.ApproximateNumberOfMessages) +
      Number(Attributes.ApproximateNumberOfMessagesNotVisible) +
      Number(Attributes.ApproximateNumberOfMessagesDelayed)
    );
  };
  const sumOf = async (queues: Readonly<Record<string, string>>): Promise<number> =>
    (await Promise.all(Object.values(queues).map(depthOf))).reduce((sum, each) => sum + each, 0);
  return {
    ask: async (): Promise<QueueDepth> => ({
      queued: await sumOf(urls),
      dead: (await sumOf(deadLetterUrls)) + (await sumOf(failureUrls)),
    }),
    close: () => {
      client.destroy();
      forget(endpoint);
    },
  };
};

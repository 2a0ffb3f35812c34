import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { type Environment, required } from "./environment.ts";
import { quiet } from "./quiet.ts";

/** Messages SQS takes in one call. */
const BATCH = 10;

/** Sends JSON messages, several in batches. Throws when the queue took some of a batch and refused others: the caller runs again. */
export const queueSender =
  ({ client, url }: { readonly client: SQSClient; readonly url: string }) =>
  async (messages: readonly unknown[]): Promise<void> => {
    const [only, ...others] = messages;
    if (only !== undefined && others.length === 0) {
      await client.send(
        new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify(only) }),
      );
      return;
    }
    for (let first = 0; first < messages.length; first += BATCH) {
      const { Failed = [] } = await client.send(
        new SendMessageBatchCommand({
          QueueUrl: url,
          Entries: messages.slice(first, first + BATCH).map((message, index) => ({
            Id: String(index),
            MessageBody: JSON.stringify(message),
          })),
        }),
      );
      if (Failed.length > 0)
        throw new Error(`the queue refused ${Failed.length} messages: ${Failed[0]?.Code}`);
    }
  };
/** The queue whose address the topology puts into the environment variable `name`. */
export const queueSenderFrom = (environment: Environment, name: string) =>
  queueSender({ client: quiet(new SQSClient()), url: required(environment, name) });

export type QueueSender = ReturnType<typeof queueSender>;

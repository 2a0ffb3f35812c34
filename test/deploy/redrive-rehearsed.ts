import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import testEvent from "../../events/samples/object-notification/test-event.json" with {
  type: "json",
};
import { type QueuePair, redriveQueue } from "../../infra/aws/operations/redrive-queue.ts";
import { eventually } from "../journey/client.ts";

/** Puts a message among the dead letters that its function can take now, re-drives it, and waits until it is taken. */
export const redriveRehearsed = async (
  outputs: Readonly<Record<string, string>>,
): Promise<string> => {
  const sqs = new SQSClient();
  const [queue = "", deadLetters = ""] = [
    outputs.EvidenceEventsQueue,
    outputs.EvidenceEventsDeadLetters,
  ];
  await sqs.send(
    new SendMessageCommand({ QueueUrl: deadLetters, MessageBody: JSON.stringify(testEvent) }),
  );
  const how = await redriven(sqs, { deadLetters, queue });
  const left = async () => {
    const { Attributes = {} } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: queue, AttributeNames: ["All"] }),
    );
    const { ApproximateNumberOfMessages, ApproximateNumberOfMessagesNotVisible } = Attributes;
    return Number(ApproximateNumberOfMessages) + Number(ApproximateNumberOfMessagesNotVisible);
  };
  await eventually(left, (count) => count === 0);
  return `${how}, and the queue is empty again`;
};

/** By the operators' own command where the emulator knows how; else by hand, and that is said. */
const redriven = async (sqs: SQSClient, pair: QueuePair): Promise<string> => {
  try {
    const moved = await redriveQueue(sqs, pair, { told: () => undefined });
    if (moved !== 1) throw new Error(`${moved} messages were put back instead of one`);
    return "one message put back";
  } catch (error) {
    if (!(error instanceof Error && error.name === "InvalidAction")) throw error;
    await moveByHand(sqs, pair);
    return "not shown: the emulator has no tasks that move messages; one was put back by hand";
  }
};

const moveByHand = async (sqs: SQSClient, { deadLetters, queue }: QueuePair): Promise<void> => {
  const { Messages: [message] = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl: deadLetters, WaitTimeSeconds: 5 }),
  );
  if (!message) throw new Error("the dead letter cannot be received");
  const { Body: MessageBody, ReceiptHandle } = message;
  await sqs.send(new SendMessageCommand({ QueueUrl: queue, MessageBody }));
  await sqs.send(new DeleteMessageCommand({ QueueUrl: deadLetters, ReceiptHandle }));
};

import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import testEvent from "../../events/samples/object-notification/test-event.json" with {
  type: "json",
};
import { redriveQueue } from "../../infra/aws/operations/redrive-queue.ts";
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
  const moved = await redriveQueue(sqs, { deadLetters, queue });
  if (moved !== 1) throw new Error(`${moved} messages were put back instead of one`);
  const left = async () => {
    const { Attributes = {} } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: queue, AttributeNames: ["All"] }),
    );
    const { ApproximateNumberOfMessages, ApproximateNumberOfMessagesNotVisible } = Attributes;
    return Number(ApproximateNumberOfMessages) + Number(ApproximateNumberOfMessagesNotVisible);
  };
  await eventually(left, (count) => count === 0);
  return "one message put back, and the queue is empty again";
};

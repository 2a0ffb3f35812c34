import { GetQueueAttributesCommand, ListQueuesCommand, SQSClient } from "@aws-sdk/client-sqs";

/** Queues of a deployment that hold what could not be processed, with how much each holds. */
export const deadLetters = async (stackName: string): Promise<Readonly<Record<string, number>>> => {
  const sqs = new SQSClient();
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({ QueueNamePrefix: stackName }));
  const urls = QueueUrls.filter((url) => /DeadLetters|Failures/.test(url));
  const counts = await Promise.all(
    urls.map(async (QueueUrl) => {
      const { Attributes } = await sqs.send(
        new GetQueueAttributesCommand({
          QueueUrl,
          AttributeNames: ["ApproximateNumberOfMessages"],
        }),
      );
      return [
        QueueUrl.slice(QueueUrl.lastIndexOf("/") + 1),
        Number(Attributes?.ApproximateNumberOfMessages),
      ] as const;
    }),
  );
  return Object.fromEntries(counts);
};

import { FilterLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { GetRecordsCommand, GetShardIteratorCommand } from "@aws-sdk/client-dynamodb-streams";
import {
  ChangeMessageVisibilityCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
} from "@aws-sdk/client-sqs";
import type { mockClient } from "aws-sdk-client-mock";
import noAnswer from "../../../events/samples/stream-failure/no-answer.json" with { type: "json" };
import { constructId } from "../../../infra/aws/construct-id.ts";
import { functions } from "../../../infra/topology/functions.ts";
import type { ServiceFunction } from "../../../infra/topology/service-function.ts";
import { queues } from "../../../infra/topology/storage.ts";

type Mock = ReturnType<typeof mockClient>;
interface Mocks {
  readonly sqs: Mock;
  readonly logs: Mock;
  readonly dynamodb: Mock;
}

const consumers = Object.entries<ServiceFunction>(functions).filter(([, { triggers }]) =>
  triggers.some(({ kind }) => kind === "queue" || kind === "stream"),
);
const named = (...names: readonly string[]) => names.map((name) => [name, name] as const);

/** Outputs of the queues and of whoever takes from them, by the names that their constructs have. */
export const queueOutputs: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.keys(queues).flatMap((queue) =>
    named(`${constructId(queue)}Queue`, `${constructId(queue)}DeadLetters`),
  ),
  ...consumers.flatMap(([name, { triggers }]) =>
    named(
      `${constructId(name)}Log`,
      ...(triggers.some(({ kind }) => kind === "stream") ? [`${constructId(name)}Failures`] : []),
    ),
  ),
]);

/** In every queue of dead letters and of failures there is one, which can be put back. */
export const lettersEverywhere = ({ sqs, logs, dynamodb }: Mocks): void => {
  const looked = new Set<string>();
  sqs.on(GetQueueAttributesCommand).resolves({ Attributes: { ApproximateNumberOfMessages: "1" } });
  sqs.on(SendMessageCommand).resolves({ MessageId: "sent" });
  sqs.on(ChangeMessageVisibilityCommand).resolves({});
  sqs.on(ReceiveMessageCommand).callsFake(({ QueueUrl }) => {
    if (looked.has(QueueUrl)) return {};
    looked.add(QueueUrl);
    const isOfStream = QueueUrl.endsWith("Failures");
    const Body = JSON.stringify(isOfStream ? noAnswer : { county: "140524", cycle: "2021" });
    const Attributes = { SentTimestamp: String(Date.now()) };
    return { Messages: [{ MessageId: QueueUrl, ReceiptHandle: "h", Body, Attributes }] };
  });
  logs.on(FilterLogEventsCommand).resolves({ events: [] });
  dynamodb.on(GetShardIteratorCommand).resolves({ ShardIterator: "StorageTable.StreamArn" });
  dynamodb.on(GetRecordsCommand).resolves({ Records: [record("12"), record("13")] });
};

const record = (SequenceNumber: string) => ({
  dynamodb: { SequenceNumber, Keys: { pk: { S: "140524#2021" }, sk: { S: "DECISION#1" } } },
});

import {
  DeleteRuleCommand,
  EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from "@aws-sdk/client-eventbridge";
import {
  CreateQueueCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import * as z from "zod";
import { CountyStatusChanged } from "../../events/county-status-changed.ts";
import { EvidenceRejected } from "../../events/evidence-rejected.ts";

/** What came over the bus, each held against its contract. */
export interface Heard {
  readonly statuses: readonly CountyStatusChanged[];
  readonly rejections: readonly EvidenceRejected[];
}

const Envelope = z.object({
  source: z.literal("duxue"),
  "detail-type": z.string(),
  detail: z.unknown(),
});

/** Another system that listens to the event bus: a rule of its own that puts every event on a queue of its own. */
export const listenToBus = async (bus: string, name = "listener") => {
  const sqs = new SQSClient();
  const events = new EventBridgeClient();
  const { QueueUrl = "" } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["QueueArn"] }),
  );
  const rule = { EventBusName: bus, Rule: name };
  await events.send(
    new PutRuleCommand({
      Name: rule.Rule,
      EventBusName: bus,
      EventPattern: JSON.stringify({ source: ["duxue"] }),
    }),
  );
  const target = { Id: "queue", Arn: Attributes?.QueueArn ?? "" };
  await events.send(new PutTargetsCommand({ ...rule, Targets: [target] }));
  return {
    heard: () => drain(sqs, QueueUrl),
    stop: async () => {
      await events.send(new RemoveTargetsCommand({ ...rule, Ids: [target.Id] }));
      await events.send(new DeleteRuleCommand({ EventBusName: bus, Name: rule.Rule }));
      await sqs.send(new DeleteQueueCommand({ QueueUrl }));
    },
  };
};

const drain = async (sqs: SQSClient, QueueUrl: string): Promise<Heard> => {
  const heard: { statuses: CountyStatusChanged[]; rejections: EvidenceRejected[] } = {
    statuses: [],
    rejections: [],
  };
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 2 }),
    );
    if (Messages.length === 0) return heard;
    for (const { Body = "" } of Messages) {
      const { "detail-type": type, detail } = Envelope.parse(JSON.parse(Body));
      if (type === "CountyStatusChanged") heard.statuses.push(CountyStatusChanged.parse(detail));
      else heard.rejections.push(EvidenceRejected.parse(detail));
    }
  }
};

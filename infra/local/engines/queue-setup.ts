import { CreateQueueCommand, SetQueueAttributesCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { localFunctions } from "../../topology/functions.ts";
import type { QueueName } from "../../topology/service-function.ts";
import { queues } from "../../topology/storage.ts";
import { account, region } from "./credentials.ts";

/** The address of a queue by its physical name. */
export type UrlOf = (name: string) => string;

export const physicalNames = {
  evidenceEvents: "duxue-evidence-events",
  recomputeRequests: "duxue-recompute-requests",
  reconcileRequests: "duxue-reconcile-requests",
  announcements: "duxue-announcements",
} as const satisfies Record<QueueName, string>;

const queueNames: readonly QueueName[] = [
  "evidenceEvents",
  "recomputeRequests",
  "reconcileRequests",
  "announcements",
];
const streamFunctions = Object.entries(localFunctions)
  .filter(([, { triggers }]) => triggers.some(({ kind }) => kind === "stream"))
  .map(([name]) => name);

const deadLetters = (name: string) => `${name}-dead-letters`;
const failures = (functionName: string) => `duxue-${functionName}-failures`;

/** Where messages go, where those end that were refused too often, and where stream batches end, by function. */
export const queueUrls = (url: UrlOf) => ({
  urls: urlsBy(url),
  deadLetterUrls: urlsBy((name) => url(deadLetters(name))),
  failureUrls: Object.fromEntries(streamFunctions.map((name) => [name, url(failures(name))])),
});
export type QueueUrls = Readonly<ReturnType<typeof queueUrls>>;

const urlsBy = (url: UrlOf): Readonly<Record<QueueName, string>> => ({
  evidenceEvents: url(physicalNames.evidenceEvents),
  recomputeRequests: url(physicalNames.recomputeRequests),
  reconcileRequests: url(physicalNames.reconcileRequests),
  announcements: url(physicalNames.announcements),
});

/** Makes the queues as topology says they are; an older state folder follows a changed topology. */
export const setUpQueues = async (client: SQSClient, url: UrlOf): Promise<void> => {
  for (const name of queueNames) {
    const physical = physicalNames[name];
    const { visibilitySeconds, attempts, retentionDays } = queues[name];
    await setUp(client, url, deadLetters(physical), retentionDays);
    await setUp(client, url, physical, retentionDays, {
      VisibilityTimeout: `${visibilitySeconds}`,
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: `arn:aws:sqs:${region}:${account}:${deadLetters(physical)}`,
        maxReceiveCount: attempts,
      }),
    });
  }
  for (const name of streamFunctions) await setUp(client, url, failures(name), 14);
};

const setUp = async (
  client: SQSClient,
  url: UrlOf,
  name: string,
  retentionDays: number,
  attributes: Readonly<Record<string, string>> = {},
): Promise<void> => {
  await client.send(new CreateQueueCommand({ QueueName: name }));
  await client.send(
    new SetQueueAttributesCommand({
      QueueUrl: url(name),
      Attributes: { ...attributes, MessageRetentionPeriod: `${retentionDays * 86_400}` },
    }),
  );
};

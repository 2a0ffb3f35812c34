import { Aws, Duration } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { QueueName } from "../topology/service-function.ts";
import { announced, queues as shapes } from "../topology/storage.ts";
import { constructId } from "./construct-id.ts";
import { cfnBucketOf } from "./storage.ts";

/** A queue and the one where its messages end that could not be processed (law 5). */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, name: QueueName) {
    super(scope, constructId(name));
    const { visibilitySeconds, attempts, retentionDays } = shapes[name];
    this.deadLetters = deadLetterQueue(this, "DeadLetters");
    this.queue = new Queue(this, "Queue", {
      ...closed,
      visibilityTimeout: Duration.seconds(visibilitySeconds),
      retentionPeriod: Duration.days(retentionDays),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: attempts },
    });
  }
}

/** All queues of the topology. */
export const workQueues = (scope: Construct): Readonly<Record<QueueName, WorkQueue>> => ({
  evidenceEvents: new WorkQueue(scope, "evidenceEvents"),
  recomputeRequests: new WorkQueue(scope, "recomputeRequests"),
  reconcileRequests: new WorkQueue(scope, "reconcileRequests"),
  announcements: new WorkQueue(scope, "announcements"),
});

/** What operators look for: each queue and its dead letters, by the names of the stack's outputs. */
export const queueOutputs = (
  queues: Readonly<Record<QueueName, WorkQueue>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(queues).flatMap(([name, { queue, deadLetters }]) => [
      [`${constructId(name)}Queue`, queue.queueUrl],
      [`${constructId(name)}DeadLetters`, deadLetters.queueUrl],
    ]),
  );

/** Messages hold object keys and county codes, no evidence: the queue service's own key is enough. */
const closed = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true } as const;

/** A queue that holds what failed for as long as the service keeps anything. */
export const deadLetterQueue = (scope: Construct, id: string): Queue =>
  new Queue(scope, id, { ...closed, retentionPeriod: Duration.days(14) });

/**
 * Has S3 announce objects that come or go, each on the queue that the topology says. Written on the bucket itself: the
 * construct library's way is a function of its own that may change the notifications of any bucket in the account.
 */
export const announceObjects = (
  bucket: Bucket,
  bucketName: string,
  queues: Readonly<Record<QueueName, WorkQueue>>,
): void => {
  const resource = cfnBucketOf(bucket);
  resource.notificationConfiguration = {
    queueConfigurations: announced.flatMap(({ prefix, queue, events }) =>
      events.map((event) => ({
        event: `s3:Object${event === "created" ? "Created" : "Removed"}:*`,
        queue: queues[queue].queue.queueArn,
        filter: { s3Key: { rules: [{ name: "prefix", value: prefix }] } },
      })),
    ),
  };
  for (const { queue } of announced) {
    const policy = takeFrom(`arn:${Aws.PARTITION}:s3:::${bucketName}`, queues[queue].queue);
    // The bucket itself, not its policy or its deletion helper: those refer to the bucket.
    if (policy) resource.node.addDependency(policy);
  }
};

const takeFrom = (bucketArn: string, queue: Queue) =>
  queue.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal("s3.amazonaws.com")],
      actions: ["sqs:SendMessage"],
      resources: [queue.queueArn],
      conditions: {
        ArnEquals: { "aws:SourceArn": bucketArn },
        StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID },
      },
    }),
  ).policyDependable;

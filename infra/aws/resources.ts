import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { EventBus } from "aws-cdk-lib/aws-events";
import type { Key } from "aws-cdk-lib/aws-kms";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { QueueName } from "../topology/service-function.ts";

/** What functions touch, by the names of `Touches` in the topology. */
export interface Resources {
  /** The key of the table and of both buckets. */
  readonly key: Key;
  readonly table: Table;
  readonly evidenceBucket: Bucket;
  readonly reportsBucket: Bucket;
  readonly queues: Readonly<Record<QueueName, Queue>>;
  readonly eventBus: EventBus;
}

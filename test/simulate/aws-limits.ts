/**
 * Quotas of AWS as a new region of an account has them, each with the page that says so; most can be raised on request
 * («adjustable»). Typed in by hand: check them before you rely on them.
 */
export const awsLimits = {
  /** Lambda quotas: «Concurrent executions» 1,000, adjustable; new accounts begin with 10 or so. */
  concurrentExecutions: 1000,
  /** DynamoDB, «Best practices for designing partition keys»: no partition takes more a second, whatever the table's mode. */
  writeUnitsPerPartition: 1000,
  readUnitsPerPartition: 3000,
  /** DynamoDB quotas, «Per table, on-demand»: 40,000 of each, adjustable. */
  writeUnitsPerTable: 40_000,
  readUnitsPerTable: 40_000,
  /** DynamoDB, «On-demand capacity mode»: a new table begins with 4,000 written units, which are four partitions. */
  partitionsAtFirst: 4,
  /** DynamoDB, «Partitions and data distribution»: a partition that holds more is split. */
  gigabytesPerPartition: 10,
  /** S3, «Best practices design patterns: optimizing performance»: requests a second for each prefix. */
  putsPerPrefix: 3500,
  getsPerPrefix: 5500,
  /** SQS quotas: messages of a standard queue that are taken and not yet done with. */
  messagesInFlight: 120_000,
  /** EventBridge quotas: PutEvents a second, by region from 400 to 10,000, adjustable; here the least of any. */
  eventsPerSecond: 400,
  /** API Gateway quotas: requests a second of an account in a region, adjustable. */
  apiRequestsPerSecond: 10_000,
} as const;

/**
 * What a call takes in the service's own region, in milliseconds; assumed, for nothing here can measure it. A table on demand
 * answers a read in single-digit milliseconds, a transaction takes two rounds; S3 answers small requests in 100 to 200 ms at
 * worst («optimizing performance») and mostly in a third of it.
 */
export const assumedMs = {
  tableReads: 5,
  tableWrites: 15,
  bucketReads: 40,
  bucketWrites: 60,
  /** PutEvents. */
  bus: 30,
  /** From a message or record until a copy of the function that is warm has begun. */
  invoke: 15,
  /** S3 «typically» announces an object within seconds. */
  announce: 1000,
  /** Lambda asks each shard four times a second («Using Lambda with DynamoDB»): half of that on average. */
  streamPoll: 125,
  queuePoll: 20,
} as const;

/** Megabytes a second that a function reads from S3 at; assumed. */
export const MEGABYTES_A_SECOND = 50;

/** Lambda gives a function the power of one processor for so much memory («Configure Lambda function memory»). */
export const MEGABYTES_OF_A_PROCESSOR = 1769;

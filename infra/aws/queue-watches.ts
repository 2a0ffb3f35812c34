import { Duration } from "aws-cdk-lib";
import { Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { WorkQueue } from "./queues.ts";
import { minutes, type Watch } from "./watch.ts";

/** What could not be processed waits there to be looked at, and is gone after 14 days. */
export const lettersWatches = (id: string, name: string, queue: Queue): readonly Watch[] => [
  {
    id: `${id}DeadLetters`,
    says: `A message of ${name} could not be processed and waits to be looked at and re-driven.`,
    todo: "deadLetters",
    metric: queue.metricApproximateNumberOfMessagesVisible({
      period: minutes(1),
      statistic: Stats.MAXIMUM,
    }),
    above: 0,
    periods: 1,
  },
  {
    id: `${id}DeadLettersOld`,
    says: `A message of ${name} that could not be processed waits for more than a week, and is lost after two.`,
    todo: "deadLetters",
    metric: queue.metricApproximateAgeOfOldestMessage({ period: minutes(60) }),
    above: Duration.days(7).toSeconds(),
    periods: 1,
  },
];

export const queueWatches = (work: WorkQueue): readonly Watch[] => [
  ...lettersWatches(work.node.id, work.node.id, work.deadLetters),
  {
    id: `${work.node.id}Backlog`,
    says: `Messages of ${work.node.id} wait for more than 15 minutes.`,
    todo: "backlog",
    metric: work.queue.metricApproximateAgeOfOldestMessage({ period: minutes(5) }),
    above: 15 * 60,
    periods: 1,
  },
];

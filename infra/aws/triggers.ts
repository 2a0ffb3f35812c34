import { Duration } from "aws-cdk-lib";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  StartingPosition,
} from "aws-cdk-lib/aws-lambda";
import { SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import type { Trigger } from "../topology/service-function.ts";
import { table as tableShape } from "../topology/storage.ts";
import type { Pace } from "./concurrency.ts";
import { constructId } from "./construct-id.ts";
import type { Resources } from "./resources.ts";
import type { DeployedFunction } from "./service-function.ts";

type Of<Kind extends Trigger["kind"]> = Extract<Trigger, { kind: Kind }>;

/** Lets queues, the table's stream and the clock call a function. HTTP routes are the API's. */
export const connect = (fn: DeployedFunction, resources: Resources, pace: Pace): void => {
  for (const trigger of fn.definition.triggers) {
    switch (trigger.kind) {
      case "queue":
        fromQueue(fn, trigger, resources, pace);
        break;
      case "stream":
        fromStream(fn, trigger, resources, pace);
        break;
      case "schedule":
        fromClock(fn, trigger);
        break;
      case "http":
        break;
    }
  }
};

const fromQueue = (
  fn: DeployedFunction,
  trigger: Of<"queue">,
  { queues }: Resources,
  pace: Pace,
): void => {
  new EventSourceMapping(fn, `From${constructId(trigger.queue)}`, {
    target: fn.called,
    eventSourceArn: queues[trigger.queue].queueArn,
    batchSize: trigger.batchSize,
    maxConcurrency: pace.ofQueue(trigger.concurrency),
    reportBatchItemFailures: true,
  });
};

/** A record that was not processed by then is set aside; reconcile finds what it stood for (law 5). */
const recordAge = Duration.hours(6);

const fromStream = (
  fn: DeployedFunction,
  trigger: Of<"stream">,
  { table }: Resources,
  pace: Pace,
): void => {
  if (!table.tableStreamArn || !fn.failures) throw new Error("the table has no stream");
  new EventSourceMapping(fn, "FromTable", {
    target: fn.called,
    eventSourceArn: table.tableStreamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: trigger.batchSize,
    ...(trigger.windowSeconds > 0 && {
      maxBatchingWindow: Duration.seconds(trigger.windowSeconds),
    }),
    parallelizationFactor: pace.perShard(trigger.parallelPerShard),
    retryAttempts: trigger.attempts,
    maxRecordAge: recordAge,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    onFailure: new SqsDlq(fn.failures),
    filters: [
      FilterCriteria.filter({
        dynamodb: {
          Keys: {
            [tableShape.sortKey]: {
              S: trigger.sortKeys.map((prefix) => FilterRule.beginsWith(prefix)[0]),
            },
          },
        },
      }),
    ],
  });
};

/** No retries: the next round does all that this one did not, and an alarm tells when rounds stay away. */
const fromClock = (fn: DeployedFunction, { everyMinutes }: Of<"schedule">): void => {
  fn.called.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(everyMinutes) });
  new Rule(fn, "Schedule", {
    description: fn.definition.purpose,
    schedule: Schedule.rate(Duration.minutes(everyMinutes)),
    targets: [new LambdaFunction(fn.called, { retryAttempts: 0 })],
  });
};

import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { SQSClient } from "@aws-sdk/client-sqs";
import { constructId } from "../aws/construct-id.ts";
import type { Deployed } from "../aws/operations/deployed-stack.ts";
import { Sentences } from "../command-line/sentences.ts";
import { functions } from "../topology/functions.ts";
import { queues } from "../topology/storage.ts";
import { deployedLogs } from "./deployed-logs.ts";
import { holdingsOf } from "./holdings.ts";
import type { Site } from "./site.ts";

/** Counts of a queue "may not achieve consistency until at least 1 minute" later (SQS, GetQueueAttributes). */
const SETTLING_SECONDS = 60;

/** The queues of a deployment, by the outputs of its stack. */
export const deployedSite = ({ stackName, outputs }: Deployed): Site => {
  const output = (name: string): string => {
    const value = outputs[name];
    if (value !== undefined) return value;
    throw new Sentences(
      `${stackName} 没有输出 ${name}：部署的版本较旧，请先部署当前版本。`,
      `${stackName} does not tell its ${name}: an older version is deployed; deploy this one first.`,
    );
  };
  return {
    sqs: new SQSClient(),
    streams: new DynamoDBStreamsClient(),
    holdings: holdingsOf(functions, {
      deadLetters: (queue) => output(`${constructId(queue)}DeadLetters`),
      failures: (functionName) => output(`${constructId(functionName)}Failures`),
    }),
    queueUrls: Object.fromEntries(
      Object.keys(queues).map((queue) => [queue, output(`${constructId(queue)}Queue`)]),
    ),
    logs: deployedLogs(
      new CloudWatchLogsClient(),
      (functionName) => outputs[`${constructId(functionName)}Log`],
    ),
    quietSeconds: SETTLING_SECONDS,
  };
};

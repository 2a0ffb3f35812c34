import { Duration } from "aws-cdk-lib";
import { type IMetric, MathExpression, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { Api } from "./api.ts";
import prices from "./prices/us-east-1.json" with { type: "json" };
import type { DeployedFunction } from "./service-function.ts";

/** List prices in USD, on demand, for arm64; aws-cn has a list of its own. */

interface Spent {
  readonly table: Table;
  readonly api: Api;
  readonly functions: readonly DeployedFunction[];
}

const day = { period: Duration.days(1), statistic: Stats.SUM } as const;

/** What units of the table, requests and runs cost since the day began (UTC); what is stored and idle is not in it. */
export const spentToday = ({ table, api, functions }: Spent): readonly IMetric[] => [
  new MathExpression({
    label: "table",
    expression: `(reads * ${prices.millionReadUnits} + writes * ${prices.millionWriteUnits}) / 1000000`,
    usingMetrics: {
      reads: table.metricConsumedReadCapacityUnits(day),
      writes: table.metricConsumedWriteCapacityUnits(day),
    },
    period: day.period,
  }),
  new MathExpression({
    label: "API",
    expression: `requests * ${prices.millionApiRequests} / 1000000`,
    usingMetrics: { requests: api.http.metricCount(day) },
    period: day.period,
  }),
  new MathExpression({
    label: "functions",
    expression: costOfRuns(functions),
    usingMetrics: Object.fromEntries(
      functions.flatMap(({ lambda }, at) => [
        [`duration${at}`, lambda.metricDuration(day)],
        [`runs${at}`, lambda.metricInvocations(day)],
      ]),
    ),
    period: day.period,
  }),
];

/**
 * `Duration` is in milliseconds. A function that did not run has no figures and costs nothing. CloudWatch reads no numbers
 * such as 2e-7, so what is small stands in the divisor.
 */
const costOfRuns = (functions: readonly DeployedFunction[]): string => {
  const gigabyteMilliseconds = functions.map(
    ({ definition }, at) => `FILL(duration${at}, 0) * ${definition.memoryMegabytes / 1024}`,
  );
  const runs = functions.map((_, at) => `FILL(runs${at}, 0)`);
  return `(${gigabyteMilliseconds.join(" + ")}) / 1000 * ${prices.gigabyteSecond} + (${runs.join(" + ")}) * ${prices.millionRuns} / 1000000`;
};

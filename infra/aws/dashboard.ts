import { Duration, Stack } from "aws-cdk-lib";
import {
  Dashboard,
  GraphWidget,
  type IMetric,
  SingleValueWidget,
  Stats,
  TextWidget,
} from "aws-cdk-lib/aws-cloudwatch";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import type { Api } from "./api.ts";
import { logQueries } from "./log-queries.ts";
import { measuredMetric } from "./measured-metric.ts";
import type { WorkQueue } from "./queues.ts";
import { dashboardName } from "./region-names.ts";
import type { DeployedFunction } from "./service-function.ts";
import { spentToday } from "./spending.ts";

export interface DashboardProps {
  readonly deployment: string;
  readonly api: Api;
  readonly table: Table;
  readonly queues: readonly WorkQueue[];
  readonly functions: readonly DeployedFunction[];
}

/** How long uploads waited, as the function measures it. */
const waits = (
  functions: readonly DeployedFunction[],
  name: string,
  metricName: string,
): readonly IMetric[] =>
  functions
    .filter((fn) => fn.name === name)
    .flatMap((fn) =>
      [50, 95, 100].map((share) => measuredMetric(fn, metricName, { statistic: Stats.p(share) })),
    );

/** One page: how late, how many wait, what failed, what today cost; then the flow: requests, queues, functions, table. */
export const dashboard = (scope: Construct, props: DashboardProps): Dashboard => {
  const { deployment, api, table, queues, functions } = props;
  const graph = (title: string, left: readonly IMetric[], right: readonly IMetric[] = []) =>
    new GraphWidget({ title, width: 12, height: 6, left: [...left], right: [...right] });
  const value = (title: string, metrics: readonly IMetric[]) =>
    new SingleValueWidget({ title, width: 8, height: 6, metrics: [...metrics] });
  const streamed = functions.filter(({ failures }) => failures);
  return new Dashboard(scope, "Dashboard", {
    dashboardName: dashboardName(deployment, Stack.of(scope).region),
    defaultInterval: Duration.hours(12),
    widgets: [
      [
        new TextWidget({
          width: 24,
          height: 2,
          markdown: `# ${deployment}\nWhat to do about an alarm: infra/aws/README.md.`,
        }),
      ],
      [
        value("How late: oldest message (s), slowest stream (ms)", [
          ...queues.map(({ queue }) => queue.metricApproximateAgeOfOldestMessage()),
          ...streamed.map(({ lambda }) =>
            lambda.metric("IteratorAge", { statistic: Stats.MAXIMUM }),
          ),
        ]),
        value(
          "How many wait",
          [
            ...queues.flatMap(({ queue, deadLetters }) => [queue, deadLetters]),
            ...streamed.flatMap(({ failures }) => failures ?? []),
          ].map((queue) => queue.metricApproximateNumberOfMessagesVisible()),
        ),
        value("What today cost (USD, list prices)", spentToday(props)),
      ],
      [
        graph(
          "From stored to settled (ms)",
          waits(functions, "ingest-evidence", "MillisecondsToSettle"),
        ),
        graph(
          "From settled to counted (ms)",
          waits(functions, "recompute-status", "MillisecondsToCount"),
        ),
      ],
      ...logQueries(props).map((row) => [...row]),
      [
        graph("Requests and refusals", [
          api.http.metricCount(),
          api.http.metricClientError(),
          api.http.metricServerError(),
        ]),
        graph(
          "Time to answer (ms)",
          [50, 99].map((share) => api.http.metricLatency({ statistic: Stats.p(share) })),
        ),
      ],
      [
        graph(
          "Messages waiting, and their age (s)",
          queues.map(({ queue }) => queue.metricApproximateNumberOfMessagesVisible()),
          queues.map(({ queue }) => queue.metricApproximateAgeOfOldestMessage()),
        ),
        graph(
          "Dead letters",
          [
            ...queues.map(({ deadLetters }) => deadLetters),
            ...streamed.flatMap(({ failures }) => failures ?? []),
          ].map((queue) => queue.metricApproximateNumberOfMessagesVisible()),
        ),
      ],
      [
        graph(
          "Runs and failures",
          functions.map(({ lambda }) => lambda.metricInvocations()),
          functions.map(({ lambda }) => lambda.metricErrors()),
        ),
        graph(
          "Slowest in a hundred (ms)",
          functions.map(({ lambda }) => lambda.metricDuration({ statistic: Stats.p(99) })),
        ),
      ],
      [
        graph(
          "Behind the table (ms)",
          streamed.map(({ lambda }) => lambda.metric("IteratorAge", { statistic: Stats.MAXIMUM })),
        ),
        graph(
          "Table: units read and written",
          [table.metricConsumedReadCapacityUnits()],
          [table.metricConsumedWriteCapacityUnits()],
        ),
      ],
    ],
  });
};

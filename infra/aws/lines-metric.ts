import type { Duration } from "aws-cdk-lib";
import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import { FilterPattern, MetricFilter } from "aws-cdk-lib/aws-logs";
import type { DeployedFunction } from "./service-function.ts";

/** How many lines of a function's log have a `message`. */
export const linesMetric = (fn: DeployedFunction, message: string, period: Duration): Metric => {
  const metricNamespace = fn.node.path;
  const metricName = nameOf(message);
  new MetricFilter(fn, metricName, {
    logGroup: fn.logGroup,
    filterPattern: FilterPattern.stringValue("$.message", "=", message),
    metricNamespace,
    metricName,
    metricValue: "1",
  });
  return new Metric({ namespace: metricNamespace, metricName, period, statistic: Stats.SUM });
};

/** `status not kept whole` → `StatusNotKeptWhole`. */
export const nameOf = (message: string): string =>
  message.replaceAll(/(?:^| )(\w)/g, (_, letter: string) => letter.toUpperCase());

import type { Duration } from "aws-cdk-lib";
import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import { FilterPattern, MetricFilter } from "aws-cdk-lib/aws-logs";
import type { DeployedFunction } from "./service-function.ts";

/** What was missing and put back on the queues, by county: fields of the line that each comparison logs. What is in flight is none of them. */
const counted = ["evidence", "statuses", "ledger"] as const;

/** Evidences, statuses and objects of the ledger together that reconcile had to put back: all are counted under the same name. */
export const reconciledMetric = (fn: DeployedFunction, period: Duration): Metric => {
  const metricNamespace = fn.node.path;
  const metricName = "PutBack";
  for (const field of counted) {
    new MetricFilter(fn, `PutBack-${field}`, {
      logGroup: fn.logGroup,
      filterPattern: FilterPattern.stringValue("$.message", "=", "reconciled"),
      metricNamespace,
      metricName,
      metricValue: `$.${field}`,
    });
  }
  return new Metric({ namespace: metricNamespace, metricName, period, statistic: Stats.SUM });
};

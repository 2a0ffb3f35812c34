import { MathExpression, Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import { FilterPattern, MetricFilter } from "aws-cdk-lib/aws-logs";
import { known } from "../known.ts";
import { isByTheClock } from "./is-by-the-clock.ts";
import type { DeployedFunction } from "./service-function.ts";
import { minutes, type Watch } from "./watch.ts";

/**
 * Lines by which a function says that it could not do what it was called for. It answers all the same, with a 500 or with the
 * records that come again, so Lambda counts no error. A test finds each in the code.
 */
export const failureLines = ["request failed", "message failed", "recompute failed"] as const;

const METRIC = "FailedByVersion";

/**
 * Shifted is what people and queues call all day: of what runs once an hour five minutes tell nothing. Not the page: its parts
 * are named by their content, and a version that is asked for parts of the other has none of them.
 */
export const isShifted = ({ definition, live }: DeployedFunction): boolean =>
  live !== undefined &&
  !isByTheClock(definition) &&
  definition.pages === undefined &&
  definition.triggers.some(({ kind }) => kind === "http" || kind === "queue");

export const newVersionWatchId = ({ node }: DeployedFunction): string => `${node.id}NewVersion`;

/**
 * Failures of the newest version alone. An alarm that the version before can ring would also stop the deployment that
 * mends it.
 */
export const newVersionWatch = (fn: DeployedFunction): Watch => {
  const { node, lambda } = fn;
  const live = known(fn.live, `the alias of ${fn.name}`);
  const period = minutes(1);
  const counted = { period, statistic: Stats.SUM };
  return {
    id: newVersionWatchId(fn),
    says: `The newest version of ${node.id} failed; while it takes over it is rolled back.`,
    todo: "rollout",
    metric: new MathExpression({
      label: "failures of the newest version",
      expression: "FILL(crashed, 0) + FILL(failed, 0)",
      usingMetrics: {
        crashed: new Metric({
          namespace: "AWS/Lambda",
          metricName: "Errors",
          dimensionsMap: {
            FunctionName: lambda.functionName,
            Resource: `${lambda.functionName}:${live.aliasName}`,
            ExecutedVersion: live.version.version,
          },
          ...counted,
        }),
        failed: failedLines(fn).with({ ...counted }),
      },
      period,
    }),
    above: 0,
    periods: 1,
  };
};

/** Counted by version, which every line says (`shared/log`). */
const failedLines = (fn: DeployedFunction): Metric => {
  const namespace = fn.node.path;
  new MetricFilter(fn, METRIC, {
    logGroup: fn.logGroup,
    filterPattern: FilterPattern.any(
      ...failureLines.map((line) => FilterPattern.stringValue("$.message", "=", line)),
    ),
    metricNamespace: namespace,
    metricName: METRIC,
    metricValue: "1",
    dimensions: { version: "$.functionVersion" },
  });
  const version = known(fn.live, `the alias of ${fn.name}`).version.version;
  return new Metric({ namespace, metricName: METRIC, dimensionsMap: { version } });
};

import { Alarm, ComparisonOperator, Stats, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { Key } from "aws-cdk-lib/aws-kms";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import { known } from "../known.ts";
import { alarmTopic } from "./alarm-topic.ts";
import type { Api } from "./api.ts";
import { linesMetric, nameOf } from "./lines-metric.ts";
import { isShifted, newVersionWatch } from "./new-version-watch.ts";
import { pressureWatches } from "./pressure-watches.ts";
import { probeWatches } from "./probe-watches.ts";
import { lettersWatches, queueWatches } from "./queue-watches.ts";
import type { WorkQueue } from "./queues.ts";
import { reconciledMetric } from "./reconciled-metric.ts";
import type { DeployedFunction } from "./service-function.ts";
import { minutes, runbook, type Watch } from "./watch.ts";

export interface AlarmsProps {
  readonly key: Key;
  readonly queues: readonly WorkQueue[];
  readonly functions: readonly DeployedFunction[];
  readonly api: Api;
  readonly table: Table;
  readonly buckets: readonly Bucket[];
  /** How many functions the account runs at once. */
  readonly concurrency: number;
  /** Who is written to; the topic takes further subscribers at any time. */
  readonly email: string | undefined;
}

/** Law 5: whatever is not processed rings, and the text says where to read on. */
export class Alarms extends Construct {
  readonly topic: Topic;
  readonly alarms: readonly Alarm[];

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    const { key, queues, functions, api, email } = props;
    this.topic = alarmTopic(this, key);
    if (email) this.topic.addSubscription(new EmailSubscription(email));
    const watches = [
      ...queues.flatMap(queueWatches),
      ...functions.flatMap(functionWatches),
      ...apiWatches(api),
      ...pressureWatches(props),
      ...functions.filter(isShifted).map(newVersionWatch),
    ];
    const ringing = watches.map((watch) => alarm(this, watch));
    const missing = functions.flatMap((fn) => clockAlarms(this, fn));
    const told = functions.flatMap((fn) => alertWatches(fn).map((watch) => alarm(this, watch)));
    this.alarms = [...ringing, ...missing, ...told];
    for (const each of this.alarms) each.addAlarmAction(new SnsAction(this.topic));
  }

  named(id: string): Alarm {
    return known(
      this.alarms.find(({ node }) => node.id === id),
      `the alarm ${id}`,
    );
  }
}

export const alarm = (
  scope: Construct,
  { id, says, todo, metric, above, periods, within = periods }: Watch,
): Alarm =>
  new Alarm(scope, id, {
    alarmDescription: `${says} infra/aws/README.md, "${runbook[todo]}".`,
    metric,
    threshold: above,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: within,
    ...(within > periods && { datapointsToAlarm: periods }),
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });

const functionWatches = ({
  node,
  definition,
  lambda,
  failures,
}: DeployedFunction): readonly Watch[] => [
  {
    id: `${node.id}Errors`,
    says: `${node.id} failed or ran out of time.`,
    todo: "errors",
    metric: lambda.metricErrors({ period: minutes(5) }),
    above: 0,
    periods: 1,
  },
  {
    id: `${node.id}Slow`,
    says: `One in a hundred runs of ${node.id} takes more than four fifths of its time limit.`,
    todo: "slowness",
    metric: lambda.metricDuration({ period: minutes(5), statistic: Stats.p(99) }),
    above: definition.timeoutSeconds * 800,
    periods: 3,
  },
  {
    id: `${node.id}Throttled`,
    says: `${node.id} was refused a run: the account has no more, or not this fast.`,
    todo: "pressure",
    metric: lambda.metricThrottles({ period: minutes(5) }),
    above: 0,
    periods: 3,
  },
  ...(failures
    ? [
        ...lettersWatches(node.id, `the table's stream, on its way to ${node.id},`, failures),
        {
          id: `${node.id}StreamAge`,
          says: `${node.id} is more than five minutes behind the table.`,
          todo: "backlog" as const,
          metric: lambda.metric("IteratorAge", { period: minutes(1), statistic: Stats.MAXIMUM }),
          above: 5 * 60_000,
          periods: 3,
        },
      ]
    : []),
];

/** What a function's log says for somebody to look at. */
const alertWatches = (fn: DeployedFunction): readonly Watch[] =>
  (fn.definition.alerts ?? []).map(({ message, says }) => ({
    id: `${fn.node.id}${nameOf(message)}`,
    says,
    todo: "rows",
    metric: linesMetric(fn, message, minutes(5)),
    above: 0,
    periods: 1,
  }));

const apiWatches = ({ http }: Api): readonly Watch[] => [
  {
    id: "ApiFailures",
    says: "The API answered with errors of its own.",
    todo: "errors",
    metric: http.metricServerError({ period: minutes(5), statistic: Stats.SUM }),
    above: 0,
    periods: 1,
  },
  {
    id: "ApiSlow",
    says: "One in a hundred answers of the API takes more than three seconds.",
    todo: "slowness",
    metric: http.metricLatency({ period: minutes(5), statistic: Stats.p(99) }),
    above: 3000,
    periods: 3,
  },
];

/** A function on a schedule rings when it stays away for two rounds, and at what its rounds find. */
const clockAlarms = (scope: Construct, fn: DeployedFunction): readonly Alarm[] => {
  const clock = fn.definition.triggers.find(({ kind }) => kind === "schedule");
  if (clock?.kind !== "schedule") return [];
  const { id } = fn.node;
  const { everyMinutes } = clock;
  const isProbe = fn.definition.touches.testRows !== undefined;
  const found = isProbe ? probeWatches(fn, everyMinutes) : [gapWatch(fn, everyMinutes)];
  return [
    new Alarm(scope, `${id}Missing`, {
      alarmDescription: `${id} has not run for two rounds. infra/aws/README.md, "${runbook[isProbe ? "probe" : "reconcile"]}".`,
      metric: fn.lambda.metricInvocations({ period: minutes(everyMinutes) }),
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: 2,
      treatMissingData: TreatMissingData.BREACHING,
    }),
    ...found.map((watch) => alarm(scope, watch)),
  ];
};

/**
 * When rounds find what no event announced: once is mended, and twice has a cause. What is not of today only the round finds
 * that looks at everything, so both may lie a day apart.
 */
const gapWatch = (fn: DeployedFunction, everyMinutes: number): Watch => ({
  id: `${fn.node.id}Gap`,
  says: `${fn.node.id} found objects, scores or gaps of the ledger that no event had announced, in two rounds of a day.`,
  todo: "reconcile",
  metric: reconciledMetric(fn, minutes(everyMinutes)),
  above: 0,
  periods: 2,
  within: MINUTES_A_DAY / everyMinutes + 1,
});

const MINUTES_A_DAY = 1440;

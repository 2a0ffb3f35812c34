import { Duration } from "aws-cdk-lib";
import { type Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import { measuredMetric } from "./measured-metric.ts";
import type { DeployedFunction } from "./service-function.ts";
import type { Watch } from "./watch.ts";

/** An upload that is counted later than this is slow, whatever else is going on. */
const SLOW_SECONDS = 20;

/** What the probe measures, by the names that it logs (functions/probe-upload). */
const probeMetric = (
  fn: DeployedFunction,
  name: "CanaryFailed" | "CanaryMilliseconds",
  period: Duration,
): Metric => measuredMetric(fn, name, { statistic: Stats.MAXIMUM, period });

/** One failed upload may be a passing trouble; two in a row are what a clerk would meet. */
export const probeWatches = (fn: DeployedFunction, everyMinutes: number): readonly Watch[] => {
  const period = Duration.minutes(everyMinutes);
  return [
    {
      id: `${fn.node.id}Failed`,
      says: "Twice in a row an upload to the test county was refused or not counted.",
      todo: "probe",
      metric: probeMetric(fn, "CanaryFailed", period),
      above: 0,
      periods: 2,
    },
    {
      id: `${fn.node.id}Late`,
      says: `Three times in a row an upload to the test county was counted only after ${SLOW_SECONDS} seconds.`,
      todo: "probe",
      metric: probeMetric(fn, "CanaryMilliseconds", period),
      above: SLOW_SECONDS * 1000,
      periods: 3,
    },
  ];
};

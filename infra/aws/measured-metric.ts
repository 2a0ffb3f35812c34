import type { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { DeployedFunction } from "./service-function.ts";

/** What a function measures and says in its log (`shared/log/figures.ts`), by the name that it says. */
export const measuredMetric = (
  { lambda }: DeployedFunction,
  metricName: string,
  shown: { readonly statistic: string; readonly period?: Duration },
): Metric =>
  new Metric({
    namespace: "Duxue",
    metricName,
    dimensionsMap: { FunctionName: lambda.functionName },
    ...shown,
  });

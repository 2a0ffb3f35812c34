import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import { REQUEST_METRICS } from "./storage.ts";
import { minutes, type Watch } from "./watch.ts";

interface Watched {
  readonly table: Table;
  readonly buckets: readonly Bucket[];
  readonly concurrency: number;
}

const period = minutes(5);

/** Whatever comes near a limit of the account or is turned away by a store. */
export const pressureWatches = ({ table, buckets, concurrency }: Watched): readonly Watch[] => [
  {
    id: "AccountConcurrency",
    says: `More than four fifths of the ${concurrency} functions that the account runs at once are running.`,
    todo: "pressure",
    metric: new Metric({
      namespace: "AWS/Lambda",
      metricName: "ConcurrentExecutions",
      statistic: Stats.MAXIMUM,
      period,
    }),
    above: Math.floor(concurrency * 0.8),
    periods: 3,
  },
  ...(["Read", "Write"] as const).map((way) => ({
    id: `Table${way}Throttled`,
    says: `The table turned requests away (${way.toLowerCase()}): one county, or all, asks faster than it grows.`,
    todo: "pressure" as const,
    metric: table.metric(`${way}ThrottleEvents`, { statistic: Stats.SUM, period }),
    above: 0,
    periods: 3,
  })),
  ...buckets.map((bucket) => ({
    id: `${bucket.node.id}Refusals`,
    says: `S3 refused many requests at ${bucket.node.id}: a right, a key or a signature does not hold.`,
    todo: "pressure" as const,
    metric: new Metric({
      namespace: "AWS/S3",
      metricName: "4xxErrors",
      dimensionsMap: { BucketName: bucket.bucketName, FilterId: REQUEST_METRICS },
      statistic: Stats.SUM,
      period,
    }),
    above: 50,
    periods: 3,
  })),
];

import { sumOfCalls } from "../bench/requests/count-calls.ts";
import { countySizes, type Profile, peakPerSecond } from "./arrivals.ts";
import { awsLimits } from "./aws-limits.ts";
import { type Cloud, PER_UPLOAD, triggerOf, workOf } from "./cloud-model.ts";
import { type Limit, shareOf } from "./limit.ts";
import { accountLimits, busiestLine, stationLimits } from "./station-limits.ts";

/** Every limit that uploads meet, the tightest first. */
export const limitsAt = (profile: Profile, cloud: Cloud): readonly Limit[] => {
  const perSecond = peakPerSecond(profile);
  return [
    ...ofApi(perSecond, cloud),
    ...stationLimits(perSecond, profile, cloud),
    ...accountLimits(perSecond, cloud),
    ...ofTable(perSecond, profile, cloud),
    ...ofBucketAndBus(perSecond, cloud),
  ].toSorted((one, other) => shareOf(other) - shareOf(one));
};

const ofApi = (perSecond: number, { registrations }: Cloud): readonly Limit[] => [
  {
    what: "API: registrations (throttle of the stage × share of the route)",
    unit: "requests/s",
    atPeak: perSecond,
    limit: registrations,
    raise:
      "requestsPerSecond in infra/aws/stage-settings.ts, or share in infra/topology/functions/request-upload.ts",
  },
  {
    what: "API: all requests of the account",
    unit: "requests/s",
    atPeak: perSecond,
    limit: awsLimits.apiRequestsPerSecond,
    raise: "quota API Gateway «Throttle rate»",
  },
];

/** Partitions are hit as counties' keys fall, and the board is one partition of its index for all counties of a cycle. */
const ofTable = (perSecond: number, profile: Profile, cloud: Cloud): readonly Limit[] => {
  const { writeUnits, readUnits } = callsOf(cloud);
  const inPartition = busiestLine(profile, cloud.partitions);
  const county = countySizes(profile)[0] ?? 0;
  const split =
    "nothing of ours: DynamoDB splits what stays hot within minutes; warm throughput of the table before the day";
  const limit = (what: string, atPeak: number, most: number, raise: string): Limit => ({
    what: `table: ${what}`,
    unit: "units/s",
    atPeak,
    limit: most,
    raise,
  });
  return [
    limit(
      `written by the busiest of ${cloud.partitions} partitions`,
      perSecond * inPartition * writeUnits,
      awsLimits.writeUnitsPerPartition,
      split,
    ),
    limit(
      `read from the busiest of ${cloud.partitions} partitions`,
      perSecond * inPartition * readUnits,
      awsLimits.readUnitsPerPartition,
      split,
    ),
    limit(
      "written by the busiest county",
      perSecond * county * writeUnits,
      awsLimits.writeUnitsPerPartition,
      "a county is one key: its uploads would have to wait for each other",
    ),
    limit(
      "written to the board's index, one key for a cycle",
      perSecond * BOARD_UNITS,
      awsLimits.writeUnitsPerPartition,
      "boardIndex in infra/topology/storage.ts: a key for each province",
    ),
    limit(
      "written, of the quota",
      perSecond * (writeUnits + BOARD_UNITS),
      awsLimits.writeUnitsPerTable,
      "quota DynamoDB «Table-level write throughput»",
    ),
    limit(
      "read, of the quota",
      perSecond * readUnits,
      awsLimits.readUnitsPerTable,
      "quota DynamoDB «Table-level read throughput»",
    ),
  ];
};

/** A line of the board is written anew with each version: by calculation, for the engine counts the table's own units only. */
export const BOARD_UNITS = 2;

const ofBucketAndBus = (perSecond: number, cloud: Cloud): readonly Limit[] => {
  const { bucketReads, bucketWrites } = callsOf(cloud);
  const seconds = workOf("ingest-evidence", cloud).calls / 1000;
  return [
    {
      what: "bucket: PUTs of one prefix, evidence and ledger",
      unit: "requests/s",
      atPeak: perSecond * Math.max(1, bucketWrites),
      limit: awsLimits.putsPerPrefix,
      raise: "nothing of ours: S3 splits prefixes by itself",
    },
    {
      what: "bucket: reads",
      unit: "requests/s",
      atPeak: perSecond * bucketReads,
      limit: awsLimits.getsPerPrefix,
      raise: "nothing of ours: S3 splits prefixes by itself",
    },
    {
      what: "queue: messages taken and not yet done with",
      unit: "messages",
      atPeak: perSecond * seconds,
      limit: awsLimits.messagesInFlight,
      raise: "quota SQS «In-flight messages per standard queue»",
    },
    {
      what: "event bus: calls",
      unit: "requests/s",
      atPeak:
        (perSecond * PER_UPLOAD["publish-changes"]) /
        triggerOf("publish-changes", "queue").batchSize,
      limit: awsLimits.eventsPerSecond,
      raise: "quota EventBridge «PutEvents throttle limit»",
    },
  ];
};

/** Calls of all functions for one upload. */
export const callsOf = ({ units }: Cloud) =>
  sumOfCalls([
    units["request-upload"].calls,
    units["ingest-evidence"].calls,
    units["recompute-status"].calls,
    units["keep-ledger"].calls,
  ]);

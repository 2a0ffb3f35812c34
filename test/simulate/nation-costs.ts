import type { CostLine } from "../bench/costs/cost-lines.ts";
import type { Prices } from "../bench/costs/prices.ts";
import type { Profile } from "./arrivals.ts";
import { type Cloud, gigabytesOf, type ModelledFunction, workOf } from "./cloud-model.ts";
import { BOARD_UNITS, callsOf } from "./limits.ts";

const MILLION = 1_000_000;
const MONTH_DAYS = 30;

const modelled: readonly ModelledFunction[] = [
  "request-upload",
  "ingest-evidence",
  "recompute-status",
  "keep-ledger",
  "publish-changes",
];
/** Runs of functions, requests of queues: as in `npm run bench -- costs`, single uploads. */
const RUNS = 9;
const QUEUE_REQUESTS = 9;

/** What all uploads cost at list prices, and a year of keeping their files; alarms, people and questions are not in it. */
export const nationCosts = (
  { evidences }: Profile,
  cloud: Cloud,
  prices: Prices,
): readonly CostLine[] => {
  const { writeUnits, readUnits, bucketReads, bucketWrites } = callsOf(cloud);
  const gigabyteSeconds = modelled.reduce((sum, name) => {
    const { each, calls } = workOf(name, cloud);
    return sum + ((each + calls) / 1000) * gigabytesOf(name);
  }, 0);
  const gigabytes = (evidences * cloud.megabytes) / 1024;
  return [
    {
      what: `table: ${(writeUnits + BOARD_UNITS).toFixed(1)} written and ${readUnits.toFixed(1)} read units an upload`,
      amount:
        (evidences * (writeUnits + BOARD_UNITS) * prices.millionWriteUnits) / MILLION +
        (evidences * readUnits * prices.millionReadUnits) / MILLION,
    },
    {
      what: `bucket: ${(1 + bucketWrites).toFixed(1)} PUTs and ${bucketReads.toFixed(1)} GETs an upload`,
      amount:
        (evidences * (1 + bucketWrites) * prices.thousandPuts) / 1000 +
        (evidences * bucketReads * prices.millionGets) / MILLION,
    },
    {
      what: `functions: ${gigabyteSeconds.toFixed(2)} gigabyte-seconds an upload, API and queues`,
      amount:
        evidences * gigabyteSeconds * prices.gigabyteSecond +
        (evidences * RUNS * prices.millionRuns) / MILLION +
        (evidences * prices.millionApiRequests) / MILLION +
        (evidences * QUEUE_REQUESTS * prices.millionQueueRequests) / MILLION,
    },
    {
      what: `bucket: ${gigabytes.toFixed(0)} GB for a year`,
      amount: gigabytes * prices.gigabyteMonth * (365 / MONTH_DAYS),
    },
  ];
};

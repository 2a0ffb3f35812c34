import { queues } from "../../../infra/topology/storage.ts";
import type { ComparisonUnits } from "./measured-reconcile.ts";
import type { MeasuredUnits } from "./measured-units.ts";
import type { Prices } from "./prices.ts";

/** How much a county does in a year, and a province has. */
export const ASSUMED = {
  uploads: 200,
  megabytesEach: 1,
  questions: 5_000,
  reports: 100,
  counties: 117,
  people: 2_800,
} as const;

export interface CostLine {
  readonly what: string;
  readonly amount: number;
}

const HOURS = 8_760;
const MONTHS = 12;
const MILLION = 1_000_000;

/** Seconds that a run of each takes, times the gigabytes it may use: measured in the rehearsal, rounded up. */
const GIGABYTE_SECONDS = { upload: 1.2, question: 0.05, report: 3.5, probe: 3 };
/** Rounds of a year that look at a county whole, and that find evidence of the last 26 hours: of 60 days on which it files. */
const COMPARISONS = { full: 365, lively: 60 * 26 };
/** Connections that Lambda keeps to a queue, each asking it every twenty seconds while nothing comes. */
const POLLERS = 5;
/** Runs for one upload: registration, ingest twice (announced and looked at again), recompute, keep three times, publish twice. */
const RUNS_PER_UPLOAD = 9;
/** By calculation: the board's index takes one of the head row's units twice, telling other systems reads the history. */
const BESIDE = { writeUnits: 2, readUnits: 4, queueRequests: 3 };

/** One county and a year. */
export const countyYear = (units: MeasuredUnits, prices: Prices): readonly CostLine[] => {
  const { uploads, questions, reports, megabytesEach } = ASSUMED;
  const { upload, questionReadUnits } = units;
  const written = uploads * (upload.writeUnits + BESIDE.writeUnits);
  const readByUploads = uploads * (upload.readUnits + BESIDE.readUnits);
  const asked = questions * questionReadUnits;
  const reconciled = reconciledIn(units, "readUnits");
  const reading = (count: number) => (count * prices.millionReadUnits) / MILLION;
  const gigabyteSeconds =
    uploads * GIGABYTE_SECONDS.upload +
    questions * GIGABYTE_SECONDS.question +
    reports * GIGABYTE_SECONDS.report;
  const runs = uploads * RUNS_PER_UPLOAD + questions + reports;
  return [
    {
      what: `table: ${shown(written)} written and ${shown(readByUploads)} read units of ${uploads} uploads`,
      amount: (written * prices.millionWriteUnits) / MILLION + reading(readByUploads),
    },
    {
      what: `table: ${shown(asked)} read units of ${shown(questions)} questions`,
      amount: reading(asked),
    },
    {
      what: `table: reconciliation of ${uploads} evidences, ${shown(reconciled)} read units`,
      amount: reading(reconciled),
    },
    {
      what: "bucket: PUTs, LISTs of the rounds, GETs",
      amount:
        ((uploads * (1 + upload.bucketWrites) + reconciledIn(units, "lists")) *
          prices.thousandPuts) /
          1000 +
        (uploads * upload.bucketReads * prices.millionGets) / MILLION,
    },
    {
      what: `bucket: ${(uploads * megabytesEach) / 1000} GB for a year`,
      amount: ((uploads * megabytesEach) / 1000) * prices.gigabyteMonth * MONTHS,
    },
    {
      what: "functions, API and queues",
      amount:
        reconciledIn(units, "gigabyteSeconds") * prices.gigabyteSecond +
        (HOURS * (prices.millionRuns + 2 * prices.millionQueueRequests)) / MILLION +
        gigabyteSeconds * prices.gigabyteSecond +
        (runs * prices.millionRuns) / MILLION +
        ((questions + uploads) * prices.millionApiRequests) / MILLION +
        (uploads * BESIDE.queueRequests * prices.millionQueueRequests) / MILLION,
    },
  ];
};

/** What reconciling a county takes in a year. */
const reconciledIn = (
  { reconcile: { many } }: MeasuredUnits,
  unit: keyof ComparisonUnits,
): number => {
  const { full, lively } = COMPARISONS;
  return (
    full * many.full[unit] + lively * many.lively[unit] + (HOURS - full - lively) * many.quiet[unit]
  );
};

/** What of a deployment costs whether anybody works with it or not. */
export interface Standing {
  readonly alarms: number;
  readonly probesADay: number;
}

/** The whole province and a month. */
export const provinceMonth = (
  county: readonly CostLine[],
  units: MeasuredUnits,
  { alarms, probesADay }: Standing,
  prices: Prices,
): readonly CostLine[] => {
  const probes = probesADay * 30;
  const idlePolls = (Object.keys(queues).length * POLLERS * 3600 * 24 * 30) / 20;
  return [
    {
      what: `${ASSUMED.counties} counties as above`,
      amount: (ASSUMED.counties * sumOf(county)) / MONTHS,
    },
    { what: "customer-managed key", amount: prices.keyMonth },
    { what: `${alarms} alarms in prod`, amount: alarms * prices.alarmMonth },
    {
      what: `the probe: ${shown(probes)} uploads, two metrics`,
      amount:
        2 * prices.metricMonth +
        (2 * probes * units.upload.writeUnits * prices.millionWriteUnits) / MILLION +
        (2 * probes * units.upload.readUnits * prices.millionReadUnits) / MILLION +
        (probes * prices.thousandPuts) / 1000 +
        probes * GIGABYTE_SECONDS.probe * prices.gigabyteSecond,
    },
    {
      what: "queues polled while idle",
      amount: (idlePolls * prices.millionQueueRequests) / MILLION,
    },
  ];
};

/** The built-in user pool of `prod` alone. */
export const usersMonth = (prices: Prices): CostLine => ({
  what: `threat protection of the user pool, ${shown(ASSUMED.people)} people who sign in`,
  amount: ASSUMED.people * prices.signedInUserMonth,
});

export const sumOf = (lines: readonly CostLine[]): number =>
  lines.reduce((sum, { amount }) => sum + amount, 0);

/** Two digits that mean something: figures of a calculation, not of a bill. */
const shown = (count: number): string => {
  const digits = Math.max(0, Math.floor(Math.log10(count || 1)) - 1);
  return (Math.round(count / 10 ** digits) * 10 ** digits).toLocaleString("en");
};

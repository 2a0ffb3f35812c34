import type { CostLine } from "./cost-lines.ts";
import {
  type ComparisonUnits,
  type CountyUnits,
  type Slope,
  slopeOf,
} from "./measured-reconcile.ts";
import type { MeasuredUnits } from "./measured-units.ts";
import type { Prices } from "./prices.ts";

/** How large an evaluation is that is reconciled. */
export interface Extent {
  readonly counties: number;
  readonly evidences: number;
}

/** The province, as many counties as the nation has, and the nation with all its evidence. */
export const extents: readonly Extent[] = [
  { counties: 117, evidences: 117 * 200 },
  { counties: 3_000, evidences: 3_000 * 200 },
  { counties: 3_000, evidences: 5_000_000 },
];

const MILLION = 1_000_000;
const DAYS = 30;
/** Rounds of a month: one a day looks at everything. */
const rounds = { full: DAYS, recent: DAYS * 23 };
/** Objects of one LIST. */
const LISTED = 1000;
/** A tenth to be sent; received and deleted, alone where nothing comes with it. */
const QUEUE_REQUESTS = 2.1;

/** A comparison of an average county, by what is measured of one evidence. */
const comparisonOf = ({ base, perEvidence }: Slope, evidences: number): ComparisonUnits => ({
  readUnits: base.readUnits + evidences * perEvidence.readUnits,
  // Of its objects, and of what the ledger has of them, a page more for each thousand
  lists: base.lists + 2 * (Math.ceil(evidences / LISTED) - 1),
  gigabyteSeconds: base.gigabyteSeconds + evidences * perEvidence.gigabyteSeconds,
});

/** A quiet hour looks at no evidence: it costs what it costs, however many there are. */
const slope = ({ reconcile, evidences }: MeasuredUnits, kind: keyof CountyUnits): Slope =>
  kind === "quiet"
    ? { base: reconcile.many.quiet, perEvidence: { readUnits: 0, lists: 0, gigabyteSeconds: 0 } }
    : slopeOf(reconcile.one[kind], reconcile.many[kind], evidences);

/** What a full comparison takes for each evidence. */
export const perEvidenceOf = (units: MeasuredUnits): ComparisonUnits =>
  slope(units, "full").perEvidence;

/** A month of rounds: `lively` when every county files something every day, `quiet` when none does. */
export const reconcileMonth = (
  { counties, evidences }: Extent,
  recent: "quiet" | "lively",
  units: MeasuredUnits,
  prices: Prices,
): readonly CostLine[] => {
  const each = evidences / counties;
  const full = comparisonOf(slope(units, "full"), each);
  const hourly = { ...comparisonOf(slope(units, recent), each), lists: 1 };
  const month = (unit: keyof ComparisonUnits): number =>
    counties * (rounds.full * full[unit] + rounds.recent * hourly[unit]);
  const messages = counties * (rounds.full + rounds.recent);
  return [
    { what: "table: read units", amount: (month("readUnits") * prices.millionReadUnits) / MILLION },
    { what: "bucket: LISTs", amount: (month("lists") * prices.thousandPuts) / 1000 },
    {
      what: "queue",
      amount: (messages * QUEUE_REQUESTS * prices.millionQueueRequests) / MILLION,
    },
    {
      what: "function",
      amount:
        month("gigabyteSeconds") * prices.gigabyteSecond +
        (messages * prices.millionRuns) / MILLION,
    },
  ];
};

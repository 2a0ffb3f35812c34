import { join } from "node:path";
import cliProgress from "cli-progress";
import Table from "cli-table3";
import { functions } from "../../../infra/topology/functions.ts";
import { startTestEngines } from "../../support/engines.ts";
import type { Bench } from "../bench.ts";
import { alarmsOf } from "./alarms-of.ts";
import {
  ASSUMED,
  type CostLine,
  countyYear,
  provinceMonth,
  sumOf,
  usersMonth,
} from "./cost-lines.ts";
import { type MeasuredUnits, measuredUnits } from "./measured-units.ts";
import { type Prices, pricesIn } from "./prices.ts";
import { extents, perEvidenceOf, reconcileMonth } from "./reconcile-lines.ts";

const usual = join(import.meta.dirname, "../../../infra/aws/prices/us-east-1.json");
const MINUTES_A_DAY = 1440;

/** What a deployment costs, from units measured now and a price list: `--prices FILE` is another than that of us-east-1. */
export const benchCosts: Bench = async (say, { quick, prices: file }) => {
  const prices = pricesIn(file ?? usual);
  const engines = await startTestEngines();
  const evidences = quick ? 40 : ASSUMED.uploads;
  const bar = new cliProgress.SingleBar({
    format: "  {bar} {value}/{total} uploads",
    clearOnComplete: true,
    hideCursor: true,
  });
  try {
    bar.start(evidences, 0);
    const units = await measuredUnits(engines, evidences, () => bar.increment());
    bar.stop();
    const { upload, questionReadUnits } = units;
    say(
      `an upload: ${upload.writeUnits.toFixed(1)} write and ${upload.readUnits.toFixed(1)} read units in ${upload.tableWrites.toFixed(0)} writes and ${upload.tableReads.toFixed(1)} reads; a question: ${questionReadUnits.toFixed(1)} read units`,
    );
    say(comparisonsOf(units));
    say(`prices of ${prices.region}, ${prices.date} (${prices.source})`);
    const county = countyYear(units, prices);
    const everyMinutes = functions["probe-upload"].triggers[0].everyMinutes;
    const standing = { alarms: alarmsOf(), probesADay: MINUTES_A_DAY / everyMinutes };
    say(tableOf("a county and year", county, prices));
    say(
      tableOf(
        "the whole province and month",
        provinceMonth(county, units, standing, prices),
        prices,
      ),
    );
    say(tableOf("beside it", [usersMonth(prices)], prices));
    say(roundsOf(units, prices));
  } finally {
    bar.stop();
    await engines.stop();
  }
};

/** Units and time of one comparison, and what each evidence adds to it. */
const comparisonsOf = (units: MeasuredUnits): string => {
  const { full, lively, quiet } = units.reconcile.many;
  const { readUnits, gigabyteSeconds } = perEvidenceOf(units);
  return [
    `reconcile, a county of ${units.evidences} evidences: ${full.readUnits.toFixed(0)} read units whole, ${lively.readUnits.toFixed(0)} in an hour with recent evidence, ${quiet.readUnits.toFixed(0)} in one without`,
    `reconcile, whole, for each evidence: ${readUnits.toFixed(2)} read units, ${(gigabyteSeconds * 1000).toFixed(2)} ms at 1 GB, 2 / 1000 of a LIST; ${full.lists.toFixed(0)} LISTs for the county`,
  ].join("\n");
};

/** A month of rounds, hourly recent and daily full, by extent. */
const roundsOf = (units: MeasuredUnits, prices: Prices): string => {
  const table = new Table({
    head: [`reconcile, a month (${prices.currency})`, "nothing is filed", "everybody files daily"],
    colAligns: ["left", "right", "right"],
    style: { head: [], border: [] },
  });
  for (const extent of extents) {
    const sums = (["quiet", "lively"] as const).map((recent) => {
      const lines = reconcileMonth(extent, recent, units, prices);
      const parts = lines.map(({ what, amount }) => `${what} ${amount.toFixed(2)}`);
      return [sumOf(lines).toFixed(2), ...parts].join("\n");
    });
    const { counties, evidences } = extent;
    table.push([
      `${counties.toLocaleString("en")} counties, ${evidences.toLocaleString("en")} evidences`,
      ...sums,
    ]);
  }
  return table.toString();
};

const tableOf = (title: string, lines: readonly CostLine[], prices: Prices): string => {
  const table = new Table({
    head: [title, prices.currency, "CNY"],
    colAligns: ["left", "right", "right"],
    style: { head: [], border: [] },
  });
  const row = ({ what, amount }: CostLine) => [
    what,
    amount.toFixed(3),
    (amount * prices.yuan).toFixed(2),
  ];
  table.push(...lines.map(row));
  if (lines.length > 1) table.push(row({ what: "sum", amount: sumOf(lines) }));
  return table.toString();
};

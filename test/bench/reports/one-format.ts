/** `node one-format.ts COUNTY MAKER`: makes one report again and again in a process of its own; prints what it took. */
import { reportModel } from "../../../shared/report/report-model.ts";
import { completeCounty } from "../../support/complete-county.ts";
import { lingchuan } from "../../support/report-counties.ts";
import { makers } from "./makers.ts";

const counties: Readonly<Record<string, typeof lingchuan>> = {
  lingchuan,
  "complete-county": completeCounty,
};
const RUNS = 30;

const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const [, , county = "", maker = ""] = process.argv;
const input = counties[county];
const ready = makers[maker];
if (!input || !ready) throw new Error(`no county ${county} or maker ${maker}`);

const make = await ready();
const model = reportModel(input());
const first = await milliseconds(() => make(model));
const times: number[] = [];
for (let run = 0; run < RUNS; run += 1) times.push(await milliseconds(() => make(model)));
const { length } = await make(model);

process.stdout.write(
  JSON.stringify({
    first,
    median: times.toSorted((one, other) => one - other)[RUNS / 2],
    bytes: length,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
);

/** `npm run simulate`: a nation files, on paper: which limit is met first, how long people wait, what it costs. */
import { join } from "node:path";
import { isStage, stages } from "../../infra/aws/stage-settings.ts";
import { command } from "../../infra/command-line/command.ts";
import { WrongUsage } from "../../infra/command-line/sentences.ts";
import { say } from "../../infra/command-line/terminal.ts";
import { pricesIn } from "../bench/costs/prices.ts";
import { randomOf } from "../intake/fuzz/random.ts";
import { givenNumber } from "../load/asked-number.ts";
import { lastDay, type Profile, peakPerSecond, uploadsOfLastDay } from "./arrivals.ts";
import { compareWith, isWithin, loadRunIn } from "./check-model.ts";
import { cloudStations, triggerOf } from "./cloud-model.ts";
import { limitsAt } from "./limits.ts";
import { measureUpload } from "./measure-upload.ts";
import { nationCosts } from "./nation-costs.ts";
import { partitionsOf } from "./partitions.ts";
import {
  comparedTable,
  costTable,
  deadlineLine,
  firstLimit,
  limitTable,
  stationTable,
  waitLine,
} from "./simulate-tables.ts";
import { simulate } from "./simulation.ts";

const usage = `npm run simulate -- [选项 options]
  --counties <N>      默认 3000 counties (3000)
  --evidences <N>     默认 5000000 uploads of a cycle (5000000)
  --days <N>          在多少天里上传，默认 60 days in which they come (60)
  --rush <PART>       最后一天占多少，默认 0.2 the part that comes on the last day (0.2)
  --hours <N>         一天几个工作小时，默认 8 office hours of a day (8)
  --peak <N>          最后一刻是当天平均的几倍，默认 2 the last moment over the mean of its day (2)
  --spread <N>        最大的县是平均的几倍，默认 3 the busiest county over the mean (3)
  --megabytes <N>     一份材料多大，默认 1 of a file (1)
  --stage <STAGE>     默认 prod; dev has other throttles
  --concurrency <N>   账户可同时运行的函数数，默认 1000 «Concurrent executions» of the account (1000)
  --prices <FILE>     价目，默认 us-east-1 a price list
  --seed <N>          默认 1
  --check <FILE>      与压力测试的结果对照 holds the model of this machine against a load run's --json FILE`;

interface Asked {
  readonly counties: string;
  readonly evidences: string;
  readonly days: string;
  readonly rush: string;
  readonly hours: string;
  readonly peak: string;
  readonly spread: string;
  readonly megabytes: string;
  readonly stage: string;
  readonly concurrency: string;
  readonly prices: string;
  readonly seed: string;
  readonly check?: string;
}

const usualPrices = join(import.meta.dirname, "../../infra/aws/prices/us-east-1.json");
/** Uploads that are measured: every item of the framework once filed, and once more. */
const MEASURED = 120;

const run = async (asked: Asked): Promise<void> => {
  if (asked.check !== undefined) return check(asked.check);
  const { stage } = asked;
  if (!isStage(stage))
    throw new WrongUsage(`没有 ${stage} 这一档。`, `There is no stage ${stage}.`);
  const profile = profileOf(asked);
  const prices = pricesIn(asked.prices);
  say("测量一次上传 measuring one upload …");
  const units = await measureUpload(MEASURED, false, () => undefined);
  const { share = 1 } = triggerOf("request-upload", "http");
  const cloud = {
    units,
    megabytes: givenNumber("megabytes", asked.megabytes),
    partitions: partitionsOf(profile, units),
    concurrency: givenNumber("concurrency", asked.concurrency),
    registrations: stages[stage].requestsPerSecond * share,
  };
  const perSecond = peakPerSecond(profile);
  const uploads = uploadsOfLastDay(profile);
  say(
    `${profile.counties} counties, ${profile.evidences.toLocaleString("en")} uploads in ${profile.days} days; ${uploads.toLocaleString("en")} on the last, ${perSecond.toFixed(1)} a second at its end`,
  );
  const limits = limitsAt(profile, cloud);
  say(limitTable(limits, perSecond));
  for (const line of firstLimit(limits, perSecond)) say(line);
  const outcome = simulate({
    stations: cloudStations(cloud),
    deadline: profile.hours * 3_600_000,
    arrivals: lastDay(profile, randomOf(givenNumber("seed", asked.seed, 0))),
  });
  say(stationTable(outcome, outcome.waits.length));
  say(waitLine(outcome));
  say(deadlineLine(outcome, profile));
  say(
    costTable(
      nationCosts(profile, cloud, prices),
      prices,
      `all ${profile.evidences.toLocaleString("en")} uploads, prices of ${prices.region}, ${prices.date}`,
    ),
  );
};

const profileOf = (asked: Asked): Profile => ({
  counties: givenNumber("counties", asked.counties),
  evidences: givenNumber("evidences", asked.evidences),
  days: givenNumber("days", asked.days),
  rush: givenNumber("rush", asked.rush),
  hours: givenNumber("hours", asked.hours),
  peak: givenNumber("peak", asked.peak, 1),
  spread: givenNumber("spread", asked.spread, 1),
});

const check = async (file: string): Promise<void> => {
  const loadRun = loadRunIn(file);
  say("测量一次上传 measuring one upload …");
  const compared = compareWith(loadRun, await measureUpload(MEASURED, true, () => undefined));
  say(comparedTable(compared));
  if (!compared.every(isWithin)) process.exitCode = 1;
};

await command({
  usage,
  options: {
    counties: { type: "string", default: "3000" },
    evidences: { type: "string", default: "5000000" },
    days: { type: "string", default: "60" },
    rush: { type: "string", default: "0.2" },
    hours: { type: "string", default: "8" },
    peak: { type: "string", default: "2" },
    spread: { type: "string", default: "3" },
    megabytes: { type: "string", default: "1" },
    stage: { type: "string", default: "prod" },
    concurrency: { type: "string", default: "1000" },
    prices: { type: "string", default: usualPrices },
    seed: { type: "string", default: "1" },
    check: { type: "string" },
  },
  run,
});

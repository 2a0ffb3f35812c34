/** `npm run load`: a province files, steadily and in bursts; or it files while its host is killed again and again. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { command } from "../../infra/command-line/command.ts";
import { colours, say } from "../../infra/command-line/terminal.ts";
import { askedNumber, givenNumber } from "./asked-number.ts";
import { killProgress, killTable } from "./kills/kill-tables.ts";
import { type KillOptions, runKills } from "./kills/run-kills.ts";
import { loadProgress } from "./load-progress.ts";
import { driftTable, endLine, faultsOf, memoryTable, phaseTable } from "./load-tables.ts";
import { runLoad } from "./run-load.ts";

const usage = `npm run load -- [选项 options]
  --minutes <N>        发送多久，默认 9 how long to send (9); the end state is read after that
  --uploads <N>        改为发送 N 份 sends N files instead
  --counties <N>       默认 117 of the province's counties (117)
  --rate <N>           平稳阶段每秒几份 files a second of the steady part
  --burst <N>          一次突发几份 files of one burst
  --kills <N>          改为边传边杀：杀主机 N 次 kills the host N times under load instead
  --engine-kills <N>   杀数据表引擎 N 次 kills the table's engine N times
  --seed <N>           何时杀，默认 1 decides when (1)
  --json <FILE>        保存数字 keeps the figures, for npm run simulate -- --check FILE
  --keep               保留状态文件夹 keeps the state folder`;

interface Asked {
  readonly minutes: string;
  readonly uploads?: string;
  readonly counties: string;
  readonly rate?: string;
  readonly burst?: string;
  readonly kills?: string;
  readonly "engine-kills"?: string;
  readonly seed: string;
  readonly json?: string;
  readonly keep: boolean;
}

const load = async (asked: Asked): Promise<void> => {
  const counties = Math.min(117, givenNumber("counties", asked.counties));
  const stateFolder = await mkdtemp(join(tmpdir(), "duxue-load-"));
  try {
    const kills = {
      hostKills: askedNumber("kills", asked.kills, 0) ?? 0,
      engineKills: askedNumber("engine-kills", asked["engine-kills"], 0) ?? 0,
    };
    if (kills.hostKills + kills.engineKills > 0)
      await underKills(asked, { ...kills, counties, stateFolder });
    else await underLoad(asked, counties, stateFolder);
  } finally {
    if (asked.keep) say(`状态文件夹 state folder: ${stateFolder}`);
    else await rm(stateFolder, { recursive: true, force: true, maxRetries: 10 });
  }
};

const underLoad = async (asked: Asked, counties: number, stateFolder: string): Promise<void> => {
  const progress = loadProgress();
  const figures = await runLoad({
    minutes: givenNumber("minutes", asked.minutes),
    uploads: askedNumber("uploads", asked.uploads),
    rate: askedNumber("rate", asked.rate),
    burst: askedNumber("burst", asked.burst),
    counties,
    stateFolder,
    ...progress,
  });
  say(`${figures.machine}; ${figures.counties} counties, ${figures.uploads} uploads`);
  say(phaseTable(figures.phases));
  say(memoryTable(figures));
  say(driftTable(figures.drifts));
  say(endLine(figures.end));
  if (asked.json !== undefined) await writeFile(asked.json, JSON.stringify(figures, null, 2));
  tell(faultsOf(figures));
};

const underKills = async (
  { seed, json }: Asked,
  options: Omit<KillOptions, "seed" | "onKill">,
): Promise<void> => {
  const figures = await runKills({
    ...options,
    seed: givenNumber("seed", seed, 0),
    onKill: killProgress(options.hostKills + options.engineKills),
  });
  say(killTable(figures));
  say(endLine(figures.end));
  if (json !== undefined) await writeFile(json, JSON.stringify(figures, null, 2));
  tell([...figures.processFaults, ...figures.end.faults]);
};

const MOST_TOLD = 20;

const tell = (faults: readonly string[]): void => {
  for (const fault of faults.slice(0, MOST_TOLD)) say(colours.red(`✘ ${fault}`));
  if (faults.length > MOST_TOLD) say(colours.red(`✘ … ${faults.length} in all`));
  if (faults.length > 0) process.exitCode = 1;
  else say(colours.green("✔ 终态与预期一致 the end state is what was sent, each once"));
};

await command({
  usage,
  options: {
    minutes: { type: "string", default: "9" },
    uploads: { type: "string" },
    counties: { type: "string", default: "117" },
    rate: { type: "string" },
    burst: { type: "string" },
    kills: { type: "string" },
    "engine-kills": { type: "string" },
    seed: { type: "string", default: "1" },
    json: { type: "string" },
    keep: { type: "boolean", default: false },
  },
  run: load,
});

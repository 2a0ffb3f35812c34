/** `npm run chaos -- --from SEED --seeds N`: the real functions through everything that the cloud allows, held against an oracle. */
import { availableParallelism } from "node:os";
import { command } from "../../infra/command-line/command.ts";
import { Sentences, WrongUsage } from "../../infra/command-line/sentences.ts";
import { colours, say } from "../../infra/command-line/terminal.ts";
import { type Guard, guards } from "./guards.ts";
import type { Failure } from "./job.ts";
import { type Asked, type Outcome, playedInJobs, shrunkInJob } from "./jobs.ts";
import { grouped, toldTally } from "./told-tally.ts";

const usage = `npm run chaos -- [选项 options]
  --from <SEED>      从第几号种子开始（默认 1） the first seed (1)
  --seeds <N>        多少个种子（默认 1000） how many (1000)
  --jobs <N>         同时运行的进程数（默认同处理器数） processes at the same time (one a processor)
  --without <GUARD>  去掉一道保护，看能否发现 takes a guard out, to see that it is missed:
                     ${guards.join(" ")}`;

/** Failing schedules that are told of and shrunk: more say little more. */
const ENOUGH = 3;

const chaos = async (asked: Asked): Promise<void> => {
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  let told = 0;
  const outcome = await playedInJobs(asked, ({ tally, failures }) => {
    const done = tally.schedules ?? 0;
    const twentieth = Math.floor((done * 20) / asked.seeds);
    if (twentieth === told) return;
    told = twentieth;
    const speed = (done / seconds()).toFixed(0);
    say(
      `${grouped(done)} of ${grouped(asked.seeds)} schedules, ${speed}/s, divergences: ${failures.length}`,
    );
  });
  say(toldTally(outcome.tally, seconds()));
  for (const failure of outcome.failures.slice(0, asked.enough)) await tell(failure, asked.without);
  conclude(outcome, asked);
};

const tell = async ({ seed, faults }: Failure, without: Guard | undefined): Promise<void> => {
  say(colours.red(`\n✘ seed ${seed}: ${faults[0]}`));
  say("  the least of it that fails:");
  for (const line of await shrunkInJob(seed, without)) say(`  ${line}`);
  const option = without === undefined ? "" : ` --without ${without}`;
  say(`  once more: npm run chaos -- --from ${seed} --seeds 1${option}`);
};

/** Without a guard it is a failure to find nothing. */
const conclude = ({ failures }: Outcome, { without, seeds }: Asked): void => {
  const [first] = failures;
  if (without !== undefined) {
    if (!first)
      throw new Sentences(
        `去掉保护 ${without} 后，${seeds} 次都没有发现异常。`,
        `Without the guard ${without} nothing was found in ${seeds} schedules.`,
      );
    say(colours.green(`✔ without the guard ${without}: found at seed ${first.seed}`));
    return;
  }
  say(
    failures.length === 0
      ? colours.green("✔ divergences: 0")
      : colours.red(`✘ divergences: ${failures.length}`),
  );
  if (failures.length > 0) process.exitCode = 1;
};

const wholeNumber = (name: string, text: string): number => {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new WrongUsage(
    `--${name} 应为正整数，而不是 ${text}。`,
    `--${name} is a whole number from 1, not ${text}.`,
  );
};

const guardNamed = (name: string | undefined): Guard | undefined => {
  const guard = guards.find((each) => each === name);
  if (name === undefined || guard !== undefined) return guard;
  throw new WrongUsage(`没有这道保护：${name}。`, `There is no such guard: ${name}.`);
};

await command({
  usage,
  options: {
    from: { type: "string", default: "1" },
    seeds: { type: "string", default: "1000" },
    jobs: { type: "string", default: String(availableParallelism()) },
    without: { type: "string" },
  },
  run: ({ from, seeds, jobs, without }) =>
    chaos({
      from: wholeNumber("from", from),
      seeds: wholeNumber("seeds", seeds),
      jobs: wholeNumber("jobs", jobs),
      without: guardNamed(without),
      enough: without === undefined ? ENOUGH : 1,
    }),
});

/** `npm run mutate -- [FILE|FOLDER …] [--quick] [--afresh]`: breaks the code line by line and asks the tests to notice. */
import { join } from "node:path";
import { command, endWith } from "../../infra/command-line/command.ts";
import { WrongUsage } from "../../infra/command-line/sentences.ts";
import { say } from "../../infra/command-line/terminal.ts";
import { figures, isBelow, LEAST, survivorLines } from "./figures.ts";
import { judgeSource } from "./judge-source.ts";
import { countedOf, type Outcome, percentOf } from "./outcome.ts";
import { sourcesOf } from "./sources.ts";

const root = join(import.meta.dirname, "../..");

interface Asked {
  readonly quick: boolean;
  readonly afresh: boolean;
}

const mutate = async ({ quick, afresh }: Asked, places: readonly string[]): Promise<void> => {
  const sources = sourcesOf(root, places);
  if (sources.length === 0) throw new WrongUsage("没有这样的文件。", "Nothing to mutate there.");
  const choice = { root, isQuick: quick, isAfresh: afresh };
  const outcomes: Outcome[] = [];
  const unjudged: string[] = [];
  for (const source of sources) {
    const outcome = await judgeSource(source, choice).catch(tell);
    if (outcome === undefined) {
      unjudged.push(source);
      continue;
    }
    outcomes.push(outcome);
    say(
      `[${outcomes.length + unjudged.length}/${sources.length}] ${source} ${percentOf(outcome)} %, ${paceOf(outcome)}`,
    );
    for (const line of survivorLines(outcome)) say(line);
  }
  say(figures(outcomes));
  const below = outcomes.filter(isBelow).map(({ source }) => source);
  if (below.length > 0) say(`不足 below ${LEAST} %: ${below.join(", ")}`);
  if (unjudged.length > 0) say(`未能测 could not be judged: ${unjudged.join(", ")}`);
  if (below.length + unjudged.length > 0) process.exitCode = 1;
};

/** Its tests fail before anything is broken, say: that is told, and the next source has its turn. */
const tell = (error: unknown): undefined => {
  endWith(error);
};

const paceOf = (outcome: Outcome): string =>
  outcome.isKept ? "unchanged" : `${countedOf(outcome)} mutants in ${outcome.seconds} s`;

await command({
  usage: "npm run mutate -- [FILE|FOLDER …] [--quick] [--afresh]",
  options: {
    quick: { type: "boolean", default: false },
    afresh: { type: "boolean", default: false },
  },
  takesWords: true,
  run: mutate,
});

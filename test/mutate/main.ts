/** `npm run mutate -- [FILE|FOLDER …] [--quick] [--afresh]`: breaks the code line by line and asks the tests to notice. */
import { join } from "node:path";
import { endWith, readArguments, say } from "../../infra/local/command-line.ts";
import { StartRefused } from "../../infra/local/sentences.ts";
import { figures, isBelow, LEAST, survivorLines } from "./figures.ts";
import { judgeSource } from "./judge-source.ts";
import { countedOf, type Outcome, percentOf } from "./outcome.ts";
import { sourcesOf } from "./sources.ts";

const usage = "用法 usage: npm run mutate -- [FILE|FOLDER …] [--quick] [--afresh]";
const root = join(import.meta.dirname, "../..");

const mutate = async (): Promise<void> => {
  const { values, positionals } = readArguments(
    {
      options: {
        quick: { type: "boolean", default: false },
        afresh: { type: "boolean", default: false },
      },
      allowPositionals: true,
    },
    usage,
  );
  const sources = sourcesOf(root, positionals);
  if (sources.length === 0) throw new StartRefused("没有这样的文件 nothing to mutate there", usage);
  const choice = { root, isQuick: values.quick === true, isAfresh: values.afresh === true };
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

await mutate().catch(endWith);

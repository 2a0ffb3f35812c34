/** `npm run corpus -- FOLDER`: any folder of files through the intake, a line each, and what changed since an earlier run. */
import { createWriteStream } from "node:fs";
import { command } from "../../../infra/command-line/command.ts";
import { say } from "../../../infra/command-line/terminal.ts";
import { changesBetween, readVerdicts } from "./changes.ts";
import { type CorpusOptions, corpusOptions, corpusUsage, readCorpusOptions } from "./options.ts";
import { corpusProgress } from "./progress.ts";
import { runCorpus } from "./run-corpus.ts";
import { corpusSummary } from "./summary.ts";
import { verdictLine } from "./verdict.ts";

const corpus = async (options: CorpusOptions): Promise<void> => {
  const before = options.against === undefined ? undefined : readVerdicts(options.against);
  const written = options.out === undefined ? undefined : createWriteStream(options.out);
  const progress = corpusProgress();
  const verdicts = await runCorpus(options, (verdict, done, of) => {
    written?.write(`${JSON.stringify(verdict)}\n`);
    progress.line(options.json ? JSON.stringify(verdict) : verdictLine(verdict), done, of);
  });
  progress.end();
  written?.end();
  if (!options.json) for (const line of corpusSummary(verdicts)) say(line);
  if (verdicts.some(({ verdict }) => verdict === "crashed")) process.exitCode = 1;
  if (before === undefined) return;
  const changes = changesBetween(before, verdicts);
  say();
  say(`变化 changed since ${options.against}: ${changes.length}`);
  for (const change of changes) say(`  ${change}`);
  if (changes.length > 0) process.exitCode = 1;
};

await command({
  usage: corpusUsage,
  options: corpusOptions,
  takesWords: true,
  run: (values, words) => corpus(readCorpusOptions(values, words)),
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MutantResult } from "@stryker-mutator/api/core";
import { transformSync } from "esbuild";
import { refusedByCompiler } from "./compile.ts";
import { keptOutcome, keyOf } from "./kept-outcomes.ts";
import type { Outcome, Survivor } from "./outcome.ts";
import { KEPT, runMutants } from "./run-mutants.ts";
import { testsOf } from "./tests-of.ts";

interface Choice {
  readonly root: string;
  readonly isQuick: boolean;
  readonly isAfresh: boolean;
}

/** What became of the mutants of one source: as it was found before, if neither the source nor its tests have changed. */
export const judgeSource = async (source: string, choice: Choice): Promise<Outcome> => {
  const { root, isQuick, isAfresh } = choice;
  const tests = testsOf(root, source);
  const kept = keptOutcome(join(root, KEPT, isQuick ? "quick" : "outcomes"), source);
  const key = keyOf(root, [source, ...tests]);
  const before = isAfresh ? undefined : kept.read(key);
  if (before) return { ...before, isKept: true };
  const start = performance.now();
  const memory = join(root, KEPT, isQuick ? "quick-memory" : "memory", `${source}.json`);
  const mutants = holdsTypesAlone(join(root, source))
    ? []
    : await runMutants({ root, source, tests, isQuick, memory, isAfresh });
  const scratch = join(root, KEPT, `compile-${process.pid}`);
  const refused = refusedByCompiler({ root, scratch }, source, mutants.filter(isAlive));
  const outcome = outcomeOf(source, mutants, refused);
  const seconds = Math.round((performance.now() - start) / 1000);
  kept.write(key, { ...outcome, seconds });
  return { ...outcome, seconds, isKept: false };
};

/** No test loads it and nothing in it can be broken: the compiler holds it. */
const holdsTypesAlone = (file: string): boolean =>
  transformSync(readFileSync(file, "utf8"), { loader: "ts" }).code.trim() === "";

const isAlive = ({ status }: MutantResult): boolean =>
  status === "Survived" || status === "NoCoverage";

const outcomeOf = (
  source: string,
  mutants: readonly MutantResult[],
  refused: ReadonlySet<string>,
): Omit<Outcome, "seconds" | "isKept"> => {
  const count = (status: MutantResult["status"]): number =>
    mutants.filter((mutant) => mutant.status === status && !refused.has(mutant.id)).length;
  return {
    source,
    killed: count("Killed") + count("RuntimeError"),
    timedOut: count("Timeout"),
    refused: refused.size + count("CompileError"),
    survived: count("Survived"),
    untested: count("NoCoverage"),
    explained: mutants.filter(isExplained).length,
    survivors: mutants.filter((mutant) => isAlive(mutant) && !refused.has(mutant.id)).map(told),
  };
};

/** A comment in the source says why it may live; a text for people is not counted at all. */
const isExplained = ({ status, statusReason }: MutantResult): boolean =>
  status === "Ignored" &&
  statusReason !== "a text for people" &&
  !/static/i.test(statusReason ?? "");

const told = ({ location, mutatorName, replacement, status }: MutantResult): Survivor => ({
  line: location.start.line,
  column: location.start.column,
  mutator: mutatorName,
  replacement: (replacement ?? "").replaceAll(/\s+/g, " ").slice(0, 90),
  isReached: status === "Survived",
});

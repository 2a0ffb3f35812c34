import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { runAtOnce } from "./at-once/run-at-once.ts";
import { refusedByCompiler } from "./compile.ts";
import { keptOutcome, keyOf } from "./kept-outcomes.ts";
import type { Fate, JudgedMutant } from "./mutant.ts";
import type { Outcome, Survivor } from "./outcome.ts";
import { KEPT, runApart } from "./run-apart.ts";
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
  const mutants = await judged({ root, source, tests }, isQuick);
  const scratch = join(root, KEPT, `compile-${process.pid}`);
  const refused = refusedByCompiler({ root, scratch }, source, mutants.filter(isAlive));
  const outcome = outcomeOf(source, mutants, refused);
  const seconds = Math.round((performance.now() - start) / 1000);
  kept.write(key, { ...outcome, seconds });
  return { ...outcome, seconds, isKept: false };
};

interface Source {
  readonly root: string;
  readonly source: string;
  readonly tests: readonly string[];
}

/**
 * All at once; then each by itself what that says nothing of and, unless it has to be quick, what is fixed at load and what
 * nothing has noticed.
 */
const judged = async (of: Source, isQuick: boolean): Promise<readonly JudgedMutant[]> => {
  if (holdsTypesAlone(join(of.root, of.source))) return [];
  const open: readonly Fate[] = isQuick ? ["unsure"] : ["unsure", "atLoad", "passed"];
  const tried = await runAtOnce(of);
  const mutants = isQuick ? tried.map(leftOutAtLoad) : tried;
  const isOpen = ({ fate }: JudgedMutant) => open.includes(fate);
  const again = await runApart(of, mutants.filter(isOpen));
  return [...mutants.filter((mutant) => !isOpen(mutant)), ...again];
};

const leftOutAtLoad = (mutant: JudgedMutant): JudgedMutant =>
  mutant.fate === "atLoad" ? { ...mutant, fate: "leftOut" } : mutant;

/** No test loads it and nothing in it can be broken: the compiler holds it. */
const holdsTypesAlone = (file: string): boolean =>
  transformSync(readFileSync(file, "utf8"), { loader: "ts" }).code.trim() === "";

const isAlive = ({ fate }: JudgedMutant): boolean => alive.includes(fate);

const alive: readonly Fate[] = ["passed", "unsure", "atLoad", "unreached"];

const outcomeOf = (
  source: string,
  mutants: readonly JudgedMutant[],
  refused: ReadonlySet<string>,
): Omit<Outcome, "seconds" | "isKept"> => {
  const count = (...fates: readonly Fate[]): number =>
    mutants.filter(({ id, fate }) => fates.includes(fate) && !refused.has(id)).length;
  return {
    source,
    killed: count("killed"),
    timedOut: count("endless"),
    refused: refused.size,
    survived: count("passed", "unsure", "atLoad"),
    untested: count("unreached"),
    explained: count("explained"),
    survivors: mutants.filter((mutant) => isAlive(mutant) && !refused.has(mutant.id)).map(told),
  };
};

const told = ({ start, mutator, replacement, fate }: JudgedMutant): Survivor => ({
  ...start,
  mutator,
  replacement: replacement.replaceAll(/\s+/g, " ").slice(0, 90),
  isReached: fate !== "unreached",
});

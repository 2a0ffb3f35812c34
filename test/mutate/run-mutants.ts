import { join, relative } from "node:path";
import type { MutantResult } from "@stryker-mutator/api/core";
import { Stryker } from "@stryker-mutator/core";

/** Kept between runs and listed in .gitignore. */
export const KEPT = ".mutate";

interface Run {
  readonly root: string;
  readonly source: string;
  readonly tests: readonly string[];
  /** Leaves out what is fixed when a module loads, for which every test has to run. */
  readonly isQuick: boolean;
  /** Where the tester keeps what it found, to start from it the next time. */
  readonly memory: string;
  readonly isAfresh: boolean;
}

/** Each mutant of one source, run against the tests that reach it until one fails. */
export const runMutants = async (run: Run): Promise<readonly MutantResult[]> => {
  process.env.MUTATE_TESTS = JSON.stringify(run.tests);
  const tester = new Stryker({
    configFile: join(run.root, "test/mutate/stryker.config.json"),
    mutate: [run.source],
    tempDirName: `${KEPT}/sandbox-${process.pid}`,
    ignoreStatic: run.isQuick,
    incrementalFile: relative(run.root, run.memory),
    force: run.isAfresh,
  });
  return tester.runMutationTest();
};

import { join } from "node:path";
import type { MutantResult } from "@stryker-mutator/api/core";
import { Stryker } from "@stryker-mutator/core";
import { type JudgedMutant, keyOfMutant } from "./mutant.ts";

/** Kept between runs and listed in .gitignore. */
export const KEPT = ".mutate";

interface Apart {
  readonly root: string;
  readonly source: string;
  readonly tests: readonly string[];
}

/**
 * Some mutants again, each in a run of the tests of its own with every module loaded anew: so it is seen what is fixed when
 * a module loads, and what a value that was kept from an earlier run hid. It takes most of a second a mutant.
 */
export const runApart = async (
  { root, source, tests }: Apart,
  mutants: readonly JudgedMutant[],
): Promise<readonly JudgedMutant[]> => {
  if (mutants.length === 0) return [];
  process.env.MUTATE_TESTS = JSON.stringify(tests);
  const tester = new Stryker({
    configFile: join(root, "test/mutate/stryker.config.json"),
    mutate: [...new Set(mutants.map((mutant) => rangeOf(source, mutant)))],
    tempDirName: `${KEPT}/sandbox-${process.pid}`,
  });
  const results = new Map(
    (await tester.runMutationTest()).map((result) => [keyOfResult(result), result.status]),
  );
  return mutants.map((mutant) => ({
    ...mutant,
    fate: fateOf(results.get(keyOfMutant(mutant)), mutant.fate),
  }));
};

/** As the tester reads it: lines from 1, columns from 0. */
const rangeOf = (source: string, { start, end }: JudgedMutant): string =>
  `${source}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;

const keyOfResult = ({ mutatorName, replacement, location: { start, end } }: MutantResult) =>
  [mutatorName, start.line, start.column, end.line, end.column, replacement].join(" ");

const fateOf = (
  status: MutantResult["status"] | undefined,
  before: JudgedMutant["fate"],
): JudgedMutant["fate"] => {
  switch (status) {
    case "Killed":
    case "RuntimeError":
      return "killed";
    case "Timeout":
      return "endless";
    case "NoCoverage":
      return "unreached";
    case "Survived":
      return "passed";
    default:
      return before;
  }
};

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Mutant } from "@stryker-mutator/api/core";
import { type Fate, type JudgedMutant, judgedAs } from "../mutant.ts";
import { TEXT } from "../plugin.ts";
import { instrument } from "./instrument.ts";

interface AtOnce {
  readonly root: string;
  readonly source: string;
  readonly tests: readonly string[];
}

/**
 * Every mutant of a source in one run of its tests: the source holds them all, and a switch in the worker turns them on one
 * after the other. Modules are loaded once, so a mutant costs the tests that reach it and not their start.
 */
export const runAtOnce = async (run: AtOnce): Promise<readonly JudgedMutant[]> => {
  const { mutants } = await instrument(run.root, run.source);
  const folder = mkdtempSync(join(tmpdir(), "duxue-mutants-"));
  const found = join(folder, "found");
  const endless = new Set<string>();
  try {
    for (let attempt = 0; attempt <= MOST_HANGS; attempt++) {
      writeFileSync(found, "");
      const ended = await runTests(run, found, [...endless]);
      const lines = linesOf(found);
      if (ended === "done") return fatesOf(mutants, lines, endless);
      const last = lines.findLast(({ word }) => word === "tries");
      if (ended === "failed" || !last || attempt === MOST_HANGS) break;
      endless.add(last.mutant);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  throw new Error(`the tests of ${run.source} do not pass by themselves, or hang`);
};

/** A mutant that hangs the worker costs its patience; a source with more of them than this is looked at by a person. */
const MOST_HANGS = 8;
const PATIENCE_SECONDS = 25;

/** The tests once. `hung` when nothing was told for so long that nothing will be. */
const runTests = async (
  { root, source, tests }: AtOnce,
  found: string,
  left: readonly string[],
): Promise<"done" | "failed" | "hung"> => {
  const config = join(import.meta.dirname, "vitest.config.ts");
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const related = ["related", join(root, source), "--run", "--config", config];
  const child = spawn(process.execPath, [vitest, ...related], {
    cwd: root,
    stdio: "ignore",
    env: {
      ...process.env,
      MUTATE_SOURCE: source,
      MUTATE_TESTS: JSON.stringify(tests),
      MUTATE_FOUND: found,
      MUTATE_LEFT: JSON.stringify(left),
    },
  });
  const exit = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const watch = setInterval(() => {
    const silent = (Date.now() - statSync(found).mtimeMs) / 1000;
    if (silent > PATIENCE_SECONDS) child.kill("SIGKILL");
  }, 1000);
  const code = await exit;
  clearInterval(watch);
  if (code === null) return "hung";
  return code === 0 ? "done" : "failed";
};

interface Line {
  readonly word: string;
  readonly mutant: string;
}

const linesOf = (found: string): readonly Line[] =>
  readFileSync(found, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [word = "", mutant = ""] = line.split(" ");
      return { word, mutant };
    });

/** The words of a run, the later ones graver. */
const fatesOfWords = [
  ["static", "atLoad"],
  ["reached", "passed"],
  ["unsure", "unsure"],
  ["endless", "endless"],
  ["killed", "killed"],
] as const satisfies readonly (readonly [string, Fate])[];

const fatesOf = (
  mutants: readonly Mutant[],
  lines: readonly Line[],
  hung: ReadonlySet<string>,
): readonly JudgedMutant[] => {
  const fates = new Map<string, Fate>(
    fatesOfWords.flatMap(([asked, fate]) =>
      lines.filter(({ word }) => word === asked).map(({ mutant }) => [mutant, fate] as const),
    ),
  );
  for (const id of hung) fates.set(id, "endless");
  return mutants.map((mutant) =>
    judgedAs(mutant, whyIgnored(mutant) ?? fates.get(mutant.id) ?? "unreached"),
  );
};

const whyIgnored = ({ status, statusReason }: Mutant): Fate | undefined => {
  if (status !== "Ignored") return undefined;
  return statusReason === TEXT ? "text" : "explained";
};

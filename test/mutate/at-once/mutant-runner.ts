import { appendFileSync } from "node:fs";
import { type RunnerTestCase, TestRunner } from "vitest";

/** What the instrumented source looks at: which mutant is switched on, and what has run. */
interface Switches {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: Coverage;
}
interface Coverage {
  readonly static: Record<string, number>;
  readonly perTest: Record<string, Record<string, number> | undefined>;
}

declare global {
  var __stryker__: Switches | undefined;
}
globalThis.__stryker__ ??= {};
const switches = globalThis.__stryker__;
const coverage: Coverage = { static: {}, perTest: {} };
switches.mutantCoverage ??= coverage;

const found = process.env.MUTATE_FOUND ?? "";
/** Mutants that hung a run before: nothing here can stop them. */
const left = new Set<string>(JSON.parse(process.env.MUTATE_LEFT ?? "[]"));
const settled = new Set<string>();

const tell = (word: string, mutant: string): void => appendFileSync(found, `${word} ${mutant}\n`);

/** So often may a mutant run where it ran once: what goes on longer than that goes on for ever. */
const OFTEN = 100;

/** Runs each test once as it is, and once with each mutant that it reaches, as long as nothing has noticed that one. */
export default class MutantRunner extends TestRunner {
  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test);
    switches.currentTestId = test.id;
    await run();
    switches.currentTestId = undefined;
    const reached = Object.entries(switches.mutantCoverage?.perTest[test.id] ?? {});
    for (const [mutant, hits] of reached) {
      if (settled.has(mutant) || left.has(mutant)) continue;
      tell("tries", mutant);
      const noticed = await notices(run, mutant, hits);
      if (noticed === undefined) continue;
      // A test that fails without any mutant by now has been left in a state of which it says nothing
      if (!(await passes(run))) return;
      settled.add(mutant);
      tell(noticed, mutant);
    }
  }

  override onAfterRunFiles(files: Parameters<TestRunner["onAfterRunFiles"]>[0]): void {
    super.onAfterRunFiles(files);
    const { perTest = {}, static: atLoad = {} } = switches.mutantCoverage ?? {};
    const inTests = new Set(Object.values(perTest).flatMap((each) => Object.keys(each ?? {})));
    for (const mutant of inTests) tell("reached", mutant);
    for (const mutant of Object.keys(atLoad)) if (!inTests.has(mutant)) tell("static", mutant);
    tell("done", "");
  }
}

const notices = async (
  run: () => unknown,
  mutant: string,
  hits: number,
): Promise<"killed" | "endless" | undefined> => {
  switches.activeMutant = mutant;
  switches.hitCount = 0;
  switches.hitLimit = hits * OFTEN;
  const passed = await passes(run);
  const isEndless = (switches.hitCount ?? 0) > switches.hitLimit;
  switches.activeMutant = undefined;
  switches.hitCount = undefined;
  if (passed) return undefined;
  return isEndless ? "endless" : "killed";
};

const passes = async (run: () => unknown): Promise<boolean> => {
  try {
    await run();
    return true;
  } catch {
    return false;
  }
};

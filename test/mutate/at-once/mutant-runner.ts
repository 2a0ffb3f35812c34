import { appendFileSync } from "node:fs";
import { type RunnerTestCase, type RunnerTestSuite, TestRunner } from "vitest";

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
    const again = async () => {
      await prepare(test);
      await run();
    };
    tell("test", test.id);
    switches.currentTestId = test.id;
    await run();
    switches.currentTestId = undefined;
    const reached = Object.entries(switches.mutantCoverage?.perTest[test.id] ?? {});
    const isSteady = await tryEach(reached, again);
    // A test that fails without any mutant by now says nothing of those that are left
    for (const [mutant] of isSteady ? [] : reached)
      if (!settled.has(mutant)) tell("unsure", mutant);
  }

  override onAfterRunFiles(files: Parameters<TestRunner["onAfterRunFiles"]>[0]): void {
    super.onAfterRunFiles(files);
    const { perTest = {}, static: atLoad = {} } = switches.mutantCoverage ?? {};
    const inTests = new Set(Object.values(perTest).flatMap((each) => Object.keys(each ?? {})));
    for (const mutant of inTests) tell("reached", mutant);
    for (const mutant of Object.keys(atLoad)) if (!inTests.has(mutant)) tell("static", mutant);
  }
}

/** What stands around a test is done anew before it runs again. */
const prepare = async (test: RunnerTestCase): Promise<void> => {
  for (const suite of suitesOf(test.suite ?? test.file))
    for (const hook of TestRunner.getSuiteHooks(suite).beforeEach) await hook(test.context, suite);
};

/** From the file inwards. */
const suitesOf = (suite: RunnerTestSuite): readonly RunnerTestSuite[] => {
  if (suite.suite) return [...suitesOf(suite.suite), suite];
  return suite.file === suite ? [suite] : [suite.file, suite];
};

/** Tells which mutants a test notices. False as soon as it no longer passes as it is. */
const tryEach = async (
  reached: readonly (readonly [string, number])[],
  run: () => Promise<void>,
): Promise<boolean> => {
  for (const [mutant, hits] of reached) {
    if (settled.has(mutant) || left.has(mutant)) continue;
    tell("tries", mutant);
    const noticed = await notices(run, mutant, hits);
    if (noticed === undefined) continue;
    if (!(await passes(run))) return false;
    settled.add(mutant);
    tell(noticed, mutant);
  }
  return true;
};

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

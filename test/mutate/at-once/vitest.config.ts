import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { instrument } from "./instrument.ts";

const root = join(import.meta.dirname, "../../..");
const source = process.env.MUTATE_SOURCE ?? "";
const { content } = await instrument(root, source);

/** The tests of one source in one worker, with that source instrumented: `mutant-runner.ts` switches the mutants. */
export default defineConfig({
  root,
  plugins: [
    {
      name: "mutants",
      enforce: "pre",
      transform: (_, id) => (id.split("?")[0] === join(root, source) ? content : undefined),
    },
  ],
  test: {
    include: JSON.parse(process.env.MUTATE_TESTS ?? "[]"),
    runner: join(import.meta.dirname, "mutant-runner.ts"),
    // A source is transformed otherwise in each run, which the names of kept modules do not say
    fsModuleCache: false,
    pool: "threads",
    isolate: false,
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 0,
    hookTimeout: 120_000,
    watch: false,
    passWithNoTests: true,
    update: "none",
    reporters: [],
    silent: true,
  },
});

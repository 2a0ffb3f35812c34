import { defineConfig } from "vitest/config";

/** The tests of one source, which `run-mutants.ts` chooses; nothing is left behind in a module between them. */
export default defineConfig({
  test: {
    include: JSON.parse(process.env.MUTATE_TESTS ?? "[]"),
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

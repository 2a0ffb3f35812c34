import { defineConfig } from "vitest/config";

/** Engines and functions are started for real, often on a machine that does other things too: nothing here is a race. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000, interval: 20 } },
  },
});

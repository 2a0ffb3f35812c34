import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const all = "test/**/*.test.ts";

/**
 * A test that puts another module in the place of ours, or that measures what its process takes, needs a process of its
 * own; no other leaves anything behind (clients of the SDK are given back: support/mocked-client.ts).
 */
const alone = globSync(all, { cwd: import.meta.dirname }).filter((file) =>
  /vi\.mock\(|fuzzIntake|peakMemory|cpuUsage/.test(
    readFileSync(`${import.meta.dirname}/${file}`, "utf8"),
  ),
);

/** Engines and functions are started for real, often on a machine that does other things too: nothing here is a race. */
export default defineConfig({
  test: {
    // A busy machine may be many times slower; only a test that never ends meets these.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000, interval: 20 } },
    projects: [
      {
        extends: true,
        // Modules (the CDK, the SDK, the typesetter) are loaded once for many files: that was half of the time.
        test: { name: "shared", include: [all], exclude: alone, isolate: false },
      },
      { extends: true, test: { name: "alone", include: alone } },
    ],
  },
});

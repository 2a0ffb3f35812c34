import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const all = "test/**/*.test.ts";

/** A test that puts another module in the place of ours needs modules of its own; no other leaves anything behind. */
const mocking = globSync(all, { cwd: import.meta.dirname }).filter((file) =>
  readFileSync(`${import.meta.dirname}/${file}`, "utf8").includes("vi.mock("),
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
        test: { name: "shared", include: [all], exclude: mocking, isolate: false },
      },
      { extends: true, test: { name: "mocking", include: mocking } },
    ],
  },
});

import { defineConfig } from "vitest/config";

/** Engines and functions are started for real, often on a machine that does other things too: nothing here is a race. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // No test leaves anything behind in its process, so modules (the CDK, the SDK, the typesetter) are loaded once for many
    // files and not for each: that was more than half of the time.
    isolate: false,
    // A machine that does other things too may be many times slower; only a test that never ends meets these.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 15_000, interval: 20 } },
  },
});

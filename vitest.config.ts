import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

/** Tests that start no engine and no thread, in rooms whose modules (CDK, typesetter, schemas) take long to load. */
const calm = "test/{architecture.test.ts,{domain,events,http,report,infra/aws}/**/*.test.ts}";

/** A test that puts another module in the place of ours needs modules of its own; no other leaves anything behind. */
const mocking = globSync(calm, { cwd: import.meta.dirname }).filter((file) =>
  readFileSync(`${import.meta.dirname}/${file}`, "utf8").includes("vi.mock("),
);

const shared = globSync(calm, { cwd: import.meta.dirname }).filter(
  (file) => !mocking.includes(file),
);

/** Engines and functions are started for real, often on a machine that does other things too: nothing here is a race. */
export default defineConfig({
  test: {
    globalSetup: "test/support/folder-of-the-run.ts",
    // A busy machine may be many times slower; only a test that never ends meets these.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000, interval: 20 } },
    projects: [
      // Modules are loaded once for many files: that was half of the time.
      { extends: true, test: { name: "shared", include: shared, isolate: false } },
      // Threads and engines come and go: each file has a process of its own, and takes nobody else's along.
      { extends: true, test: { name: "alone", include: ["test/**/*.test.ts"], exclude: shared } },
    ],
  },
});

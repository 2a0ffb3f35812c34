import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { kindsOfTests } from "./test/support/kinds.ts";

const { fast, documents, engines } = kindsOfTests();

/** Engines and functions are started for real, often on a machine that does other things too: nothing here is a race. */
export default defineConfig({
  test: {
    globalSetup: "test/support/folder-of-the-run.ts",
    // One of two processors would stand idle: by itself Vitest leaves one free.
    maxWorkers: availableParallelism(),
    // A busy machine may be many times slower; only a test that never ends meets these.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000, interval: 20 } },
    projects: [
      // Modules are loaded once for many files: that was half of the time.
      { extends: true, test: { name: "fast", include: fast, isolate: false } },
      { extends: true, test: { name: "documents", include: documents, isolate: false } },
      // Threads and engines come and go: each file has a process of its own, and takes nobody else's along.
      { extends: true, test: { name: "engines", include: engines } },
    ],
  },
});

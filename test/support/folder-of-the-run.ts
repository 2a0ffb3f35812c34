import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

/**
 * A run of the tests, and every program it starts, has a temporary folder of its own. It goes with the run;
 * whatever somebody left in it fails the run, by name.
 */
export const setup = ({ config }: TestProject) => {
  const folder = mkdtempSync(join(tmpdir(), "duxue-tests-"));
  config.env = { ...config.env, TMPDIR: folder };
  return () => {
    const left = readdirSync(folder);
    rmSync(folder, { recursive: true, force: true });
    if (left.length > 0) throw new Error(`left in the temporary folder: ${left.join(", ")}`);
  };
};

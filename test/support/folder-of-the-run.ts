import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A run of the tests, and every program it starts, has a temporary folder of its own. It goes with the run; whatever
 * somebody left in it fails the run, by name.
 */
const setup = () => {
  // Each project of the configuration asks for it, and one folder serves them all
  if (process.env[asked]) return;
  process.env[asked] = "yes";
  const before = tmpdir();
  const folder = mkdtempSync(join(before, "duxue-run-"));
  process.env.TMPDIR = folder;
  return () => {
    const left = readdirSync(folder);
    process.env.TMPDIR = before;
    rmSync(folder, { recursive: true, force: true });
    if (left.length > 0) throw new Error(`left in the temporary folder: ${left.join(", ")}`);
  };
};
const asked = "DUXUE_FOLDER_OF_THE_RUN";
export default setup;

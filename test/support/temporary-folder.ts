import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

/** An empty folder, which its maker removes; what is left of a run is told (`folder-of-the-run.ts`). */
export const temporaryFolder = (purpose: string): string =>
  mkdtempSync(join(tmpdir(), `duxue-${purpose}-`));

/** Asked for in a test, or in a `beforeEach`: it goes when that test has ended, however it ended. */
export const folderOfTest = (purpose: string): string => {
  const folder = temporaryFolder(purpose);
  onTestFinished(() => removeFolder(folder));
  return folder;
};

/** Asked for while a test file is read, outside its tests: it goes after the last of them. */
export const folderOfFile = (purpose: string): string => {
  const folder = temporaryFolder(purpose);
  afterAll(() => removeFolder(folder));
  return folder;
};

/** Who wrote in it may have died a moment ago with a write under way: a folder that fills again is emptied again. */
export const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });

import { spawnSync } from "node:child_process";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { folderOfTest, removeFolder, temporaryFolder } from "./temporary-folder.ts";

const run = (program: string, ...parameters: string[]): boolean =>
  spawnSync(program, parameters).status === 0;
const mount = (folder: string, options: string): boolean =>
  run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder);

/** Whether a disk of one's own can be had here: on Linux, for root. */
export const canMount = (() => {
  if (process.platform !== "linux") return false;
  const folder = temporaryFolder("mount");
  const mounted = mount(folder, "size=1m");
  if (mounted) run("umount", folder);
  removeFolder(folder);
  return mounted;
})();

/** A disk of 24 MB for one test, which can be filled, emptied again and made read-only. */
export const smallDisk = () => {
  const folder = folderOfTest("disk");
  mount(folder, "size=24m");
  onTestFinished(() => {
    run("umount", "-l", folder);
  });
  const filler = join(folder, "filler");
  return {
    folder,
    fill: (): void => {
      const file = openSync(filler, "w");
      try {
        for (;;) writeSync(file, Buffer.alloc(4096));
      } catch {
        // Full now
      } finally {
        closeSync(file);
      }
    },
    empty: (): void => rmSync(filler),
    makeReadOnly: (): boolean => run("mount", "-o", "remount,ro", folder),
  };
};

import { accessSync, constants, existsSync, statfsSync } from "node:fs";
import { StartRefused } from "./start-refused.ts";

/** With less than this left no engine is sure to write a page of its file and of its log. */
const LEAST_BYTES = 1024 * 1024;

/** Why nothing can be kept in a folder, as a sentence; nothing where it can. */
export const diskTrouble = (folder: string, cause?: unknown): StartRefused | undefined => {
  if (isFull(folder)) return fullDisk(folder, cause);
  return !existsSync(folder) || mayWrite(folder) ? undefined : notWritable(folder, cause);
};

export const isFull = (folder: string): boolean => {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < LEAST_BYTES;
  } catch {
    return false;
  }
};

const mayWrite = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

const fullDisk = (folder: string, cause: unknown): StartRefused =>
  new StartRefused(
    `状态文件夹 ${folder} 所在的磁盘已满。请腾出空间后重新启动，或换一个位置：--state <文件夹>`,
    `The disk that holds the state folder ${folder} is full. Free some space and start again, or name another: --state <folder>`,
    { cause },
  );

const notWritable = (folder: string, cause: unknown): StartRefused =>
  new StartRefused(
    `状态文件夹 ${folder} 只能读取，不能写入。请检查权限和磁盘的挂载方式，或换一个位置：--state <文件夹>`,
    `The state folder ${folder} can be read but not written. Check its permissions and how its disk is mounted, or name another: --state <folder>`,
    { cause },
  );

/** While the host runs it waits; nothing need be started again. */
export const fullWhileRunning = (folder: string): string =>
  `磁盘已满，写不进 ${folder}。请腾出空间，主机随后会自行继续。 · The disk is full, nothing can be written to ${folder}. Free some space, and the host goes on by itself.`;

export const roomAgain =
  "磁盘又有空间了，主机继续；正在核对遗漏。 · There is room on the disk again; the host goes on and looks for what was left.";

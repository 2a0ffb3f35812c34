import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { diskTrouble } from "./disk.ts";
import { StartRefused } from "./start-refused.ts";

/** Raised when what the engines keep on disk is laid out differently; an older folder is then refused by name. */
const VERSION = 1;
export const MARKER = "host.sqlite";
export const DEFAULT_STATE = ".duxue";
/** What `npm run demo` leaves behind, to be looked at: `npm start -- --state .duxue-demo`. */
export const DEMO_STATE = ".duxue-demo";

export interface Checkpoints {
  read(reader: string): string | undefined;
  write(reader: string, sequenceNumber: string): void;
}

export interface StateFolder {
  readonly path: string;
  readonly checkpoints: Checkpoints;
  /** Gives the folder back. */
  stop(): void;
}

/**
 * The folder is held by one host at a time: its marker is an SQLite file locked for as long as the process lives, which
 * the system releases also when the process is killed.
 */
export const openStateFolder = (folder: string): StateFolder => {
  const path = resolve(folder);
  makeFolder(path);
  refuseForeign(path);
  const marker = lockMarker(path);
  try {
    // An older one may have been made for all to read.
    chmodSync(path, 0o700);
    checkVersion(marker, path);
    return { path, checkpoints: checkpointsIn(marker), stop: () => marker.close() };
  } catch (error) {
    marker.close();
    throw error;
  }
};

/**
 * Takes away what an earlier run of the demo left; a host that runs there, or files of others, are left alone. The demo has
 * no other folder to be sent to.
 */
export const clearStateFolder = (folder: string): void => {
  const path = resolve(folder);
  if (!existsSync(path)) return;
  refuseForeign(path, aside);
  lockMarker(path, stopFirst).close();
  rmSync(path, { recursive: true });
};

const makeFolder = (path: string): void => {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new StartRefused(
      `无法使用状态文件夹 ${path}：它不是文件夹，或没有写入权限。请换一个位置：--state <文件夹>`,
      `The state folder ${path} cannot be used: it is not a folder, or may not be written. Name another: --state <folder>`,
      { cause },
    );
  }
};

/** What somebody can do about a folder that is refused. */
interface WayOut {
  readonly zh: string;
  readonly en: string;
}
const emptyOne: WayOut = {
  zh: "请用空文件夹：--state <文件夹>",
  en: "Name an empty one: --state <folder>",
};
const aside: WayOut = {
  zh: "请将它改名或移走，再运行 npm run demo。",
  en: "Move it aside and run npm run demo again.",
};
const stopOrOther: WayOut = {
  zh: "请先停止它，或另选文件夹：--state <文件夹>",
  en: "Stop that one, or name another: --state <folder>",
};
const stopFirst: WayOut = {
  zh: "请先停止它（在它的终端按 Ctrl-C），再运行 npm run demo。",
  en: "Stop that one (Ctrl-C in its terminal), then run npm run demo again.",
};

const refuseForeign = (path: string, way = emptyOne): void => {
  const entries = listed(path);
  if (entries.length === 0 || entries.includes(MARKER)) return;
  throw new StartRefused(
    `文件夹 ${path} 里有别的文件，不像督学的状态文件夹。${way.zh}`,
    `The folder ${path} holds other files and does not look like Duxue's state. ${way.en}`,
  );
};

const listed = (path: string): readonly string[] => {
  try {
    return readdirSync(path);
  } catch (cause) {
    throw new StartRefused(
      `无法读取状态文件夹 ${path}。请检查权限，或换一个位置：--state <文件夹>`,
      `The state folder ${path} cannot be read. Check its permissions, or name another: --state <folder>`,
      { cause },
    );
  }
};

const lockMarker = (path: string, way = stopOrOther): DatabaseSync => {
  let marker: DatabaseSync | undefined;
  try {
    marker = new DatabaseSync(join(path, MARKER), { timeout: 0 });
    marker.exec(
      "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL",
    );
    marker.exec("BEGIN EXCLUSIVE; COMMIT");
    return marker;
  } catch (cause) {
    marker?.close();
    throw isLocked(cause)
      ? inUse(path, way, cause)
      : (diskTrouble(path, cause) ?? damaged(path, cause));
  }
};

const isLocked = (error: unknown): boolean =>
  error instanceof Error && error.message.includes("locked");

const inUse = (path: string, way: WayOut, cause: unknown): StartRefused =>
  new StartRefused(
    `状态文件夹 ${path} 正被另一个运行中的督学使用。${way.zh}`,
    `The state folder ${path} is in use by another running host. ${way.en}`,
    { cause },
  );

const damaged = (path: string, cause: unknown): StartRefused =>
  new StartRefused(
    `状态文件夹 ${path} 已损坏（${MARKER}）。请将它改名保留，启动并停止一次，再把其中的 evidence 复制到新的文件夹里，然后运行 npm run rebuild -- --state ${path}：其余由材料和存档重建。`,
    `The state folder ${path} is damaged (${MARKER}). Move it aside, start and stop once, copy its folder evidence into the new one, and run npm run rebuild -- --state ${path}: the rest is made again from it.`,
    { cause },
  );

const checkVersion = (marker: DatabaseSync, path: string): void => {
  const found = marker.prepare("PRAGMA user_version").get()?.user_version;
  if (found === VERSION) return;
  if (found !== 0) {
    throw new StartRefused(
      `状态文件夹 ${path} 是另一版本（${found}，本程序为 ${VERSION}）。请用原来的版本打开，或将它改名后重新启动。`,
      `The state folder ${path} was written by another version (${found}; this is ${VERSION}). Use that version, or move the folder aside.`,
    );
  }
  marker.exec(`
    BEGIN;
    CREATE TABLE checkpoints (reader TEXT PRIMARY KEY, sequence_number TEXT NOT NULL) STRICT;
    PRAGMA user_version = ${VERSION};
    COMMIT;
  `);
};

const checkpointsIn = (marker: DatabaseSync): Checkpoints => {
  const read = marker.prepare("SELECT sequence_number FROM checkpoints WHERE reader = ?");
  const write = marker.prepare(
    "INSERT INTO checkpoints VALUES (?, ?) ON CONFLICT (reader) DO UPDATE SET sequence_number = excluded.sequence_number",
  );
  return {
    read: (reader) => {
      const found = read.get(reader)?.sequence_number;
      return typeof found === "string" ? found : undefined;
    },
    write: (reader, sequenceNumber) => {
      write.run(reader, sequenceNumber);
    },
  };
};

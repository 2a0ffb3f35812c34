import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { StartRefused } from "../start-refused.ts";

/** What somebody has to do about a damaged file, and what they get back. */
export interface AfterDamage {
  readonly zh: string;
  readonly en: string;
}

/** Throws with what to do where an engine's file is damaged anywhere: an engine would start on it and fail later, call by call. */
export const refuseDamaged = (file: string, after: AfterDamage): void => {
  const fault = damageOf(file);
  if (fault === undefined) return;
  throw new StartRefused(
    `文件 ${file} 已损坏（${fault}）。${after.zh}`,
    `The file ${file} is damaged (${fault}). ${after.en}`,
  );
};

/** What SQLite says of a file that is damaged; nothing of one that is sound, or is not there. */
export const damageOf = (file: string): string | undefined =>
  existsSync(file) ? faultOf(file) : undefined;

const faultOf = (file: string): string | undefined => {
  try {
    const database = new DatabaseSync(file);
    try {
      const found = database.prepare("PRAGMA quick_check(1)").get()?.quick_check;
      return found === "ok" ? undefined : firstLine(String(found));
    } finally {
      database.close();
    }
  } catch (error) {
    return error instanceof Error ? firstLine(error.message) : String(error);
  }
};

const firstLine = (text: string): string =>
  text.split("\n").findLast((line) => line !== "" && !line.startsWith("***")) ?? text;

/** The table can be made again whole: what was damaged is set aside by the same command. */
export const tableLost = (stateFolder: string): AfterDamage => ({
  zh: `请运行 npm run rebuild -- --state ${stateFolder}：由材料和存档重建整个数据表，损坏的文件改名保留。`,
  en: `Run npm run rebuild -- --state ${stateFolder}: the whole table is made again from evidence and ledger, and the damaged file is set aside.`,
});
export const queuesLost: AfterDamage = {
  zh: "请将它连同 -wal、-shm 移走，再重新启动：排队待办的材料会由核对重新排队，材料和数据表不受影响。",
  en: "Move it aside with its -wal and -shm and start again: reconcile queues again what was waiting; evidence and table are untouched.",
};

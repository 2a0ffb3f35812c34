import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { StartRefused } from "../start-refused.ts";

/** What somebody loses and gets back who moves a damaged file aside. */
export interface AfterDamage {
  readonly zh: string;
  readonly en: string;
}

/** Throws with what to do where an engine's file is damaged anywhere: an engine would start on it and fail later, call by call. */
export const refuseDamaged = (file: string, after: AfterDamage): void => {
  if (!existsSync(file)) return;
  const fault = faultOf(file);
  if (fault === undefined) return;
  throw new StartRefused(
    `文件 ${file} 已损坏（${fault}）。请将它连同 -wal、-shm 移走，再重新启动：${after.zh}`,
    `The file ${file} is damaged (${fault}). Move it aside with its -wal and -shm and start again: ${after.en}`,
  );
};

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

export const tableLost: AfterDamage = {
  zh: "回执、得分和状态会由材料重新生成，材料不受影响；审核决定和历史版本只在该文件里，如有备份请放回备份。",
  en: "receipts, scores and statuses are made again from the evidence, which is untouched; decisions and earlier versions stand in this file alone, so put a back-up in its place if there is one.",
};
export const queuesLost: AfterDamage = {
  zh: "排队待办的材料会由核对重新排队，材料和数据表不受影响。",
  en: "reconcile queues again what was waiting; evidence and table are untouched.",
};

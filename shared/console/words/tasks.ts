import type { WordTable } from "./words.ts";

export const taskWords = {
  title: { zh: "我的任务", en: "My tasks" },
  lead: {
    zh: "按评价重点列出应交的材料和指标；点击一行，上传或查看。",
    en: "What is to be handed in, by priority; a row leads to filing or to what was filed.",
  },
  handedIn: {
    zh: "已采用 {documents}/{ofDocuments} 份、指标 {figures}/{ofFigures}",
    en: "{documents} of {ofDocuments} documents and {figures} of {ofFigures} figures count",
  },
  mine: { zh: "只看我的", en: "Mine only" },
  unfinished: { zh: "只看未完成", en: "Unfinished only" },
  nothing: { zh: "没有符合条件的任务。", en: "No task is like that." },
  ledBy: { zh: "牵头：{name}", en: "Led by {name}" },
  assisting: { zh: "协助：{names}", en: "With {names}" },
  missing: { zh: "未上传", en: "Not uploaded" },
  underWay: { zh: "上传中", en: "On its way" },
  checking: { zh: "校验中", en: "Being checked" },
  rejected: { zh: "有问题（{n}）", en: "Refused ({n})" },
  accepted: { zh: "已采用", en: "Counts" },
  acceptedWithFindings: { zh: "已采用，有提示（{n}）", en: "Counts, with notes ({n})" },
  locked: { zh: "已锁定", en: "Locked" },
  filled: { zh: "已填报", en: "Filled in" },
  unfilled: { zh: "未填报", en: "Not filled in" },
  ofAll: { zh: "完成 {done}/{all}", en: "{done} of {all}" },
  complete: { zh: "已齐", en: "Complete" },
  until: { zh: "截至", en: "Until" },
  returnedBecause: {
    zh: "退回原因（第 {n} 号决定）：{reason}",
    en: "Given back (decision {n}): {reason}",
  },
} as const satisfies WordTable;

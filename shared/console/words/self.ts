import type { WordTable } from "./words.ts";

export const selfWords = {
  title: { zh: "自评", en: "Self-assessment" },
  lead: {
    zh: "自评分与系统分并列显示，只供对照，不计入得分。输入的内容随时保留在本机，点“保存”后生效。",
    en: "Your own points stand beside the system's and are not counted. What you type is kept in this browser, and takes effect when saved.",
  },
  system: { zh: "系统分", en: "System" },
  points: { zh: "自评分", en: "Own points" },
  pointsFormat: {
    zh: "自评分请填数字，最多两位小数，如 2.50",
    en: "Points are a number with two decimals at most, as 2.50",
  },
  note: { zh: "自评说明", en: "Note" },
  saved: { zh: "自评 {points} 分", en: "Self: {points} points" },
  notAssessed: { zh: "未自评", en: "Not assessed" },
  unsaved: { zh: "未保存", en: "Not saved" },
  toSave: { zh: "{n} 项有修改，尚未保存", en: "{n} changed and not saved" },
  savedNow: { zh: "已保存 {n} 项", en: "{n} saved" },
  nothingToSave: { zh: "没有未保存的修改", en: "Nothing to save" },
  none: { zh: "没有需要您自评的项目。", en: "There is no item for you to assess." },
  narrative: { zh: "自评文字", en: "The county's own words" },
  hasNarrative: { zh: "已上传", en: "Uploaded" },
  noNarrative: { zh: "未上传", en: "Not uploaded" },
  narrativeHint: {
    zh: "按“主要工作成效、经验做法、存在问题、改进措施”分节写成 Word 或 Markdown 文件后上传。",
    en: "Written in Word or Markdown under its headings (achievements, practices, problems, measures), then uploaded.",
  },
  uploadNarrative: { zh: "上传自评文字", en: "Upload it" },
  viewNarrative: { zh: "查看已上传的", en: "See what was uploaded" },
} as const satisfies WordTable;

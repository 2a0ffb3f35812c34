import type { WordTable } from "./words.ts";

export const reportWords = {
  title: { zh: "报告预览", en: "Report" },
  lead: {
    zh: "按当前状态生成的自评报告；报送前为草稿。",
    en: "The self-evaluation report of the status as it is now; a draft until it is signed off.",
  },
  draft: { zh: "未报送", en: "Not signed off" },
  signed: { zh: "已报送（第 {n} 号决定）", en: "Signed off (decision {n})" },
  version: { zh: "状态版本 {n}", en: "Status version {n}" },
  docx: { zh: "下载 Word", en: "Download Word" },
  pdf: { zh: "下载 PDF", en: "Download PDF" },
  md: { zh: "下载 Markdown", en: "Download Markdown" },
  frame: { zh: "自评报告", en: "The report" },
  summary: { zh: "得分概览", en: "At a glance" },
} as const satisfies WordTable;

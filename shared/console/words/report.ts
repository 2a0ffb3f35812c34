import type { WordTable } from "./words.ts";

export const reportWords = {
  title: { zh: "报告预览", en: "Report" },
  lead: {
    zh: "按当前状态生成的自评报告，与印发的内容一致；报送前为草稿。",
    en: "The self-evaluation report of the status as it is now; a draft until it is signed off.",
  },
  draft: { zh: "未报送", en: "Not signed off" },
  moved: { zh: "内容已变动，须重新报送", en: "Moved since it was signed off" },
  signed: { zh: "已报送（第 {n} 号决定）", en: "Signed off (decision {n})" },
  version: { zh: "状态版本 {n}", en: "Status version {n}" },
  draftHint: {
    zh: "报告带有“草稿”水印；县政府领导确认报送后，水印消失。",
    en: "It has a draft's watermark until the county's leader signs it off.",
  },
  newer: {
    zh: "内容有更新，下面是更新前的报告。",
    en: "There is something newer; below is the report before it.",
  },
  showNewer: { zh: "显示最新报告", en: "Show the newest" },
  docx: { zh: "下载 Word", en: "Download Word" },
  pdf: { zh: "下载 PDF", en: "Download PDF" },
  md: { zh: "下载 Markdown", en: "Download Markdown" },
  print: { zh: "打印（PDF）", en: "Print (PDF)" },
  openPdf: { zh: "PDF 已备好，点击打开", en: "The PDF is ready: open it" },
  frame: { zh: "自评报告", en: "The report" },
} as const satisfies WordTable;

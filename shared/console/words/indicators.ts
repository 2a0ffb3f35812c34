import type { WordTable } from "./words.ts";

export const indicatorWords = {
  title: { zh: "指标数据", en: "Figures" },
  lead: {
    zh: "下载已填好的工作簿，改好后上传；或直接在表中填写，点“提交”即生成一份指标文件上传。",
    en: "Download the workbook with what is filled in, mend it and upload it; or type into the table, and a file of figures is made and uploaded.",
  },
  workbook: { zh: "下载已填好的工作簿", en: "Download the workbook" },
  uploadWorkbook: { zh: "上传工作簿", en: "Upload a workbook" },
  caption: { zh: "指标数据", en: "Figures" },
  indicator: { zh: "指标", en: "Figure" },
  unit: { zh: "单位", en: "Unit" },
  accepted: { zh: "已采用的值", en: "What counts" },
  value: { zh: "本年值", en: "Value" },
  previous: { zh: "上年值", en: "The year before" },
  issuer: { zh: "出具部门", en: "Issued by" },
  filedBy: { zh: "填报部门", en: "Filed by" },
  valueOf: { zh: "{name} 本年值", en: "{name}, value" },
  previousOf: { zh: "{name} 上年值", en: "{name}, the year before" },
  yes: { zh: "是", en: "Yes" },
  no: { zh: "否", en: "No" },
  unfilled: { zh: "未填报", en: "Not filled in" },
  mine: { zh: "只看我的", en: "Mine only" },
  unfilledOnly: { zh: "只看未填报", en: "Not filled in only" },
  submit: { zh: "提交 {n} 项", en: "Submit {n} figures" },
  sent: {
    zh: "已生成指标文件并开始上传，进度见“批量上传”。",
    en: "A file of figures was made and is being uploaded; see Upload for how far it is.",
  },
  toUpload: { zh: "查看上传进度", en: "See the upload" },
  fileTitle: { zh: "{cycle}年指标数据（在线填写）", en: "Figures of {cycle} (typed in)" },
  noRight: {
    zh: "您可以查看；现在不能由您填写。",
    en: "You may look; there is nothing for you to fill in now.",
  },
} as const satisfies WordTable;

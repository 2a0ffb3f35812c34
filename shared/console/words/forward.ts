import type { WordTable } from "./words.ts";

export const forwardWords = {
  title: { zh: "上报省级", en: "Forward to the province" },
  lead: {
    zh: "全部项目确认后，附市级综合意见报省级核查。",
    en: "Once every item is confirmed it goes to the province with the city's word.",
  },
  caption: { zh: "各项得分", en: "Items and their points" },
  item: { zh: "项目", en: "Item" },
  state: { zh: "状态", en: "State" },
  system: { zh: "系统分", en: "System" },
  city: { zh: "市级分", en: "City" },
  self: { zh: "自评分", en: "Self" },
  why: { zh: "差异原因", en: "Why they differ" },
  notYet: {
    zh: "还有 {n} 项没有确认；全部确认后才能上报。",
    en: "{n} items are not confirmed yet; all have to be before it can be forwarded.",
  },
  total: { zh: "合计 {score} 分，{grade}", en: "{score} in all, {grade}" },
  summary: { zh: "市级综合意见", en: "The city's word" },
  send: { zh: "上报", en: "Forward" },
  already: { zh: "已上报（第 {n} 号决定）：", en: "Forwarded (decision {n}):" },
} as const satisfies WordTable;

import type { WordTable } from "./words.ts";

export const todoWords = {
  title: { zh: "待办", en: "To do" },
  lead: {
    zh: "按截止日期先后排列；点击一行，到办理的地方。",
    en: "What is due first comes first; a row leads to where it is done.",
  },
  empty: { zh: "目前没有需要您办理的事项。", en: "Nothing waits for you now." },
  items: { zh: "（{n} 项）", en: " ({n} items)" },
  overdue: { zh: "逾期", en: "Overdue" },
  urged: { zh: "已催办（第 {n} 号）", en: "Urged (decision {n})" },
  until: { zh: "截至", en: "Until" },
} as const satisfies WordTable;

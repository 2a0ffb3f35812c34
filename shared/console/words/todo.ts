import type { WordTable } from "./words.ts";

export const todoWords = {
  title: { zh: "工作台", en: "My desk" },
  lead: {
    zh: "按截止日期先后排列；点击一行，到办理的地方。",
    en: "What is due first comes first; a row leads to where it is done.",
  },
  lists: { zh: "显示", en: "Show" },
  waiting: { zh: "待办（{n}）", en: "To do ({n})" },
  late: { zh: "逾期（{n}）", en: "Overdue ({n})" },
  done: { zh: "已办（{n}）", en: "Done ({n})" },
  nothingWaiting: { zh: "目前没有需要您办理的事项。", en: "Nothing waits for you now." },
  nothingLate: { zh: "没有逾期的事项。", en: "Nothing is overdue." },
  nothingDone: { zh: "本年度还没有办理过事项。", en: "Nothing has been decided yet this year." },
  items: { zh: "（{n} 项）", en: " ({n} items)" },
  oneItem: { zh: "（{item}）", en: " ({item})" },
  overdue: { zh: "逾期", en: "Overdue" },
  urged: { zh: "已催办（第 {n} 号）", en: "Urged (decision {n})" },
  until: { zh: "截至", en: "Until" },
  because: {
    zh: "{item} {name}，退回原因（第 {n} 号决定）：",
    en: "{item} {name}, given back (decision {n}): ",
  },
} as const satisfies WordTable;

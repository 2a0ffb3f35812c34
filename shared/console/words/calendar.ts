import type { WordTable } from "./words.ts";

export const calendarWords = {
  title: { zh: "日程", en: "Calendar" },
  lead: {
    zh: "评价的启动依据、各阶段起止日期；只能延后，不能提前。",
    en: "What the evaluation rests on and the days of its stages; a day may move to a later one only.",
  },
  phase: { zh: "状态", en: "State" },
  unopened: {
    zh: "未启动：全部开放，没有期限",
    en: "Not opened: everything is open, without limits",
  },
  opened: { zh: "进行中", en: "Under way" },
  closed: { zh: "已结束", en: "Closed" },
  affected: { zh: "涉及全省 {n} 个县（市、区）", en: "It concerns {n} counties" },
  basis: { zh: "依据文件", en: "Notice" },
  edition: { zh: "指标框架版本", en: "Framework edition" },
  fill: { zh: "县级填报", en: "Filling in" },
  city: { zh: "市级复核", en: "City review" },
  province: { zh: "省级核查", en: "Provincial verification" },
  from: { zh: "开始", en: "From" },
  until: { zh: "截止（当日 24:00）", en: "Until (24:00)" },
  pleaDays: { zh: "申辩天数", en: "Days to plead" },
  issueDays: { zh: "印发意见书天数", en: "Days to issue the letter" },
  appealDays: { zh: "申请复核天数", en: "Days to appeal" },
  planDays: { zh: "报送整改方案天数", en: "Days to report a plan" },
  demandsDisclosure: {
    zh: "报送前须公示自评报告",
    en: "The report is disclosed before it is sent",
  },
  reason: { zh: "调整理由", en: "Why it changes" },
  open: { zh: "启动评价", en: "Open the evaluation" },
  change: { zh: "调整日程", en: "Change the calendar" },
  close: { zh: "结束评价", en: "Close the evaluation" },
  closeTitle: { zh: "结束本年度评价？", en: "Close this evaluation?" },
  closeHint: {
    zh: "结束后任何人都不能再修改或作出决定，且不能恢复。",
    en: "Nobody can change or decide anything after that, and it cannot be undone.",
  },
  log: { zh: "已作出的决定", en: "Decisions" },
  noDecisions: { zh: "还没有决定。", en: "There are none." },
} as const satisfies WordTable;

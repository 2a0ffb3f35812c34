import type { WordTable } from "./words.ts";

/** Words that more than one screen says. */
export const sharedWords = {
  waiting: { zh: "正在加载…", en: "Loading…" },
  unreachable: {
    zh: "无法连接服务器。请检查网络后重试；已填写的内容不会丢失。",
    en: "The server cannot be reached. Check the line and try again; what you have entered is kept.",
  },
  tryAgain: { zh: "重试", en: "Try again" },
  problem: { zh: "没有办成", en: "This could not be done" },
  requestId: {
    zh: "请求编号 {id}（求助时请提供）",
    en: "Request {id} (give it when you ask for help)",
  },
  howToMend: { zh: "怎么改", en: "What to do" },
  where: { zh: "位置", en: "Where" },
  errorsBelow: { zh: "请先更正以下 {n} 处", en: "Mend these {n} first" },
  back: { zh: "返回", en: "Back" },
  cancel: { zh: "取消", en: "Cancel" },
  save: { zh: "保存", en: "Save" },
  edit: { zh: "修改", en: "Change" },
  view: { zh: "查看", en: "View" },
  download: { zh: "下载", en: "Download" },
  print: { zh: "打印", en: "Print" },
  none: { zh: "无", en: "None" },
  yes: { zh: "是", en: "Yes" },
  no: { zh: "否", en: "No" },
  points: { zh: "{points} 分", en: "{points} points" },
  reason: { zh: "理由", en: "Reason" },
  due: { zh: "截止日期", en: "Due" },
  overdue: { zh: "逾期", en: "Overdue" },
  decisionNumber: { zh: "第 {n} 号决定", en: "Decision {n}" },
  charactersLeft: { zh: "还可输入 {n} 字", en: "{n} characters left" },
  charactersOver: { zh: "超出 {n} 字", en: "{n} characters too many" },
  unsavedDraft: { zh: "草稿已保存在本机", en: "Draft kept in this browser" },
  mayLookOnly: {
    zh: "您可以查看；现在不能由您办理。",
    en: "You may look; there is nothing here for you to decide now.",
  },
} as const satisfies WordTable;

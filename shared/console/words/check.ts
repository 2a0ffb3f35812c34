import type { WordTable } from "./words.ts";

export const countyCheckWords = {
  title: { zh: "县级审核", en: "County check" },
  lead: {
    zh: "逐项查看数据和佐证材料，勾选后一并通过；有问题的写明理由退回。",
    en: "Look at each item's figures and evidence; tick those that pass, send back the others with a reason.",
  },
  waiting: { zh: "待审核（{n}）", en: "To be checked ({n})" },
  sentBack: { zh: "已退回部门（{n}）", en: "Sent back ({n})" },
  done: { zh: "已审核（{n}）", en: "Checked ({n})" },
  all: { zh: "全部（{n}）", en: "All ({n})" },
  allDone: {
    zh: "各项都已审核，可以由县政府领导确认报送。",
    en: "Every item is checked; the leader can sign off.",
  },
  nothing: { zh: "这里没有项目。", en: "There is no item here." },
  chosen: { zh: "已勾选 {n} 项", en: "{n} chosen" },
  choose: { zh: "勾选 {item}", en: "Choose {item}" },
  chooseAll: { zh: "全选（{n}）", en: "Choose all ({n})" },
  pass: { zh: "通过所选", en: "Pass those chosen" },
  sendBack: { zh: "退回所选", en: "Send back those chosen" },
  moved: {
    zh: "有 {n} 项在您查看之后变动了，已标出并取消勾选；其余仍勾选着。请重新查看变动的各项。",
    en: "{n} items moved after you saw them: they are marked and not chosen any more, the others still are. Look at them again.",
  },
  movedTag: { zh: "刚刚变动", en: "Just moved" },
  ofMost: { zh: "系统分 {score} / {points}", en: "System {score} of {points}" },
  selfPoints: { zh: "自评 {points}", en: "Self {points}" },
  selfNote: { zh: "自评说明：{note}", en: "Their note: {note}" },
  contents: {
    zh: "{item} 的数据与材料（应交材料 {have}/{all}）",
    en: "Figures and evidence of {item} ({have} of {all} documents)",
  },
  contentsFindings: { zh: "校验意见 {findings} 条", en: "{findings} findings" },
  open: { zh: "查看", en: "View" },
  close: { zh: "收起", en: "Close" },
  receipt: { zh: "回执", en: "Receipt" },
} as const satisfies WordTable;

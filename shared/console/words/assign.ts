import type { WordTable } from "./words.ts";

export const assignWords = {
  title: { zh: "任务分派", en: "Assignment" },
  lead: {
    zh: "各项由谁牵头、谁协助、何时完成。先按指标框架的建议填好；要改的勾选后分派，再次分派即为更改。",
    en: "Who leads in each item, who assists, and by when. The framework's proposal is filled in; choose what is to change and assign it, again if need be.",
  },
  caption: { zh: "各项任务的牵头和协助部门", en: "Items by leading and assisting department" },
  item: { zh: "项目", en: "Item" },
  ledBy: { zh: "牵头", en: "Led by" },
  assist: { zh: "协助", en: "With" },
  due: { zh: "期限", en: "Until" },
  tick: { zh: "勾选", en: "Choose" },
  differs: { zh: "（与建议不同）", en: "(not as proposed)" },
  choose: { zh: "勾选 {item}", en: "Choose {item}" },
  chooseAll: { zh: "全选", en: "Choose all" },
  ofDepartment: { zh: "勾选某部门牵头的各项", en: "Choose those led by" },
  chooseDepartment: { zh: "选择部门", en: "Choose a department" },
  chosen: { zh: "已勾选 {n} 项", en: "{n} chosen" },
  assign: { zh: "分派所选", en: "Assign those chosen" },
  asProposed: { zh: "所选恢复为建议", en: "Back to the proposal" },
  formTitle: { zh: "分派 {n} 项", en: "Assign {n} items" },
  leadDepartment: { zh: "牵头部门", en: "Leading department" },
  assistDepartments: { zh: "协助部门", en: "Assisting departments" },
  dueDay: { zh: "完成期限（可不填）", en: "To be done by (may be left empty)" },
  note: { zh: "说明（可不填）", en: "Note (may be left empty)" },
  given: { zh: "已分派 {n} 项", en: "{n} assigned" },
} as const satisfies WordTable;

import type { WordTable } from "./words.ts";

export const assignWords = {
  title: { zh: "任务分派", en: "Assignment" },
  lead: {
    zh: "各项由谁牵头、谁协助、何时完成。没有分派的按指标框架的建议办理；再次分派即为更改。",
    en: "Who leads in each item, who assists, and by when. What is not assigned goes by the framework's proposal; assigning again changes it.",
  },
  caption: { zh: "各项任务的牵头和协助部门", en: "Items by leading and assisting department" },
  item: { zh: "项目", en: "Item" },
  ledBy: { zh: "牵头", en: "Led by" },
  assist: { zh: "协助", en: "With" },
  due: { zh: "期限", en: "Until" },
  proposed: { zh: "（建议）", en: " (proposed)" },
  choose: { zh: "勾选 {item}", en: "Choose {item}" },
  chooseAll: { zh: "全选", en: "Choose all" },
  ofDepartment: { zh: "勾选由某部门牵头的各项", en: "Choose those that a department leads" },
  chosen: { zh: "已勾选 {n} 项", en: "{n} chosen" },
  assign: { zh: "分派所选", en: "Assign those chosen" },
  asProposed: { zh: "按建议分派所选", en: "Assign them as proposed" },
  formTitle: { zh: "分派 {n} 项", en: "Assign {n} items" },
  leadDepartment: { zh: "牵头部门", en: "Leading department" },
  assistDepartments: { zh: "协助部门", en: "Assisting departments" },
  dueDay: { zh: "完成期限（可不填）", en: "To be done by (may be left empty)" },
  note: { zh: "说明（可不填）", en: "Note (may be left empty)" },
  assigned: { zh: "已分派 {n} 组", en: "{n} groups assigned" },
} as const satisfies WordTable;

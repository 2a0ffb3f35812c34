import type { Locale } from "./finding.ts";

/** Kinds of decisions, stages, posts and states as people call them. */
const words = {
  assigned: { zh: "任务分解", en: "assign" },
  selfAssessed: { zh: "自评", en: "self-assess" },
  checked: { zh: "县级审核", en: "check" },
  sentBack: { zh: "县级退回", en: "send back" },
  disclosed: { zh: "公示", en: "disclose" },
  signedOff: { zh: "签发报送", en: "sign off" },
  recalled: { zh: "撤回报送", en: "recall" },
  returned: { zh: "退回修改", en: "return" },
  confirmed: { zh: "市级确认", en: "confirm" },
  forwarded: { zh: "市级上报", en: "forward" },
  urged: { zh: "催办", en: "urge" },
  extended: { zh: "延期", en: "extend" },
  vetoDeclared: { zh: "一票否决认定", en: "declare a veto" },
  vetoLifted: { zh: "一票否决撤销", en: "lift a veto" },
  cycleOpened: { zh: "启动评价", en: "open the cycle" },
  calendarChanged: { zh: "变更日程", en: "change the calendar" },
  cycleClosed: { zh: "结束评价", en: "close the cycle" },
  "stage:open": { zh: "填报中", en: "open" },
  "stage:submitted": { zh: "已报送，待市级复核", en: "submitted" },
  "stage:returned": { zh: "已退回修改", en: "returned" },
  "stage:confirmed": { zh: "市级已复核，待省级核查", en: "confirmed by the city" },
  "stage:unopened": { zh: "未启动", en: "not opened" },
  "stage:opened": { zh: "已启动", en: "opened" },
  "stage:closed": { zh: "已结束", en: "closed" },
  "item:open": { zh: "填报中", en: "being filled in" },
  "item:sentBack": { zh: "县级退回", en: "sent back by the county" },
  "item:checked": { zh: "县级已审", en: "checked by the county" },
  "item:submitted": { zh: "已报送", en: "submitted" },
  "item:returned": { zh: "退回修改", en: "returned" },
  "item:confirmed": { zh: "市级已确认", en: "confirmed by the city" },
  "item:moved": { zh: "内容已变动", en: "content moved" },
  "post:department": { zh: "部门填报员", en: "a department's clerk" },
  "post:office": { zh: "县督导办", en: "the county's office" },
  "post:leader": { zh: "县政府领导", en: "the county's leader" },
  "post:city": { zh: "市级复核员", en: "the city's reviewer" },
  "post:inspector": { zh: "省级督学", en: "an inspector of the province" },
  "post:director": { zh: "省督导办负责人", en: "the province's director" },
  "post:none": { zh: "系统管理员", en: "an administrator" },
} as const satisfies Record<string, Readonly<Record<Locale, string>>>;
export type DecisionTerm = keyof typeof words;

export const decisionTerms: ReadonlyMap<string, Readonly<Record<Locale, string>>> = new Map(
  Object.entries(words),
);

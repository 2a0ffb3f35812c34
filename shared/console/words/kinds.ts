import type { WordTable } from "./words.ts";

/** What each kind of decision is called where it waits or is told of. */
export const kindWords = {
  assigned: { zh: "任务分派", en: "Assignment" },
  selfAssessed: { zh: "填写自评分和自评说明", en: "Self-assessment" },
  checked: { zh: "县级审核", en: "County check" },
  sentBack: { zh: "县级退回", en: "Sent back" },
  disclosed: { zh: "登记公示情况", en: "Disclosure" },
  signedOff: { zh: "确认报送", en: "Sign-off" },
  recalled: { zh: "撤回报送", en: "Recall" },
  confirmed: { zh: "市级复核", en: "City review" },
  returned: { zh: "退回修改", en: "Given back" },
  forwarded: { zh: "上报省级", en: "Forward to the province" },
  urged: { zh: "催办", en: "Urging" },
  extended: { zh: "延期", en: "Extension" },
  vetoDeclared: { zh: "认定一票否决", en: "Veto declared" },
  vetoLifted: { zh: "撤销一票否决", en: "Veto lifted" },
  cycleOpened: { zh: "启动评价", en: "Open the evaluation" },
  calendarChanged: { zh: "调整日程", en: "Change the calendar" },
  cycleClosed: { zh: "结束评价", en: "Close the evaluation" },
  other: { zh: "办理事项", en: "To be done" },
} as const satisfies WordTable;

/** The kind by its name; one that this page does not know yet is told as something to be done. */
export const kindNamed = (kind: string): keyof typeof kindWords => (isKnown(kind) ? kind : "other");

const isKnown = (kind: string): kind is keyof typeof kindWords => kind in kindWords;

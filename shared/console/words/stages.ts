import type { Stage } from "../../domain/review/stage.ts";
import type { Sentence, WordTable } from "./words.ts";

/** 阶段, as the process names them. */
export const stageWords = {
  open: { zh: "填报中", en: "Being filled in" },
  submitted: { zh: "已报送，待市级复核", en: "Submitted, with the city" },
  returned: { zh: "已退回修改", en: "Given back to mend" },
  confirmed: { zh: "市级已复核，待省级核查", en: "Confirmed by the city" },
} as const satisfies Readonly<Record<Stage, Sentence>>;

/** What the day that comes next is for, by the stage that waits for it. */
export const deadlineWords = {
  open: {
    zh: "距县级报送截止还有 {left}（{day}）",
    en: "{left} until the county's deadline ({day})",
  },
  submitted: {
    zh: "距市级复核截止还有 {left}（{day}）",
    en: "{left} until the city's deadline ({day})",
  },
  returned: {
    zh: "距修改重报截止还有 {left}（{day}）",
    en: "{left} to mend and sign again ({day})",
  },
  confirmed: {
    zh: "距省级核查截止还有 {left}（{day}）",
    en: "{left} until the province's deadline ({day})",
  },
  any: { zh: "距截止还有 {left}（{day}）", en: "{left} left ({day})" },
  past: { zh: "已逾期 {left}（{day}）", en: "Overdue by {left} ({day})" },
  left: { zh: "还有 {left}", en: "{left} left" },
  late: { zh: "逾期 {left}", en: "{left} overdue" },
  days: { zh: "{n} 天", en: "{n} days" },
  hours: { zh: "{n} 小时", en: "{n} hours" },
  minutes: { zh: "{n} 分钟", en: "{n} minutes" },
} as const satisfies WordTable;

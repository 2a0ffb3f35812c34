import type { FindingEntry } from "../finding-entry.ts";

/** What a decision says that cannot be: days, departments, corrections, vetoes. */
export const decisionFindings = {
  idDecidedAlready: {
    severity: "error",
    zh: {
      message: "这个编号（id）已用于内容不同或他人作出的决定。",
      remedy: "请换一个新的编号；重发同一项决定的，内容须与原来完全一致。",
    },
    en: {
      message: "This id was used for a decision that says something else, or for somebody else's.",
      remedy: "Give a new id; to send the same decision again, send it word for word.",
    },
  },
  departmentRepeated: {
    severity: "error",
    zh: { message: "部门“{department}”列了不止一次。", remedy: "请只保留一次。" },
    en: {
      message: "Department “{department}” is named more than once.",
      remedy: "Keep one of them.",
    },
  },
  extendedShorter: {
    severity: "error",
    zh: {
      message: "延期只能延后：{item}的期限现为{limit}，早于它的{until}不予接受。",
      remedy: "请填写不早于{limit}的日期。",
    },
    en: {
      message: "A limit moves to a later day only: {item} has {limit}, and {until} is before it.",
      remedy: "Give a day that is not before {limit}.",
    },
  },
  dayPast: {
    severity: "error",
    zh: {
      message: "“{field}”的日期{day}已过。",
      remedy: "请填写今天或以后的日期。",
    },
    en: { message: "The day {day} of “{field}” is over.", remedy: "Give today or a later day." },
  },
  daysReversed: {
    severity: "error",
    zh: { message: "起始日期{from}晚于截止日期{to}。", remedy: "请核对两个日期。" },
    en: { message: "The first day {from} is after the last, {to}.", remedy: "Check both days." },
  },
  nothingChanged: {
    severity: "error",
    zh: { message: "没有写明要变更什么。", remedy: "请写出要变更的项目及其新值。" },
    en: {
      message: "It does not say what changes.",
      remedy: "Name what changes, with its new value.",
    },
  },
  editionUnknown: {
    severity: "error",
    zh: {
      message: "本年度没有名为“{edition}”的指标框架。",
      remedy: "请填写：{allowed}。",
    },
    en: { message: "The cycle has no edition “{edition}”.", remedy: "Write one of: {allowed}." },
  },
  criterionUnknown: {
    severity: "error",
    zh: {
      message: "该考核内容没有评分点“{criterion}”。",
      remedy: "请从以下评分点中选择：{allowed}。",
    },
    en: {
      message: "The item has no criterion “{criterion}”.",
      remedy: "Choose one of: {allowed}.",
    },
  },
  criterionRepeated: {
    severity: "error",
    zh: {
      message: "评分点“{criterion}”更正了不止一次。",
      remedy: "请只保留一次；不予认可的材料可逐份列出，每份一次。",
    },
    en: {
      message: "Criterion “{criterion}” is corrected more than once.",
      remedy: "Keep one; of documents, reject each one once.",
    },
  },
  readingNotOfKind: {
    severity: "error",
    zh: {
      message: "评分点“{criterion}”的更正值“{reading}”与该评分点的类型不符。",
      remedy: "数值类填写数字，是否类填写 true 或 false；佐证材料用 reject 逐份不予认可。",
    },
    en: {
      message: "“{reading}” is no reading for the criterion “{criterion}”.",
      remedy:
        "Give a number for a figure and true or false for a yes-or-no; documents are rejected one by one.",
    },
  },
  documentNotStanding: {
    severity: "error",
    zh: {
      message: "该考核内容没有计分的材料“{document}”。",
      remedy: "请从计分的材料中选择：{allowed}。",
    },
    en: {
      message: "No document “{document}” counts for the item.",
      remedy: "Choose one that counts: {allowed}.",
    },
  },
  pointsAbove: {
    severity: "error",
    zh: { message: "{points}分超过满分{most}分。", remedy: "请填写 0.00 到 {most} 之间的分数。" },
    en: {
      message: "{points} points are more than the {most} there are.",
      remedy: "Give points between 0.00 and {most}.",
    },
  },
  vetoNotDeclarable: {
    severity: "error",
    zh: {
      message: "“{veto}”不是可以认定的一票否决事项。",
      remedy: "请从以下事项中选择：{allowed}。由数值触发的事项随数值变化，不需认定。",
    },
    en: {
      message: "“{veto}” is no veto that people declare.",
      remedy: "Choose one of: {allowed}. Others fire on a reading by themselves.",
    },
  },
  vetoNotDeclared: {
    severity: "error",
    zh: { message: "一票否决事项“{veto}”没有认定，无从撤销。", remedy: "请核对事项编号。" },
    en: { message: "The veto “{veto}” was not declared.", remedy: "Check its id." },
  },
} as const satisfies Record<string, FindingEntry>;

import type { FindingEntry } from "../finding-entry.ts";

/** What is asked of a paper's 版头 and 版记 is not as GB/T 9704-2012 has it. */
export const formFindings = {
  documentNumberForm: {
    severity: "error",
    zh: {
      message: "发文字号“{value}”不合公文格式。",
      remedy:
        "请写成“机关代字〔年份〕序号号”：年份用六角括号，序号不加“第”字、不补零，如“陵政〔2021〕12号”。",
    },
    en: {
      message: "“{value}” is no document number as GB/T 9704-2012 has it.",
      remedy:
        "Write the office's short name, the year in 〔〕, the number without leading zeros, and 号: 陵政〔2021〕12号.",
    },
  },
  letterheadNotAsked: {
    severity: "error",
    zh: {
      message: "“{parameter}”属于版头，但没有要求版头。",
      remedy: "请同时给出 letterhead=printed（印出版头）或 letterhead=reserved（为预印纸留空）。",
    },
    en: {
      message: "“{parameter}” belongs to a letterhead, and none is asked for.",
      remedy:
        "Give letterhead=printed too, or letterhead=reserved for paper that has one printed on it.",
    },
  },
  templateLacksField: {
    severity: "error",
    zh: {
      message: "Word 模板没有字段“{name}”，“{parameter}”无处可印。",
      remedy: "请去掉这一参数，或换一种格式；也可请系统管理人员在模板中加上这个字段。",
    },
    en: {
      message: "The Word template has no field “{name}”, so “{parameter}” would not be printed.",
      remedy: "Leave it out, ask for another format, or have the field put into the template.",
    },
  },
  markNotPrinted: {
    severity: "error",
    zh: {
      message: "letterhead=reserved 为预印纸留空，不印发文机关标志（mark）。",
      remedy: "请去掉 mark，或改用 letterhead=printed。",
    },
    en: {
      message: "letterhead=reserved leaves room for a letterhead; no mark is printed there.",
      remedy: "Leave mark out, or ask for letterhead=printed.",
    },
  },
  imprintIncomplete: {
    severity: "error",
    zh: {
      message: "版记缺少“{missing}”。",
      remedy: "版记须同时有印发机关（printedBy）和印发日期（printedOn），抄送（copies）可以没有。",
    },
    en: {
      message: "The imprint lacks “{missing}”.",
      remedy: "It needs both printedBy and printedOn; copies may be left out.",
    },
  },
  printedOnNoDay: {
    severity: "error",
    zh: {
      message: "印发日期“{value}”不是一个日期。",
      remedy: "请按“年-月-日”写，如 2021-12-06。",
    },
    en: {
      message: "“{value}” is no day to print on.",
      remedy: "Write year, month and day: 2021-12-06.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

import type { FindingEntry } from "../finding-entry.ts";

/** A request cannot be read as it was sent: its body, its query, or the format it asks for. */
export const requestFindings = {
  bodyNotUtf8: {
    severity: "error",
    zh: {
      message:
        "请求内容第{line}行第{column}列不是 UTF-8 编码的文字，或是无法识别的符号（U+FFFD）。",
      remedy: "请以 UTF-8 编码发送；用 GBK 等编码保存的文字，请先另存为 UTF-8 并核对。",
    },
    en: {
      message:
        "Line {line}, column {column} of the request body is not UTF-8, or the sign for what could not be read (U+FFFD).",
      remedy: "Send it in UTF-8; convert text that was saved in GBK or the like, and check it.",
    },
  },
  bodyBreaksOff: {
    severity: "error",
    zh: {
      message: "请求内容在第{line}行第{column}列处不符合 JSON 的写法，读不下去。",
      remedy: '请检查该处及其前面的括号、逗号和引号；引号须用英文双引号 " 。',
    },
    en: {
      message: "The request body stops being JSON at line {line}, column {column}.",
      remedy: 'Check brackets, commas and quotes there and just before; quotes are ".',
    },
  },
  unknownParameter: {
    severity: "error",
    zh: {
      message: "这个地址没有名为“{parameter}”的查询参数。",
      remedy: "请核对名称或删去；可用的参数：{allowed}。",
    },
    en: {
      message: "This address takes no query parameter “{parameter}”.",
      remedy: "Check its name or leave it out; there are: {allowed}.",
    },
  },
  parameterNotExpected: {
    severity: "error",
    zh: {
      message: "这个地址没有名为“{parameter}”的查询参数。",
      remedy: "请删去；这个地址不用任何查询参数。",
    },
    en: {
      message: "This address takes no query parameter “{parameter}”.",
      remedy: "Leave it out: this address takes no query parameters at all.",
    },
  },
  parameterRepeated: {
    severity: "error",
    zh: { message: "查询参数“{parameter}”写了不止一次。", remedy: "请只保留一个。" },
    en: {
      message: "The query parameter “{parameter}” is given more than once.",
      remedy: "Keep one of them.",
    },
  },
  momentAndVersion: {
    severity: "error",
    zh: {
      message: "“asOf”（时点）和“version”（状态版本）不能同时使用。",
      remedy: "请只保留其中一个。",
    },
    en: {
      message: "“asOf” (a moment) and “version” (of the status) cannot be used together.",
      remedy: "Keep one of them.",
    },
  },
  versionNotNumber: {
    severity: "error",
    zh: {
      message: "“version”应为状态版本号，即一个整数。",
      remedy: "请填写状态历史（history）中的版本号，如 version=7；要当前版本的，请删去这个参数。",
    },
    en: {
      message: "“version” must be the number of a status version.",
      remedy: "Give a number from the history, as in version=7; leave it out for the one in force.",
    },
  },
  momentUnreadable: {
    severity: "error",
    zh: {
      message: "“asOf”不是有效的日期或时点。",
      remedy:
        "请写成日期，如 2021-11-30（到当日结束）；或写成带时区的时点，如 2021-11-30T10:00:00Z（时区中的 + 在地址里须写作 %2B）。",
    },
    en: {
      message: "“asOf” is no calendar day and no moment.",
      remedy:
        "Write a day such as 2021-11-30 (its end counts), or a moment with its zone such as 2021-11-30T10:00:00Z; the + of a zone is %2B in an address.",
    },
  },
  pageUnknown: {
    severity: "error",
    zh: {
      message: "“next”不是上一页回答中给出的位置。",
      remedy: "请原样使用上一页回答中的 next；要从第一页看起，请删去这个参数。",
    },
    en: {
      message: "“next” is not what the page before gave.",
      remedy: "Use the `next` of the page before as it is; leave it out for the first page.",
    },
  },
  divisionNotCode: {
    severity: "error",
    zh: {
      message: "“division”不是行政区划代码。",
      remedy: "请填写两位、四位或六位数字的代码，如 14（省）、1405（市）、140524（县）。",
    },
    en: {
      message: "“division” is no division code.",
      remedy:
        "Give two, four or six digits, such as 14 (province), 1405 (city) or 140524 (county).",
    },
  },
  formatNotOffered: {
    severity: "error",
    zh: {
      message: "报告没有所要求的格式“{asked}”。",
      remedy: "请从以下格式中选择：{allowed}，如 ?format=docx。",
    },
    en: {
      message: "The report does not come in the format asked for, “{asked}”.",
      remedy: "Choose one of: {allowed}, as in ?format=docx.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

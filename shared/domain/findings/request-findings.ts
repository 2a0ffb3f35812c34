import type { FindingEntry } from "./finding-entry.ts";

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
      message: "请求内容到第{line}行第{column}列为止不是完整的 JSON。",
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
  formatNotOffered: {
    severity: "error",
    zh: {
      message: "报告没有所要求的格式（{asked}）。",
      remedy: "请从以下格式中选择：{allowed}，如 ?format=docx。",
    },
    en: {
      message: "The report does not come in the format asked for ({asked}).",
      remedy: "Choose one of: {allowed}, as in ?format=docx.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

import type { FindingEntry } from "../finding-entry.ts";

/** Faults of shape: a field of a request body or of a JSON file is not what the contract says. */
export const fieldFindings = {
  missingField: {
    severity: "error",
    zh: { message: "缺少“{field}”。", remedy: "请补上这一项。" },
    en: { message: "“{field}” is missing.", remedy: "Add it." },
  },
  emptyField: {
    severity: "error",
    zh: {
      message: "“{field}”是空的。",
      remedy: "请填写内容，不能只有空格或看不见的字符。",
    },
    en: {
      message: "“{field}” is empty.",
      remedy: "Fill it in; spaces and invisible characters do not count.",
    },
  },
  wrongType: {
    severity: "error",
    zh: {
      message: "“{field}”应为{@expected}。",
      remedy: "请{!expected}。",
    },
    en: {
      message: "“{field}” must be {@expected}.",
      remedy: "{!expected}.",
    },
  },
  unknownField: {
    severity: "error",
    zh: { message: "没有名为“{field}”的项。", remedy: "请核对名称，不需要的请删除。" },
    en: { message: "There is no field “{field}”.", remedy: "Check its name, or remove it." },
  },
  tooLong: {
    severity: "error",
    zh: { message: "“{field}”超过{most}个字符。", remedy: "请缩短到{most}个字符以内。" },
    en: {
      message: "“{field}” is longer than {most} characters.",
      remedy: "Shorten it to at most {most} characters.",
    },
  },
  tooShort: {
    severity: "error",
    zh: { message: "“{field}”不足{least}个字符。", remedy: "请写明内容，至少{least}个字符。" },
    en: {
      message: "“{field}” is shorter than {least} characters.",
      remedy: "Say it in at least {least} characters.",
    },
  },
  tooMany: {
    severity: "error",
    zh: { message: "“{field}”超过{most}项。", remedy: "请减少到{most}项以内，或分成几次上传。" },
    en: {
      message: "“{field}” has more than {most} entries.",
      remedy: "Keep it to {most}, or upload in several files.",
    },
  },
  tooFew: {
    severity: "error",
    zh: { message: "“{field}”少于{least}项。", remedy: "请至少填写{least}项。" },
    en: { message: "“{field}” has fewer than {least} entries.", remedy: "Give at least {least}." },
  },
  tooSmall: {
    severity: "error",
    zh: { message: "“{field}”小于{least}。", remedy: "请填写不小于{least}的数。" },
    en: { message: "“{field}” is below {least}.", remedy: "Give {least} or more." },
  },
  tooLarge: {
    severity: "error",
    zh: { message: "“{field}”大于{most}。", remedy: "请填写不大于{most}的数。" },
    en: { message: "“{field}” is above {most}.", remedy: "Give {most} or less." },
  },
  notOneOf: {
    severity: "error",
    zh: { message: "“{field}”不在可选范围内。", remedy: "请从以下各项中选择：{allowed}。" },
    en: { message: "“{field}” is not one of the choices.", remedy: "Choose one of: {allowed}." },
  },
  badFormat: {
    severity: "error",
    zh: { message: "“{field}”的写法不对。", remedy: "请按接口说明改正，不要含控制字符或换行。" },
    en: {
      message: "“{field}” is not written as the contract says.",
      remedy: "Correct it; no control characters or line breaks.",
    },
  },
  badDate: {
    severity: "error",
    zh: {
      message: "“{field}”不是有效日期。",
      remedy: "请写成 2021-06-30 这样的日期，且该日期存在。",
    },
    en: {
      message: "“{field}” is not a calendar day.",
      remedy: "Write it like 2021-06-30; the day must exist.",
    },
  },
  badFileName: {
    severity: "error",
    zh: {
      message: "文件名不能使用。",
      remedy: "请去掉文件名中的斜杠（/ 和 \\），只写文件名，不写文件夹。",
    },
    en: {
      message: "The file name cannot be used.",
      remedy: "Take the slashes (/ and \\) out of it: give the name alone, without a folder.",
    },
  },
  badHash: {
    severity: "error",
    zh: {
      message: "“{field}”不是 SHA-256 校验值。",
      remedy: "请填写文件的 SHA-256，即64位小写十六进制数。",
    },
    en: {
      message: "“{field}” is not a SHA-256.",
      remedy: "Give the file's SHA-256 as 64 lower-case hexadecimal digits.",
    },
  },
  badEvidenceId: {
    severity: "error",
    zh: { message: "“{field}”不是材料编号。", remedy: "请填写上传时返回的26位材料编号。" },
    en: {
      message: "“{field}” is not an evidence id.",
      remedy: "Give the 26-character id that the upload returned.",
    },
  },
  periodReversed: {
    severity: "error",
    zh: { message: "起始日期晚于终止日期。", remedy: "请核对所属期的起止日期。" },
    en: { message: "The period ends before it begins.", remedy: "Check both days of the period." },
  },
  invalidValue: {
    severity: "error",
    zh: { message: "“{field}”的内容不合要求。", remedy: "请按接口说明改正。" },
    en: { message: "“{field}” is not valid.", remedy: "Correct it as the contract says." },
  },
  bodyNotJson: {
    severity: "error",
    zh: { message: "请求内容不是 JSON。", remedy: "请以 UTF-8 编码发送 JSON 对象。" },
    en: { message: "The request body is not JSON.", remedy: "Send a JSON object in UTF-8." },
  },
  moreFindings: {
    severity: "warning",
    zh: {
      message: "还有{count}处问题没有列出。",
      remedy: "请先改正以上问题，再次上传后会继续检查。",
    },
    en: {
      message: "{count} more findings are not listed.",
      remedy: "Mend those above first; the next upload is checked again.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

import type { FindingEntry } from "../finding-entry.ts";

/** Faults of the indicators that a file reports, in whatever format. */
export const indicatorFindings = {
  otherSchema: {
    severity: "error",
    zh: {
      message: "文件的格式标识（schema 一项）不是 {expected}。",
      remedy:
        "请核对登记的类别和文件是否对应；对应的，请把 schema 写成 {expected}，并按接口说明填写各项。",
    },
    en: {
      message: "The “schema” of the file is not {expected}.",
      remedy:
        "Check that the file is of the kind it was registered as; if so, write {expected} and follow the contract.",
    },
  },
  otherCounty: {
    severity: "error",
    zh: {
      message: "文件中写明的县是 {actual}，登记的县是 {expected}。",
      remedy: "请核对是否误传了其他县的文件；没有传错的，请改正文件中的县级代码。",
    },
    en: {
      message: "The file names county {actual}; it was registered for {expected}.",
      remedy: "Make sure it is not another county's file; if it is not, mend the code in it.",
    },
  },
  otherCycle: {
    severity: "error",
    zh: {
      message: "文件属于{actual}年度，登记的是{expected}年度。",
      remedy: "请使用本年度的数据文件。",
    },
    en: {
      message: "The file belongs to cycle {actual}, registered for {expected}.",
      remedy: "Use the file of this cycle.",
    },
  },
  noIndicators: {
    severity: "error",
    zh: { message: "文件中没有填写任何指标。", remedy: "请至少填写一项指标的数值。" },
    en: { message: "The file reports no indicator.", remedy: "Fill in at least one value." },
  },
  unknownIndicator: {
    severity: "error",
    zh: {
      message: "本年度指标框架中没有“{indicator}”。",
      remedy: "请使用框架中的指标代码或全称。",
    },
    en: {
      message: "The framework has no indicator “{indicator}”.",
      remedy: "Use an indicator's id or full name from the framework.",
    },
  },
  unknownIndicatorNear: {
    severity: "error",
    zh: {
      message: "本年度指标框架中没有“{indicator}”。",
      remedy: "是否为“{near}”？请使用框架中的指标代码或全称。",
    },
    en: {
      message: "The framework has no indicator “{indicator}”.",
      remedy: "Is it “{near}”? Use an indicator's id or full name from the framework.",
    },
  },
  duplicateIndicator: {
    severity: "error",
    zh: { message: "“{name}”重复填写，前一处在 {first}。", remedy: "每项指标只保留一行。" },
    en: {
      message: "“{name}” is given twice; the first is at {first}.",
      remedy: "Keep one row for each indicator.",
    },
  },
  valueMissing: {
    severity: "error",
    zh: { message: "“{name}”没有填写数值。", remedy: "请填写数值；暂无数据的，请将整行留空。" },
    en: {
      message: "“{name}” has no value.",
      remedy: "Fill in the value; to report nothing, leave the whole row empty.",
    },
  },
  notDecimal: {
    severity: "error",
    zh: {
      message: "“{name}”的{@field}“{value}”不是数字。",
      remedy: "请只填数字，如 97.3；不用科学计数法，整数不超过15位，小数不超过12位。",
    },
    en: {
      message: "The {@field} “{value}” of “{name}” is not a number.",
      remedy: "Plain digits such as 97.3, no exponent; at most 15 whole and 12 fraction digits.",
    },
  },
  otherUnit: {
    severity: "error",
    zh: {
      message: "“{name}”的{@field}“{value}”带有别的单位，该指标的单位为“{@unit}”。",
      remedy: "请按规定的单位换算后只填数字。",
    },
    en: {
      message: "The {@field} “{value}” of “{name}” is in another unit than {@unit}.",
      remedy: "Convert it to that unit and write digits only.",
    },
  },
  unitConverted: {
    severity: "warning",
    zh: {
      message: "“{name}”的{@field}填为“{value}”，已按单位“{@unit}”换算为{read}。",
      remedy: "请核对换算结果；下次请按规定的单位填写。",
    },
    en: {
      message: "The {@field} “{value}” of “{name}” was converted to {read} {@unit}.",
      remedy: "Check the result, and use the unit asked for next time.",
    },
  },
  notYesNo: {
    severity: "error",
    zh: {
      message: "“{name}”只能填“是”或“否”，现为“{value}”。",
      remedy: "请填写“是”或“否”（true 或 false）。",
    },
    en: {
      message: "“{name}” is a yes or no, not “{value}”.",
      remedy: "Write true or false (是 or 否).",
    },
  },
  denominatorZero: {
    severity: "error",
    zh: { message: "“{name}”的分母为零。", remedy: "请核对分母；没有相应对象的，不填分子和分母。" },
    en: {
      message: "The denominator of “{name}” is zero.",
      remedy: "Check it; where there is nothing to count, leave both out.",
    },
  },
  rateTooLarge: {
    severity: "error",
    zh: { message: "“{name}”的分子除以分母得数过大。", remedy: "请核对分母及其单位。" },
    en: {
      message: "The numerator of “{name}” over its denominator is too large to be a rate.",
      remedy: "Check the denominator and its unit.",
    },
  },
  fractionNotExpected: {
    severity: "warning",
    zh: { message: "“{name}”不是比率，所填分子、分母不参与计算。", remedy: "请核对是否填错了行。" },
    en: {
      message: "“{name}” is no rate; its numerator and denominator are not used.",
      remedy: "Check that they are in the right row.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

import type { FindingEntry } from "../finding-entry.ts";

/** Figures that were perhaps not meant as they stand, and typed ones that no number can be made of. */
export const scaleFindings = {
  unusualScale: {
    severity: "warning",
    zh: {
      message:
        "“{name}”的{@field}读作{value}（单位：{unit}），通常在{least}至{most}之间，小数点或单位可能有误。",
      remedy: "请核对小数点和单位；确实无误的可不改。",
    },
    en: {
      message:
        "The {@field} of “{name}” was read as {value} (unit: {unit}); it is usually between {least} and {most}.",
      remedy: "Check its decimal point and its unit; leave it if it is right.",
    },
  },
  unitUnsaid: {
    severity: "warning",
    zh: {
      message:
        "“{name}”的{@other}写了别的单位，{@field}“{value}”没有写单位，已按规定的单位“{unit}”读取。",
      remedy: "请核对；两个数单位相同的，请在两处都写明单位。",
    },
    en: {
      message:
        "The {@other} of “{name}” states another unit, the {@field} “{value}” none: it was read in {unit}.",
      remedy: "Check it; if both are in the same unit, state the unit of both.",
    },
  },
  noteUnit: {
    severity: "warning",
    zh: {
      message: "“{name}”的备注提到单位“{noted}”，数值已读作{value}（单位：{unit}）。",
      remedy: "请核对；数值确为“{unit}”的可不改，否则请换算后填写。",
    },
    en: {
      message: "The note of “{name}” speaks of {noted}; the value was read as {value} ({unit}).",
      remedy: "Leave it if the value is in {unit}; otherwise convert it.",
    },
  },
  numberSplit: {
    severity: "error",
    zh: {
      message:
        "“{name}”不是比率，没有{@field}；“{first}”和“{second}”可能是一个数 {first},{second} 被逗号分成了两格。",
      remedy: "请去掉数字中的逗号（{first}{second}）或加上双引号；不是一个数的，请清空{@field}。",
    },
    en: {
      message:
        "“{name}” is no rate and has no {@field}: “{first}” and “{second}” may be one number that its comma split.",
      remedy:
        "Write {first}{second} without the comma or in double quotes; otherwise leave the {@field} empty.",
    },
  },
  yearsSplit: {
    severity: "error",
    zh: {
      message:
        "“{name}”的{@before}“{first}”和{@field}“{second}”相差很大，可能是一个数 {first},{second} 被逗号分成了两格。",
      remedy:
        "是一个数的，请去掉逗号（{first}{second}）或加上双引号；确为两个数的，请写作 {first}.0。",
    },
    en: {
      message:
        "The {@before} “{first}” and the {@field} “{second}” of “{name}” lie far apart: perhaps one number that its comma split.",
      remedy:
        "Write {first}{second} without the comma or in double quotes; if they are two numbers, write {first}.0.",
    },
  },
  perhapsSplit: {
    severity: "warning",
    zh: {
      message:
        "“{name}”的{@before}读作{first}，{@field}读作{second}；也可能是一个数 {first},{second} 被逗号分成了两格。",
      remedy: "是一个数的，请去掉逗号（{first}{second}）或加上双引号；确为两个数的可不改。",
    },
    en: {
      message:
        "The {@before} of “{name}” was read as {first}, its {@field} as {second}; they may be one number that its comma split.",
      remedy:
        "If it is one number, write {first}{second} without the comma or in double quotes; leave it otherwise.",
    },
  },
  formulaTyped: {
    severity: "error",
    zh: {
      message: "“{name}”的{@field}“{value}”是公式的文字，不是计算结果。",
      remedy: "请填写计算结果（复制后用“选择性粘贴—数值”），再另存上传。",
    },
    en: {
      message: "The {@field} “{value}” of “{name}” is the text of a formula, not its result.",
      remedy: "Write the result (copy the cell and paste values only) and save it again.",
    },
  },
  spacesInNumber: {
    severity: "error",
    zh: {
      message: "“{name}”的{@field}“{value}”中间有空格或换行，无法判断是一个数还是几个数。",
      remedy: "是一个数的，请删去中间的空格；否则每格只填一个数。",
    },
    en: {
      message: "The {@field} “{value}” of “{name}” has blanks within: one number or several?",
      remedy: "Delete the blanks if it is one number; otherwise write one number in each cell.",
    },
  },
  ratioTyped: {
    severity: "error",
    zh: {
      message: "“{name}”的{@field}“{value}”写成了“几比几”或分数。",
      remedy: "请填写相除的结果，如 18.5:1 填 18.5；比率也可另填分子和分母。",
    },
    en: {
      message: "The {@field} “{value}” of “{name}” is written as a ratio of two numbers.",
      remedy:
        "Write the quotient, 18.5 for 18.5:1; a rate may give numerator and denominator beside.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

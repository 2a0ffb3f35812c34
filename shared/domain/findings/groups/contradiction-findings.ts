import type { FindingEntry } from "../finding-entry.ts";

/** What was filed contradicts what the system has from elsewhere; it changes with all that is filed and withdrawn. */
export const contradictionFindings = {
  departmentsCountDiffers: {
    severity: "warning",
    zh: {
      message: "“{name}”报为{value}{unit}，而本年度实际有材料报送的部门为{counted}个。",
      remedy: "请催报其余部门的材料，或更正该指标。",
    },
    en: {
      message: "“{name}” is reported as {value}, but {counted} department(s) have filed anything.",
      remedy: "Have the other departments file, or correct the figure.",
    },
  },
  largerThanWholeElsewhere: {
    severity: "warning",
    zh: {
      message:
        "“{name}”为{value}{unit}，大于另一份材料所报的、包含它的“{whole}”（{wholeValue}{unit}）。",
      remedy: "请核对两份材料中两项指标的口径和数值。",
    },
    en: {
      message:
        "“{name}” is {value} {unit}, more than “{whole}” ({wholeValue} {unit}), which contains it and was filed in another file.",
      remedy: "Check how both were counted in the two files.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

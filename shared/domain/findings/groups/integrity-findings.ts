import type { FindingEntry } from "../finding-entry.ts";

/** The figures contradict one another (README "Scoring"). Impossible ones are errors, improbable ones warnings. */
export const integrityFindings = {
  partsDoNotSum: {
    severity: "warning",
    zh: {
      message: "“{name}”的分项之和为{sum}，与{@whole}{stated}不符。",
      remedy: "请核对各分项与合计。",
    },
    en: {
      message: "The parts of “{name}” sum to {sum}, not to the {@whole} {stated}.",
      remedy: "Check the parts and the total.",
    },
  },
  rateDiffers: {
    severity: "warning",
    zh: {
      message:
        "“{name}”填报{stated}{unit}，按分子{numerator}、分母{denominator}计算应为{computed}{unit}。",
      remedy: "系统按计算值采用；请核对填报值或分子、分母。",
    },
    en: {
      message:
        "“{name}” is stated as {stated}{unit}; {numerator} of {denominator} gives {computed}{unit}.",
      remedy: "The computed rate is used; check the stated one, or the counts.",
    },
  },
  noWholeDenominator: {
    severity: "warning",
    zh: {
      message: "“{name}”填报{stated}%、分子{numerator}：不存在能得出该比率的整数分母。",
      remedy: "请核对分子与比率，并补报分母。",
    },
    en: {
      message: "“{name}”: no whole denominator gives {stated} % for a numerator of {numerator}.",
      remedy: "Check the numerator and the rate, and report the denominator.",
    },
  },
  noWholeNumerator: {
    severity: "warning",
    zh: {
      message: "“{name}”填报{stated}%、分母{denominator}：不存在能得出该比率的整数分子。",
      remedy: "请核对分母与比率，并补报分子。",
    },
    en: {
      message: "“{name}”: no whole numerator gives {stated} % of a denominator of {denominator}.",
      remedy: "Check the denominator and the rate, and report the numerator.",
    },
  },
  growthDiffers: {
    severity: "warning",
    zh: {
      message: "“{name}”填报增长{stated}%，按{value}与上年{previous}计算应为{computed}%。",
      remedy: "请核对增长率、本年值和上年值。",
    },
    en: {
      message:
        "“{name}”: growth stated as {stated} %; {value} after {previous} gives {computed} %.",
      remedy: "Check the growth and both years' values.",
    },
  },
  aboveMaximum: {
    severity: "error",
    zh: {
      message: "“{name}”为{value}{unit}，不可能超过{maximum}{unit}。",
      remedy: "请核对数值和单位。",
    },
    en: {
      message: "“{name}” is {value} {unit}; it cannot exceed {maximum} {unit}.",
      remedy: "Check the value and its unit.",
    },
  },
  numeratorAboveDenominator: {
    severity: "error",
    zh: {
      message: "“{name}”的分子{numerator}大于分母{denominator}。",
      remedy: "请核对是否填反或口径不一致。",
    },
    en: {
      message: "“{name}”: the numerator {numerator} exceeds the denominator {denominator}.",
      remedy: "Check whether they are swapped or counted differently.",
    },
  },
  largerThanWhole: {
    severity: "warning",
    zh: {
      message: "“{name}”为{value}，大于包含它的“{whole}”（{wholeValue}）。",
      remedy: "请核对两项指标的口径和数值。",
    },
    en: {
      message: "“{name}” is {value}, more than “{whole}” ({wholeValue}), which contains it.",
      remedy: "Check how both were counted.",
    },
  },
  orderOfMagnitude: {
    severity: "warning",
    zh: {
      message: "“{name}”为{value}，上年{previous}，相差约{factor}倍，单位可能填错（应为{unit}）。",
      remedy: "请核对两年的单位；确无误的可不改。",
    },
    en: {
      message:
        "“{name}” is {value} after {previous}: about {factor} times; a unit may be wrong ({unit} is expected).",
      remedy: "Check the units of both years; leave it if they are right.",
    },
  },
  countNotWhole: {
    severity: "error",
    zh: { message: "“{name}”的{@field}为{value}，应为整数。", remedy: "请填写实际个数。" },
    en: {
      message: "The {@field} of “{name}” is {value}, not a whole number.",
      remedy: "Give the actual count.",
    },
  },
  negativeImpossible: {
    severity: "error",
    zh: { message: "“{name}”的{@field}为{value}，不可能为负数。", remedy: "请核对数值。" },
    en: {
      message: "The {@field} of “{name}” is {value}; it cannot be negative.",
      remedy: "Check the value.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

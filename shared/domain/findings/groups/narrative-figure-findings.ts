import type { FindingEntry } from "../finding-entry.ts";

/** Figures in the county's own words contradict one another or what was accepted. */
export const narrativeFigureFindings = {
  narrativeSumDiffers: {
    severity: "warning",
    zh: {
      message: "文中“{phrase}”：各项之和为{sum}{unit}，不是{stated}{unit}。",
      remedy: "请核对各项数字与合计。",
    },
    en: {
      message: "“{phrase}”: the items sum to {sum} {unit}, not {stated} {unit}.",
      remedy: "Check the items and the total.",
    },
  },
  narrativePartAboveWhole: {
    severity: "warning",
    zh: {
      message: "文中“{phrase}”：其中的{part}{unit}大于总数{whole}{unit}。",
      remedy: "请核对两处数字。",
    },
    en: {
      message: "“{phrase}”: {part} {unit} of {whole} {unit} is more than the whole.",
      remedy: "Check both numbers.",
    },
  },
  narrativeShareDiffers: {
    severity: "warning",
    zh: {
      message: "文中“{phrase}”：{part}占{whole}的比例应为{computed}%。",
      remedy: "请核对数量与占比。",
    },
    en: {
      message: "“{phrase}”: {part} of {whole} is {computed} %.",
      remedy: "Check the counts and the share.",
    },
  },
  narrativeRateImpossible: {
    severity: "warning",
    zh: {
      message: "文中“{phrase}”：{count}{unit}无论作分子还是分母，都得不出{rate}%。",
      remedy: "请核对数量与比率，并写明总数。",
    },
    en: {
      message: "“{phrase}”: {count} {unit} can be neither numerator nor denominator of {rate} %.",
      remedy: "Check the count and the rate, and state the total.",
    },
  },
  narrativeGrowthDiffers: {
    severity: "warning",
    zh: {
      message: "文中“{phrase}”：按两年数字计算应增长{computed}%，不是{stated}%。",
      remedy: "请核对两年的数字与增幅。",
    },
    en: {
      message: "“{phrase}”: the two years give a growth of {computed} %, not {stated} %.",
      remedy: "Check both years and the growth.",
    },
  },
  narrativeDifferenceDiffers: {
    severity: "warning",
    zh: {
      message: "文中“{phrase}”：前后两个数字相差{computed}，不是{stated}。",
      remedy: "请核对两个数字与相差的数量。",
    },
    en: {
      message: "“{phrase}”: the two figures differ by {computed}, not by {stated}.",
      remedy: "Check both figures and the difference.",
    },
  },
  narrativeDirectionDiffers: {
    severity: "warning",
    zh: {
      message: "文中“{phrase}”：由{before}到{after}，增减方向与文字不符。",
      remedy: "请核对两个数字与增减的说法。",
    },
    en: {
      message: "“{phrase}”: from {before} to {after} is the other direction than the words say.",
      remedy: "Check both figures and the words.",
    },
  },
  narrativeCountDiffers: {
    severity: "warning",
    zh: {
      message: "文中“{phrase}”：所述为{stated}{unit}，列出的是{counted}{unit}。",
      remedy: "请核对个数与列出的名称。",
    },
    en: {
      message: "“{phrase}”: {stated} {unit} are announced, {counted} are listed.",
      remedy: "Check the number and the names that are listed.",
    },
  },
  narrativeRepeatDiffers: {
    severity: "warning",
    zh: {
      message: "文中“{phrase}”与前文“{before}”不一致。",
      remedy: "请核对同一数字前后的写法。",
    },
    en: {
      message: "“{phrase}” differs from “{before}” earlier in the text.",
      remedy: "Check the figure in both places.",
    },
  },
  narrativeIndicatorDiffers: {
    severity: "warning",
    zh: {
      message: "文中“{phrase}”与所报的“{name}”{value}{unit}不一致。",
      remedy: "请核对自评文字与指标数据。",
    },
    en: {
      message: "“{phrase}” differs from the accepted “{name}” of {value} {unit}.",
      remedy: "Check the narrative and the indicators file.",
    },
  },
  narrativeOutcomeDiffers: {
    severity: "warning",
    zh: {
      message: "文中“{phrase}”，而按所报数据和材料自评得分为{score}分，等次为{grade}。",
      remedy: "请删去或更正文中的得分和等次；报告的引言已写明。",
    },
    en: {
      message: "“{phrase}”: by what was filed the score is {score}, the grade {grade}.",
      remedy: "Drop the score and the grade from the narrative or correct them.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

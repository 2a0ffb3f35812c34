import type { FindingEntry } from "./finding-entry.ts";

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
  narrativeIndicatorDiffers: {
    severity: "warning",
    zh: {
      message: "文中“{phrase}”与已采信的“{name}”{value}{unit}不一致。",
      remedy: "请核对自评文字与指标数据。",
    },
    en: {
      message: "“{phrase}” differs from the accepted “{name}” of {value} {unit}.",
      remedy: "Check the narrative and the indicators file.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

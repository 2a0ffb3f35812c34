import type { FindingEntry } from "./finding-entry.ts";

/** Faults of the county's own words (自评文字). */
export const narrativeFindings = {
  partMissing: {
    severity: "error",
    zh: {
      message: "缺少“{@part}”部分。",
      remedy: "请以“{@part}”为标题补写该部分。可用的标题：{~part}。",
    },
    en: {
      message: "The part “{@part}” is missing.",
      remedy: "Add it under one of these headings: {~part}.",
    },
  },
  partNamedNear: {
    severity: "warning",
    zh: {
      message: "标题“{heading}”像是“{@part}”部分，但不是可用的写法。",
      remedy: "如是该部分，请把标题改为“{@part}”；可用的标题：{~part}。",
    },
    en: {
      message: "The heading “{heading}” looks like the part “{@part}” but is not one of its names.",
      remedy: "If it is that part, use one of these headings: {~part}.",
    },
  },
  partEmpty: {
    severity: "error",
    zh: { message: "“{@part}”部分只有标题，没有内容。", remedy: "请补写该部分的内容。" },
    en: { message: "The part “{@part}” has a heading but no text.", remedy: "Write its text." },
  },
  partRepeated: {
    severity: "warning",
    zh: { message: "“{@part}”出现了不止一次，已按先后合并。", remedy: "请核对标题是否写错。" },
    en: {
      message: "The part “{@part}” appears more than once and was joined.",
      remedy: "Check the headings.",
    },
  },
  textBeforeParts: {
    severity: "warning",
    zh: {
      message: "第一个部分标题之前有文字，未编入报告：“{start}”。",
      remedy: "如需采用，请移到四个部分之中。",
    },
    en: {
      message: "Text before the first part was left out: “{start}”.",
      remedy: "Move it into one of the four parts if it is needed.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

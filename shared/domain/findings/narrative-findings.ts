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
  narrativeTooLong: {
    severity: "error",
    zh: {
      message: "自评文字共{count}字，超过上限{most}字。",
      remedy: "请精简；自评报告按规定一般不超过5000字。",
    },
    en: {
      message: "The narrative has {count} characters, more than {most}.",
      remedy: "Shorten it; a self-evaluation report has 5000 at most by the rule.",
    },
  },
  narrativeLong: {
    severity: "warning",
    zh: {
      message: "自评文字共{count}字，自评报告一般不超过{most}字（国教督办函〔2018〕16号）。",
      remedy: "请酌情精简。",
    },
    en: {
      message:
        "The narrative has {count} characters; the rule is {most} at most (国教督办函〔2018〕16号).",
      remedy: "Shorten it where you can.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

import type { FindingEntry } from "../finding-entry.ts";

/** How long the county's own words are, and the report with them. */
export const lengthFindings = {
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
  reportLong: {
    severity: "warning",
    zh: {
      message:
        "报告正文（不含表格）共{count}字，其中自评文字{own}字，超过{most}字（国教督办函〔2018〕16号）。",
      remedy: "请精简自评文字，为自评得分和存在问题留出篇幅。",
    },
    en: {
      message:
        "The report's text without tables has {count} characters, {own} of them the narrative's; the rule is {most} at most (国教督办函〔2018〕16号).",
      remedy: "Shorten the narrative, so that the score and the problems found have room.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

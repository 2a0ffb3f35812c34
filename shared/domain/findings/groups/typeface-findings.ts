import type { FindingEntry } from "../finding-entry.ts";

/** What a report can say in words and not show on paper. */
export const typefaceFindings = {
  charactersNotDrawn: {
    severity: "warning",
    zh: {
      message: "有{count}个字符在系统自带的字体中没有，报告的PDF以“〓”代替：{characters}。",
      remedy: "请核对是否误字、自造字或表情符号；确需使用的，由省级在部署中配置含有这些字的字体。",
    },
    en: {
      message:
        "{count} character(s) are in none of the system's typefaces; the report as PDF has “〓” for them: {characters}.",
      remedy:
        "Check for typing errors, private characters and emoji; where they are needed, the province deploys a typeface that has them.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

import type { FindingEntry } from "../finding-entry.ts";

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
      remedy:
        "报告的题目、主送机关和引言由系统拟写，不必填报；其余文字如需采用，请移到各部分之中，或在其前加上部分标题（如“一、基本情况”）。",
    },
    en: {
      message: "Text before the first part was left out: “{start}”.",
      remedy:
        "Title, addressee and opening are the system's own; move what else is needed into a part, or set a part's heading before it.",
    },
  },
  headingOutsideParts: {
    severity: "warning",
    zh: {
      message: "标题“{heading}”不是报告的部分，已编入“{@part}”部分。",
      remedy: "如属于其他部分，请移到该部分之下；如是部分标题，请改用可用的写法。",
    },
    en: {
      message: "“{heading}” is no part of the report and was put into the part “{@part}”.",
      remedy: "Move it below the part that it belongs to, or use one of that part's headings.",
    },
  },
  headingNumberWrong: {
    severity: "warning",
    zh: {
      message: "“{heading}”处的标题序号“{number}”与前后不连贯，报告已按先后重新编号。",
      remedy: "请核对是否漏写、重写了标题。",
    },
    en: {
      message:
        "The number “{number}” of the heading “{heading}” does not go on from the one before; the report numbers by order.",
      remedy: "Check that no heading is missing or written twice.",
    },
  },
  tableWide: {
    severity: "warning",
    zh: {
      message: "“{near}”处的表格有{count}列，公文版心（156毫米）内排不清楚。",
      remedy: "请删去不必要的列，或行列互换，或作为佐证材料另行上传。",
    },
    en: {
      message: "The table at “{near}” has {count} columns, too many for a page of 156 mm.",
      remedy: "Leave out columns, turn the table, or upload it as evidence.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

import type { FindingEntry } from "../finding-entry.ts";

/** What of a paper was not looked at, because it would be more work than a file may make. */
export const paperWorkFindings = {
  textNotJudged: {
    severity: "warning",
    zh: {
      message:
        "第{pages}页的内容过于庞杂或写法少见，没有读取其中的文字：标题、文号、日期未与登记核对，是否空白也未检查。",
      remedy: "请自行核对这些页；方便的话，请将文件打印为 PDF 后上传打印所得的文件。",
    },
    en: {
      message:
        "Page {pages} is too complex or written in a rare way: its text was not read, so that title, document number and date were not compared and it was not seen whether it is blank.",
      remedy:
        "Check these pages yourself; better, print the file to PDF and upload the printed file.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

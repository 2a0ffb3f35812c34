import type { FindingEntry } from "../finding-entry.ts";

/** Reading a file would be more work than a file may make. The counts are the same on every machine and at any load. */
export const workFindings = {
  tooMuchContent: {
    severity: "error",
    zh: {
      message: "文件中的文字和单元格合计超过{most}字，未予读取。",
      remedy: "请只保留需要报送的内容，删去其余的工作表、单元格和文字，另存后再上传。",
    },
    en: {
      message: "The file's text and cells add up to more than {most} characters; it was not read.",
      remedy:
        "Keep only what is to be filed, delete other sheets, cells and text, and save it again.",
    },
  },
  tooManyValues: {
    severity: "error",
    zh: {
      message: "文件由{most}个以上的单元格或数值组成，未予读取。",
      remedy:
        "请只保留本年度指标框架中的指标及其各列，删去其余的行和列（包括空白的），另存后再上传。",
    },
    en: {
      message: "The file consists of more than {most} cells or values; it was not read.",
      remedy:
        "Keep only the framework's indicators and their columns, delete other rows and columns (blank ones too), and save it again.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

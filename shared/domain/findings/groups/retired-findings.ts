import type { FindingEntry } from "../finding-entry.ts";

/** Raised no more; receipts of earlier days carry them, and are still told in whole sentences. */
export const retiredFindings = {
  oldOfficeFile: {
    severity: "error",
    zh: {
      message: "这是加密的文件或旧版 Office 格式（.doc、.xls），无法读取。",
      remedy: "请取消密码，并另存为 .docx 或 .xlsx 后上传。",
    },
    en: {
      message: "This is an encrypted file or an old Office format (.doc, .xls).",
      remedy: "Remove any password and save it as .docx or .xlsx.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

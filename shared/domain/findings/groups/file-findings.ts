import type { FindingEntry } from "../finding-entry.ts";

/** The bytes are not the file that was registered, or cannot be opened. */
export const fileFindings = {
  emptyFile: {
    severity: "error",
    zh: { message: "文件是空的。", remedy: "请检查原文件后重新上传。" },
    en: { message: "The file is empty.", remedy: "Check the original and upload it again." },
  },
  lengthDiffers: {
    severity: "error",
    zh: {
      message: "收到{actual}字节，登记为{registered}字节。",
      remedy: "文件可能上传不完整或被改动，请重新登记并上传。",
    },
    en: {
      message: "{actual} bytes arrived, {registered} were registered.",
      remedy: "The upload was cut short or changed: register and upload again.",
    },
  },
  hashDiffers: {
    severity: "error",
    zh: {
      message: "文件内容的 SHA-256 与登记的不一致。",
      remedy: "文件在登记后被改动过，请以最终文件重新登记并上传。",
    },
    en: {
      message: "The SHA-256 of the content is not the registered one.",
      remedy: "The file changed after it was registered: register the final file and upload it.",
    },
  },
  notText: {
    severity: "error",
    zh: { message: "文件不是可读的文本。", remedy: "请以 UTF-8（或 GB18030）编码另存后上传。" },
    en: { message: "The file is not readable text.", remedy: "Save it in UTF-8 (or GB18030)." },
  },
  notJson: {
    severity: "error",
    zh: {
      message: "文件在第{line}行第{column}列处不符合 JSON 的写法，读不下去。",
      remedy: '请检查该处及其前面的括号、逗号和引号；引号须用英文双引号 " 。',
    },
    en: {
      message: "The file stops being JSON at line {line}, column {column}.",
      remedy: 'Check brackets, commas and quotes there and just before; quotes are ".',
    },
  },
  fileDamaged: {
    severity: "error",
    zh: {
      message: "文件已损坏或不完整，无法打开。",
      remedy: "请打开原文件确认无误后另存，再重新上传。",
    },
    en: {
      message: "The file is damaged or cut short and cannot be opened.",
      remedy: "Open the original, save it again and upload.",
    },
  },
  withoutPages: {
    severity: "error",
    zh: { message: "文件没有任何页面。", remedy: "请检查原文件后重新导出。" },
    en: { message: "The file has no pages.", remedy: "Check the original and export it again." },
  },
} as const satisfies Record<string, FindingEntry>;

import type { FindingEntry } from "../finding-entry.ts";

/** What a file carries inside forbids opening it, or would take more than a file may take. */
export const containerFindings = {
  encryptedFile: {
    severity: "error",
    zh: {
      message: "文件已加密或设有密码，无法审阅。",
      remedy: "请取消密码保护后另存，再重新上传。",
    },
    en: {
      message: "The file is encrypted or has a password.",
      remedy: "Remove the protection, save it and upload again.",
    },
  },
  /** Of rows from before encrypted and old files were told apart; `typeDiffers` and `encryptedFile` since. */
  archiveTooLarge: {
    severity: "error",
    zh: {
      message: "文件内部解压后过大或结构异常，未予打开。",
      remedy: "请在办公软件中打开原文件，另存后再上传；不要上传压缩包。",
    },
    en: {
      message: "The file unpacks to far more than an office document should; it was not opened.",
      remedy: "Open the original in an office program, save it again and upload that.",
    },
  },
  compressionUnknown: {
    severity: "error",
    zh: {
      message: "文件内部（{name}）使用了办公软件不用的压缩方式，无法读取。",
      remedy: "请在办公软件中打开原文件，另存后再上传。",
    },
    en: {
      message: "A part of the file ({name}) is packed in a way that office programs do not use.",
      remedy: "Open the original in an office program, save it again and upload that.",
    },
  },
  documentTypeInside: {
    severity: "error",
    zh: {
      message: "文件内部含有不应出现的 XML 文档类型或实体声明，未予打开。",
      remedy: "请在办公软件中打开原文件，另存后再上传。",
    },
    en: {
      message: "The file declares an XML document type or entities; it was not opened.",
      remedy: "Open the original in an office program, save it again and upload that.",
    },
  },
  nestedTooDeep: {
    severity: "error",
    zh: {
      message: "文件内部嵌套层数过多，未予打开。",
      remedy: "请去掉层层嵌套的表格或文本框，另存后再上传。",
    },
    en: {
      message: "The file nests elements too deeply; it was not opened.",
      remedy: "Take tables out of tables, save it again and upload that.",
    },
  },
  tooComplex: {
    severity: "error",
    zh: {
      message: "文件结构异常复杂，未能在规定的时间和内存内读完。",
      remedy: "请在办公软件中打开原文件，另存后再上传；佐证材料也可打印为 PDF 再传。",
    },
    en: {
      message: "The file could not be read within the time and memory that a file may take.",
      remedy:
        "Open the original, save it again and upload that; a document may also be printed to PDF.",
    },
  },
  macrosInside: {
    severity: "error",
    zh: {
      message: "文件含有宏。",
      remedy: "请另存为不含宏的 .docx 或 .xlsx 格式后上传。",
    },
    en: {
      message: "The file contains macros.",
      remedy: "Save it as .docx or .xlsx without macros.",
    },
  },
  externalContent: {
    severity: "error",
    zh: {
      message: "文件引用了外部内容（{target}），打开时会自动连接。",
      remedy: "请断开外部链接（数据连接、链接的图片或模板），另存后再上传。",
    },
    en: {
      message: "The file fetches content from elsewhere ({target}) when it is opened.",
      remedy: "Break the links (data connections, linked pictures or templates) and save it again.",
    },
  },
  programInside: {
    severity: "error",
    zh: {
      message: "文件中嵌入了可执行程序（{name}）。",
      remedy: "请删除嵌入的对象，另存后再上传。",
    },
    en: {
      message: "A program is embedded in the file ({name}).",
      remedy: "Delete the embedded object and save the file again.",
    },
  },
  activeContent: {
    severity: "error",
    zh: {
      message: "文件含有脚本，或打开时会自动运行、调用其他程序的内容。",
      remedy:
        "请在原软件中删去脚本、控件和 DDE 链接（Word：选中后按 Ctrl+Shift+F9 变为普通文字；Excel：“数据”→“编辑链接”→“断开链接”），另存后再上传；佐证材料也可打印为 PDF 再传。",
    },
    en: {
      message:
        "The file contains scripts, or content that runs or calls other programs when opened.",
      remedy:
        "Remove scripts, controls and DDE links (Word: Ctrl+Shift+F9 makes a field plain text; Excel: Data, Edit Links, Break Link), save and upload it again; a document may also be printed to PDF.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

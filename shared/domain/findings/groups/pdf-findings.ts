import type { FindingEntry } from "../finding-entry.ts";

/** What a PDF holds beside its pages, and how it is locked. */
export const pdfFindings = {
  formScriptInside: {
    severity: "error",
    zh: {
      message: "表单域中带有自编脚本（计算或校验），显示的内容可能因软件而变。",
      remedy: "请填好后打印为 PDF（去掉表单域），上传打印所得的文件。",
    },
    en: {
      message: "Form fields carry scripts of their own; what they show may depend on the program.",
      remedy: "Fill the form in, print it to PDF and upload the print.",
    },
  },
  formFormatsInside: {
    severity: "warning",
    zh: {
      message: "表单域的数字、日期由阅读软件按格式显示，审阅时看到的可能与填写时不同。",
      remedy: "请核对显示是否正确；稳妥的做法是打印为 PDF 后上传。",
    },
    en: {
      message: "Form fields leave it to the program how numbers and dates are shown.",
      remedy: "Check what they show; printing the form to PDF fixes it.",
    },
  },
  fillInFormInside: {
    severity: "error",
    zh: {
      message: "这是只有 Adobe 软件才能显示的动态表单（XFA），其他软件只能看到提示页。",
      remedy: "请用 Adobe Reader 打开，打印为 PDF 后上传打印所得的文件。",
    },
    en: {
      message: "This is a dynamic form (XFA) that only Adobe programs show; others see a notice.",
      remedy: "Open it in Adobe Reader, print it to PDF and upload the print.",
    },
  },
  certificateEncrypted: {
    severity: "error",
    zh: {
      message: "文件用数字证书加密，只有指定的收件人才能打开。",
      remedy: "请由能打开的人打开后打印为 PDF，或以不加密的方式另存，再上传。",
    },
    en: {
      message: "The file is encrypted with certificates: only the named recipients can open it.",
      remedy: "Whoever can open it prints it to PDF or saves it without encryption; upload that.",
    },
  },
  rightsManaged: {
    severity: "error",
    zh: {
      message: "文件由专用的保护软件（{handler}）加密，通用软件打不开。",
      remedy: "请在原软件中解除保护，或打印为 PDF 后上传。",
    },
    en: {
      message: "The file is locked by a protection program of its own ({handler}).",
      remedy: "Release it in that program, or print it to PDF, and upload that.",
    },
  },
  partsUnreadable: {
    severity: "error",
    zh: {
      message: "文件内部有无法检查的部分（打包方式少见、损坏，或内部对象过多）。",
      remedy: "请将文件打印为 PDF 后上传打印所得的文件。",
    },
    en: {
      message: "Parts of the file cannot be checked: packed in a rare way, damaged or too many.",
      remedy: "Print it to PDF and upload the print.",
    },
  },
  pagesMissing: {
    severity: "error",
    zh: {
      message: "文件不完整：应有{expected}页，只能读到{actual}页。",
      remedy: "请打开原文件确认页数后另存，再重新上传。",
    },
    en: {
      message: "The file is incomplete: {actual} of {expected} pages can be read.",
      remedy: "Open the original, check its pages, save it again and upload that.",
    },
  },
  fileRepaired: {
    severity: "warning",
    zh: {
      message: "文件的目录有缺损，按修复后的内容读取，共{pages}页。",
      remedy: "请核对页数和内容是否完整；不完整的，请打开原文件另存后重新上传。",
    },
    en: {
      message: "The file's directory is damaged; it was read as repaired, {pages} pages in all.",
      remedy: "Check that nothing is missing; if it is, save the original again and upload that.",
    },
  },
  attachmentsInside: {
    severity: "warning",
    zh: {
      message: "文件中附带了{count}个附件（{names}），不会被审阅。",
      remedy: "附件是佐证材料的，请单独上传。",
    },
    en: {
      message: "The file carries {count} attachments ({names}) that nobody will look at.",
      remedy: "File them on their own where they are evidence.",
    },
  },
  portfolioInside: {
    severity: "warning",
    zh: {
      message: "这是 PDF 包（组合文件），审阅的只是封面，包内的文件不会被审阅。",
      remedy: "请将包内的文件分别上传，或合并为一个 PDF 后上传。",
    },
    en: {
      message: "This is a PDF portfolio: only its cover is reviewed, not the files inside.",
      remedy: "Upload the files inside one by one, or merge them into one PDF.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

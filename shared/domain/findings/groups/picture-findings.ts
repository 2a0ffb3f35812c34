import type { FindingEntry } from "../finding-entry.ts";

/** Whether what was photographed or scanned can be a paper at all. */
export const pictureFindings = {
  pictureTooSmall: {
    severity: "warning",
    zh: {
      message: "图片只有{width}×{height}像素，看不清任何文字，不像是一份材料。",
      remedy: "请核对是否传错文件，并以300 dpi左右重新扫描或拍照。",
    },
    en: {
      message: "The picture has only {width} × {height} pixels: no paper can be read in it.",
      remedy: "Check that it is the right file; scan or photograph the paper at about 300 dpi.",
    },
  },
  pictureBlank: {
    severity: "warning",
    zh: {
      message: "图片只有一种颜色，上面什么也没有。",
      remedy: "请核对是否传错文件，或重新扫描。",
    },
    en: {
      message: "The picture is of one colour: there is nothing on it.",
      remedy: "Check that it is the right file, or scan the paper again.",
    },
  },
  pagesBlank: {
    severity: "warning",
    zh: {
      message: "文件的页面是空白的，没有文字、图片或图形。",
      remedy: "请核对是否传错文件，或重新导出、扫描。",
    },
    en: {
      message: "The pages of the file are blank: no text, pictures or drawings.",
      remedy: "Check that it is the right file, or export or scan it again.",
    },
  },
  pictureKindUnknown: {
    severity: "error",
    zh: {
      message: "这张 JPEG 图片的编码方式（{kind}）少见，审阅人的软件打不开。",
      remedy: "请用图片软件打开后另存为普通 JPEG 或 PNG，再上传。",
    },
    en: {
      message: "This JPEG is coded in a way ({kind}) that reviewers' programs cannot open.",
      remedy: "Open it, save it as an ordinary JPEG or PNG and upload that.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

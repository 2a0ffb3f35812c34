import type { FindingEntry } from "../finding-entry.ts";

/** What a supporting document itself shows, beside what its registration says. */
export const documentFindings = {
  scanWithoutText: {
    severity: "warning",
    zh: {
      message: "文件中没有可读取的文字（可能是扫描件），标题、文号和日期无法核对。",
      remedy: "有电子原件的，请上传电子原件；只有扫描件的可不改。",
    },
    en: {
      message:
        "The file has no text to read (perhaps a scan); title, number and date are unchecked.",
      remedy: "Upload the electronic original if there is one; otherwise leave it.",
    },
  },
  documentNumberDiffers: {
    severity: "warning",
    zh: {
      message: "登记的文号为“{registered}”，文件上的文号为“{actual}”。",
      remedy: "请核对是否传错文件，或更正文号后重新登记。",
    },
    en: {
      message: "Registered as number “{registered}”, the paper itself says “{actual}”.",
      remedy: "Check that it is the right file, or register it again with its number.",
    },
  },
  titleDiffers: {
    severity: "warning",
    zh: {
      message: "登记的标题为“{registered}”，文件的标题为“{actual}”。",
      remedy: "请核对是否传错文件，或更正标题后重新登记。",
    },
    en: {
      message: "Registered as “{registered}”, the paper is titled “{actual}”.",
      remedy: "Check that it is the right file, or register it again with its title.",
    },
  },
  dateOutsidePeriod: {
    severity: "warning",
    zh: {
      message: "文件的成文日期为{actual}，与登记的所属期（{from}至{to}）不相符。",
      remedy: "请核对所属期，或换用本轮的文件。",
    },
    en: {
      message: "The paper is dated {actual}, far from the registered period {from} to {to}.",
      remedy: "Check the period, or file this cycle's paper.",
    },
  },
  positionInside: {
    severity: "warning",
    zh: {
      message: "照片带有拍摄地点的定位信息。",
      remedy: "涉及师生隐私的，请去除定位信息后重新上传。",
    },
    en: {
      message: "The picture says where it was taken.",
      remedy: "Where pupils or teachers could be traced, remove the position and upload again.",
    },
  },
  bytesAfterEnd: {
    severity: "warning",
    zh: {
      message: "图片结束之后还附有{#count}其他内容，不会被审阅。",
      remedy: "请用图片软件打开后另存，再重新上传。",
    },
    en: {
      message: "{#count} follow the end of the picture; nobody will look at them.",
      remedy: "Open the picture, save it again and upload that.",
    },
  },
  imageTooLarge: {
    severity: "error",
    zh: {
      message: "图片尺寸为{width}×{height}像素，过大，无法打开审阅。",
      remedy: "请以300 dpi左右的分辨率重新扫描。",
    },
    en: {
      message: "The picture has {width} × {height} pixels, too many to open.",
      remedy: "Scan it again at about 300 dpi.",
    },
  },
  tooManyPages: {
    severity: "error",
    zh: {
      message: "文件共{pages}页，超过上限{most}页。",
      remedy: "请只报送与评价有关的页，或拆分后上传。",
    },
    en: {
      message: "The file has {pages} pages, more than {most}.",
      remedy: "File only the pages that matter, or split it.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

import type { FindingEntry } from "../finding-entry.ts";

/** The format of a file: what it is called, that its kind does not take it, and how it is turned into one that it takes. */
export const formatFindings = {
  formatNotTaken: {
    severity: "error",
    zh: {
      message: "“{@kind}”类不接受“{@format}”。",
      remedy: "请{@opening}，{@saving}，再登记上传。",
    },
    en: {
      message: "Evidence of kind “{@kind}” is not taken as: {@format}.",
      remedy: "{@opening}, {@saving}, and register that.",
    },
  },
  contentTypeNotAllowed: {
    severity: "error",
    zh: {
      message: "“{@kind}”类不接受“{@contentType}”格式。",
      remedy: "请使用以下格式之一：{@allowed}。",
    },
    en: {
      message: "Evidence of kind “{@kind}” cannot be {@contentType}.",
      remedy: "Use one of: {@allowed}.",
    },
  },
  contentTypeNotOfName: {
    severity: "error",
    zh: {
      message: "文件名“{fileName}”属于“{@expected}”，登记的却是“{@contentType}”。",
      remedy: "请按“{@expected}”登记（格式填写 {expected}）。",
    },
    en: {
      message: "“{fileName}” is the name of a {@expected}, registered as {@contentType}.",
      remedy: "Register it as a {@expected} (content type {expected}).",
    },
  },
  contentTypeSpelled: {
    severity: "error",
    zh: {
      message: "登记的格式写作“{contentType}”，无法识别。",
      remedy: "请写作 {expected}，不加其他内容。",
    },
    en: {
      message: "The content type is written “{contentType}”.",
      remedy: "Write {expected}, and nothing else.",
    },
  },
  extensionDiffers: {
    severity: "error",
    zh: {
      message: "文件名“{fileName}”与登记的格式不符。",
      remedy: "文件名应以 {expected} 结尾；若格式有误，请改正格式。",
    },
    en: {
      message: "The file name “{fileName}” does not fit the registered content type.",
      remedy: "It should end in {expected}; or correct the content type.",
    },
  },
  pictureNameDiffers: {
    severity: "warning",
    zh: {
      message: "文件名“{fileName}”的扩展名与登记的“{@contentType}”不一致；同为图片，已照常受理。",
      remedy: "无需重传；以后请让文件名以 {expected} 结尾。",
    },
    en: {
      message: "The name “{fileName}” is not that of a {@contentType}; both are pictures: taken.",
      remedy: "Nothing needs to be sent again; next time let the name end in {expected}.",
    },
  },
  pictureTypeDiffers: {
    severity: "warning",
    zh: {
      message: "图片实际是“{@actual}”，登记为“{@registered}”；同为图片，已照常受理。",
      remedy: "无需重传；以后请按实际格式命名和登记。",
    },
    en: {
      message: "The picture is really a {@actual}, registered as a {@registered}: taken.",
      remedy: "Nothing needs to be sent again; next time name and register it as what it is.",
    },
  },
  typeTakenToo: {
    severity: "error",
    zh: {
      message: "文件实际是“{@actual}”，登记为“{@registered}”。",
      remedy: "请改正扩展名并按“{@actual}”重新登记；或用办公软件另存为“{@registered}”后上传。",
    },
    en: {
      message: "The file is really {@actual}, registered as {@registered}.",
      remedy: "Correct its ending and register it as {@actual}; or save it as {@registered}.",
    },
  },
  typeDiffers: {
    severity: "error",
    zh: {
      message: "文件实际是“{@actual}”，不是登记的“{@registered}”。",
      remedy: "请{@opening}，{@saving}，再登记上传；只改扩展名不起作用。",
    },
    en: {
      message: "The file is really: {@actual}; registered was: {@registered}.",
      remedy: "{@opening}, {@saving}, and register that; renaming is not enough.",
    },
  },
  typeUnknown: {
    severity: "error",
    zh: {
      message: "文件内容不是登记的“{@registered}”，也不是能识别的格式。",
      remedy: "文件可能已损坏，请在办公软件中打开确认后，另存为“{@registered}”再传。",
    },
    en: {
      message: "The content is not a {@registered}, nor of any format that is known.",
      remedy: "It may be damaged: open it, save it as a {@registered} and upload that.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

import type { FindingEntry } from "../finding-entry.ts";

/**
 * What the reader of a narrative sees and plain text cannot say (law 12). `near` are the first words of the paragraph
 * where it first stands, `quote` is what it is known by.
 */
export const proseFindings = {
  pictureLeftOut: {
    severity: "warning",
    zh: {
      message: "“{near}”处有图片{count}张，报告只编入文字，未编入图片。",
      remedy: "图片中的数字和文字请改写成文字；图片作为佐证材料另行上传。",
    },
    en: {
      message: "{count} picture(s) at “{near}” were left out: the report holds text only.",
      remedy: "Write what they say as text; upload the pictures as evidence.",
    },
  },
  objectLeftOut: {
    severity: "warning",
    zh: {
      message: "“{near}”处有图表、公式对象或嵌入文件{count}个（{quote}），其中的内容未编入报告。",
      remedy: "请把其中的数字和文字改写成正文或表格。",
    },
    en: {
      message:
        "{count} chart(s), formula object(s) or embedded file(s) at “{near}” ({quote}) were left out.",
      remedy: "Write what they say as text or as a table.",
    },
  },
  noteLeftOut: {
    severity: "warning",
    zh: {
      message: "“{near}”处有脚注或尾注{count}条，注码和注文未编入报告。",
      remedy: "注文如需采用，请移到正文括号内。",
    },
    en: {
      message: "{count} footnote(s) or endnote(s) at “{near}” were left out, marks and texts.",
      remedy: "Move what is needed into the text, in brackets.",
    },
  },
  formulaFlattened: {
    severity: "warning",
    zh: {
      message: "“{near}”处有公式{count}个，已改排成一行：“{quote}”。",
      remedy: "请核对其中的数字；必要时改写成文字。",
    },
    en: {
      message: "{count} formula(s) at “{near}” were set in one line: “{quote}”.",
      remedy: "Check the figures; write them in words if needed.",
    },
  },
  struckThrough: {
    severity: "error",
    zh: {
      message: "“{near}”处有{count}段文字带删除线（“{quote}”），看不出是否还算数。",
      remedy: "不要的请删去，要的请取消删除线，再上传。",
    },
    en: {
      message:
        "{count} passage(s) at “{near}” are struck through (“{quote}”): nobody can tell whether they count.",
      remedy: "Delete what is not meant, take the line off what is, and upload again.",
    },
  },
  fieldWithoutResult: {
    severity: "warning",
    zh: {
      message: "“{near}”处有{count}处自动生成的内容（域 {quote}）没有保存结果，未编入报告。",
      remedy: "请选中它按 Ctrl+Shift+F9 转成文字，或直接写出内容。",
    },
    en: {
      message: "{count} field(s) at “{near}” hold no stored result ({quote}) and were left out.",
      remedy: "Select them and press Ctrl+Shift+F9 to make them text, or type what they say.",
    },
  },
  fieldUnclosed: {
    severity: "error",
    zh: {
      message: "“{near}”处自动生成的内容（域 {quote}）没有结束标记，其后的文字无法辨认。",
      remedy: "请用 Word 或 WPS 打开后另存，再上传。",
    },
    en: {
      message: "A field at “{near}” never ends ({quote}); what follows it cannot be told.",
      remedy: "Open the file in Word or WPS, save it anew and upload it again.",
    },
  },
  foreignContent: {
    severity: "error",
    zh: {
      message: "“{near}”处插入了另一个文件的内容（{quote}），没有读取。",
      remedy: "请用 Word 或 WPS 打开后另存为 .docx（其内容即并入正文），再上传。",
    },
    en: {
      message: "The content of another file is inserted at “{near}” ({quote}) and was not read.",
      remedy:
        "Open the file in Word or WPS and save it as .docx, which makes it text; upload again.",
    },
  },
  symbolUnread: {
    severity: "warning",
    zh: {
      message: "“{near}”处有{count}个特殊符号（{quote}）无法转成文字，以“□”代替。",
      remedy: "请改用普通字符。",
    },
    en: {
      message: "{count} symbol(s) at “{near}” ({quote}) cannot be told as text and stand as “□”.",
      remedy: "Use ordinary characters.",
    },
  },
  numberUnread: {
    severity: "warning",
    zh: {
      message: "“{near}”处的自动编号（格式 {quote}）无法转成文字，未编入。",
      remedy: "请把编号改为手工输入，或换成常用的编号格式。",
    },
    en: {
      message:
        "The automatic number at “{near}” (format {quote}) cannot be told as text and was left out.",
      remedy: "Type the number, or choose a common format.",
    },
  },
  placeholderLeft: {
    severity: "warning",
    zh: {
      message: "“{near}”处有{count}个填写框没有填写（“{quote}”），未编入报告。",
      remedy: "请填写，或删去填写框。",
    },
    en: {
      message: "{count} box(es) at “{near}” were not filled in (“{quote}”) and were left out.",
      remedy: "Fill them in, or delete them.",
    },
  },
  rubyLeftOut: {
    severity: "warning",
    zh: {
      message: "“{near}”处文字上方的注音“{quote}”含有数字，未编入报告。",
      remedy: "如需采用，请移到正文。",
    },
    en: {
      message: "The words above the line at “{near}” (“{quote}”) hold figures and were left out.",
      remedy: "Move them into the text if they are needed.",
    },
  },
  directionTurned: {
    severity: "error",
    zh: {
      message: "“{near}”处的文字设成了从右往左（{quote}），数字看上去的次序与所写的不同。",
      remedy: "请删去这段后重新输入。",
    },
    en: {
      message:
        "The text at “{near}” runs from right to left ({quote}): figures look other than they are written.",
      remedy: "Delete the passage and type it anew.",
    },
  },
  invisibleInFigure: {
    severity: "warning",
    zh: {
      message: "“{near}”处的数字之间有看不见的字符（{quote}），已去掉。",
      remedy: "请核对这个数字；必要时删去后重新输入。",
    },
    en: {
      message: "Invisible characters inside a figure at “{near}” ({quote}) were dropped.",
      remedy: "Check the figure; type it anew if needed.",
    },
  },
  unprintable: {
    severity: "error",
    zh: {
      message: "“{near}”处有无法打印的字符（{quote}）。",
      remedy: "请删去后重新输入这一处，再上传。",
    },
    en: {
      message: "A character at “{near}” cannot be printed ({quote}).",
      remedy: "Delete it, type the place anew and upload again.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

export type ProseCode = keyof typeof proseFindings;

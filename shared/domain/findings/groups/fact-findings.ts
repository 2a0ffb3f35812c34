import type { FindingEntry } from "../finding-entry.ts";

/** Faults of the facts that a county files beside its figures. */
export const factFindings = {
  factKindUnknown: {
    severity: "error",
    zh: {
      message: "事实的类别“{kind}”无法识别。",
      remedy: "请填写“荣誉”“合作”“活动”“构成”“制度”或“其他”。",
    },
    en: {
      message: "“{kind}” is no kind of fact.",
      remedy: "Give honour, partner, event, partition, policy or other.",
    },
  },
  factItemUnknown: {
    severity: "error",
    zh: {
      message: "评价体系没有编号为“{item}”的具体内容。",
      remedy: "请填写具体内容的编号，如“6.3”；编号见工作簿“指标”表第一列。",
    },
    en: {
      message: "The framework has no item “{item}”.",
      remedy: "Give the id of an item, such as 6.3; the workbook's first column has them.",
    },
  },
  factTextMissing: {
    severity: "error",
    zh: { message: "这一行没有“内容”。", remedy: "请用一句话写明这件事，报告将照此印出。" },
    en: { message: "The row has no text.", remedy: "Say the fact in a sentence: it is printed." },
  },
  factNumberUnreadable: {
    severity: "error",
    zh: {
      message: "事实的数值“{written}”不是一个数。",
      remedy: "请只填数字，如“39”；单位填在“单位”一列，约数、以上等说法写在“内容”中。",
    },
    en: {
      message: "“{written}” is no number.",
      remedy: "Give digits alone, such as 39, and the unit in its own field.",
    },
  },
  factUnitAlone: {
    severity: "error",
    zh: { message: "有单位“{unit}”而没有数值。", remedy: "请补上数值，或删去单位。" },
    en: {
      message: "There is a unit “{unit}” and no number.",
      remedy: "Add the number, or drop it.",
    },
  },
  factDateUnreadable: {
    severity: "error",
    zh: {
      message: "事实的日期“{written}”无法识别。",
      remedy: "请写成“2021-09-10”“2021-09”或“2021”。",
    },
    en: {
      message: "“{written}” is no date.",
      remedy: "Write 2021-09-10, 2021-09 or 2021.",
    },
  },
  factPartsUnreadable: {
    severity: "error",
    zh: {
      message: "分项“{written}”无法识别。",
      remedy: "请写成“名称+数字”，用加号相连，如“省级2+市级24+县级74”。",
    },
    en: {
      message: "The parts “{written}” cannot be read.",
      remedy: "Write a name and a number each, joined by +: 省级2+市级24+县级74.",
    },
  },
  factPartsDiffer: {
    severity: "warning",
    zh: {
      message: "“{text}”：分项合计{sum}，与数值{number}不一致。",
      remedy: "请核对分项与合计，有误的更正后重传。",
    },
    en: {
      message: "“{text}”: the parts add up to {sum}, not to {number}.",
      remedy: "Check the parts and the whole, and upload a corrected file.",
    },
  },
  factRepeated: {
    severity: "warning",
    zh: {
      message: "“{text}”在本文件中写了不止一次。",
      remedy: "请核对；确系同一件事的，只保留一条后重传，报告只写一次。",
    },
    en: {
      message: "“{text}” stands in the file more than once.",
      remedy: "If it is one fact, keep one of them and upload again; the report says it once.",
    },
  },
  factColumnUnread: {
    severity: "warning",
    zh: {
      message: "“{column}”一列没有读取。",
      remedy: "请把要报告的内容写入“内容”一列；列名以工作簿的“事实”表为准。",
    },
    en: {
      message: "The column “{column}” was not read.",
      remedy: "Say it under “内容”; the columns are those of the workbook's sheet 事实.",
    },
  },
  factsTooLarge: {
    severity: "error",
    zh: {
      message: "事实共{size}字节，超过{limit}字节。",
      remedy: "请精简内容，或由各责任部门分别报送。",
    },
    en: {
      message: "The facts take {size} bytes, more than {limit}.",
      remedy: "Shorten them, or let each department file its own.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

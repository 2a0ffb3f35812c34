import type { FindingEntry } from "../finding-entry.ts";

/** What stands beside, below or between the tables of a file, and is not read as one of their rows. */
export const layoutFindings = {
  totalRowIgnored: {
    severity: "warning",
    zh: {
      message: "这一行是合计，不是指标，未读取。",
      remedy: "如需报送，请写明是哪项指标；否则可不改。",
    },
    en: {
      message: "The row is a total and no indicator; it was not read.",
      remedy: "Name the indicator if it is one; leave it otherwise.",
    },
  },
  textRowIgnored: {
    severity: "warning",
    zh: {
      message: "这一行没有指标，只有文字，未读取。",
      remedy: "如需报送，请写明指标并填写数值；否则可不改。",
    },
    en: {
      message: "The row names no indicator and holds words only; it was not read.",
      remedy: "Name the indicator and give its value if it matters; leave it otherwise.",
    },
  },
  headerInTwoRows: {
    severity: "error",
    zh: {
      message: "表头占了两行，这一行是第二行，无法与上一行合起来读。",
      remedy: "请把表头合成一行，如：指标、数值、上年值，并删去这一行。",
    },
    en: {
      message: "The header takes two rows; this is the second and cannot be read with the first.",
      remedy: "Make it one row, such as id, value, previous, and delete this one.",
    },
  },
  secondHeader: {
    severity: "error",
    zh: {
      message: "从这一行起是另一个表格，表头与上面的不同，未读取。",
      remedy: "请把下面的内容并入上面的表格（按同一表头），或移到单独的工作表。",
    },
    en: {
      message: "Another table with other headings begins in this row; it was not read.",
      remedy: "Move its rows under the first header, or to a sheet of their own.",
    },
  },
  sheetWithoutTable: {
    severity: "warning",
    zh: {
      message: "工作表“{sheet}”中有数字，但没有“指标”和“数值”两列表头，未读取。",
      remedy: "其中如有需报送的指标，请加上表头（指标、数值）后重传；否则可不改。",
    },
    en: {
      message:
        "The sheet “{sheet}” holds figures, but no header row with an indicator and a value column; it was not read.",
      remedy: "Give it those headings and upload again if it holds indicators; leave it otherwise.",
    },
  },
  yearsReversed: {
    severity: "error",
    zh: {
      message: "表头“{column}”是{year}年，不早于数值一列的{valueYear}年，不能作为上年值。",
      remedy: "请核对两列的年份，上年值应为数值的上一年。",
    },
    en: {
      message:
        "The heading “{column}” says {year}, which is not before the {valueYear} of the values.",
      remedy: "Check the years of both columns; previous is the year before.",
    },
  },
  yearOutsideCycle: {
    severity: "warning",
    zh: {
      message: "表头“{column}”是{year}年的数，本次评价年度为{cycle}年。",
      remedy: "请核对是否填了往年的数；确无误的可不改。",
    },
    en: {
      message: "The heading “{column}” is of {year}; the cycle is {cycle}.",
      remedy: "Check that these are no figures of another year; leave it if they are right.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

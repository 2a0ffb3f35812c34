import type { FindingEntry } from "../finding-entry.ts";

/** Faults of a table as a table: CSV or a workbook. */
export const tableFindings = {
  indicatorMissing: {
    severity: "error",
    zh: {
      message: "这一行填写了数据，却没有写明是哪项指标。",
      remedy: "请填写指标代码或全称，或清空整行。",
    },
    en: {
      message: "The row has figures but names no indicator.",
      remedy: "Name the indicator, or clear the row.",
    },
  },
  headersMissing: {
    severity: "error",
    zh: {
      message: "表头缺少“{columns}”列。",
      remedy: "请保留第一行表头：指标、数值、上年值、分子、分母、分项、增长率、备注。",
    },
    en: {
      message: "The header row lacks: {columns}.",
      remedy:
        "Keep the header row: id, value, previous, numerator, denominator, parts, statedGrowth, note.",
    },
  },
  unknownColumn: {
    severity: "warning",
    zh: {
      message: "不认识的列“{column}”，该列内容未读取。",
      remedy:
        "如需报送，请改用约定的列名：指标、数值、上年值、分子、分母、分项、增长率、备注、单位。",
    },
    en: {
      message: "The column “{column}” is not known and was not read.",
      remedy:
        "If it matters, use one of: id, value, previous, numerator, denominator, parts, statedGrowth, note, unit.",
    },
  },
  repeatedColumn: {
    severity: "error",
    zh: { message: "“{column}”列出现了两次。", remedy: "请只保留一列。" },
    en: { message: "The column “{column}” appears twice.", remedy: "Keep one of them." },
  },
  tableDamaged: {
    severity: "error",
    zh: {
      message: "表格从第{row}行起无法读取，可能有没有闭合的引号。",
      remedy: "请用电子表格软件打开后另存为 CSV。",
    },
    en: {
      message: "The table cannot be read from row {row} on; perhaps a quote is not closed.",
      remedy: "Open it in a spreadsheet and save it as CSV again.",
    },
  },
  tooManyRows: {
    severity: "error",
    zh: { message: "表格超过{most}行。", remedy: "请只保留需要报送的行。" },
    en: {
      message: "The table has more than {most} rows.",
      remedy: "Keep only the rows to report.",
    },
  },
  noTable: {
    severity: "error",
    zh: {
      message: "工作簿的可见工作表中没有找到带“指标”和“数值”两列表头的表格。",
      remedy: "请使用系统下载的填报工作簿，保留表头；不要隐藏填报的工作表。",
    },
    en: {
      message: "No visible sheet has a header row with an indicator column and a value column.",
      remedy: "Use the workbook from this system, keep its headers and do not hide the sheet.",
    },
  },
  hiddenSheetIgnored: {
    severity: "warning",
    zh: {
      message: "工作表“{sheet}”被隐藏，未读取。",
      remedy: "其中如有需报送的数据，请取消隐藏后重传。",
    },
    en: {
      message: "The sheet “{sheet}” is hidden and was not read.",
      remedy: "Unhide it and upload again if it holds figures to report.",
    },
  },
  mergedCells: {
    severity: "error",
    zh: {
      message: "{cells} 合并了多行单元格，无法判断数据属于哪一行。",
      remedy: "请取消合并，在每一行分别填写。",
    },
    en: {
      message:
        "{cells} are merged over several rows; nobody can tell which row the figure belongs to.",
      remedy: "Unmerge them and fill in each row.",
    },
  },
  formulaUnsolved: {
    severity: "error",
    zh: {
      message: "该单元格是公式，但文件中没有保存计算结果。",
      remedy: "请在电子表格软件中打开、重新计算并保存，或直接填写数字。",
    },
    en: {
      message: "The cell is a formula whose result is not stored in the file.",
      remedy: "Open it in a spreadsheet program and save it, or type the number.",
    },
  },
  tooManySheets: {
    severity: "error",
    zh: { message: "工作簿超过{most}个工作表。", remedy: "请只保留填报的工作表。" },
    en: {
      message: "The workbook has more than {most} sheets.",
      remedy: "Keep only those filled in.",
    },
  },
  tooManyCells: {
    severity: "error",
    zh: { message: "工作簿的单元格超过{most}个。", remedy: "请删除与填报无关的内容后另存。" },
    en: {
      message: "The workbook has more than {most} cells.",
      remedy: "Delete what does not belong to the report and save it again.",
    },
  },
  emptyRowsBelow: {
    severity: "error",
    zh: {
      message: "工作簿超过{most}行，多为表格下方带格式的空行。",
      remedy: "请选中表格下方的全部空行并删除，另存后再上传。",
    },
    en: {
      message: "The workbook has more than {most} rows, most of them empty rows with a format.",
      remedy: "Select all rows below the table, delete them and save again.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

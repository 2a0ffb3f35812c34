import type { FindingEntry } from "../finding-entry.ts";

/** Cells of a workbook that hold something else than they show, or that nobody sees. */
export const cellFindings = {
  cellDamaged: {
    severity: "error",
    zh: {
      message: "该单元格的内容（{written}）已损坏，无法读出。",
      remedy: "请在电子表格软件中打开文件，在该单元格重新填写后另存再传。",
    },
    en: {
      message: "What is stored in the cell ({written}) is damaged and cannot be read.",
      remedy: "Open the file in a spreadsheet program, type the cell anew and save it.",
    },
  },
  raisedMark: {
    severity: "error",
    zh: {
      message: "该单元格中的“{raised}”是上标或下标，无法判断是数字的一部分还是注释标记。",
      remedy: "请在该单元格只填数字，不用上标和下标；注释写到“备注”列。",
    },
    en: {
      message:
        "“{raised}” in the cell is superscript or subscript; nobody can tell whether it belongs to the number.",
      remedy: "Type the number alone, without superscript; notes belong in the note column.",
    },
  },
  struckOut: {
    severity: "error",
    zh: {
      message: "该单元格中的“{struck}”加了删除线，无法判断是否仍然有效。",
      remedy: "请删去作废的内容；仍然有效的，请取消删除线。",
    },
    en: {
      message: "“{struck}” in the cell is struck out; nobody can tell whether it still stands.",
      remedy: "Delete what no longer stands; take the line off what does.",
    },
  },
  shownOtherwise: {
    severity: "error",
    zh: {
      message:
        "该单元格存的是{stored}，但数字格式“{format}”显示出来的是另一个数，无法判断哪个是要报的数。",
      remedy: "请把该单元格的格式改为“常规”，填写要报的数，再另存上传。",
    },
    en: {
      message:
        "The cell stores {stored}, but its number format “{format}” shows another number; nobody can tell which one is meant.",
      remedy: "Set the cell's format to General, type the number to report and save it.",
    },
  },
  notShown: {
    severity: "error",
    zh: {
      message: "该单元格存有{stored}，但数字格式“{format}”使它什么也不显示。",
      remedy: "要报送的，请把格式改为“常规”；不报送的，请清除该单元格的内容。",
    },
    en: {
      message: "The cell stores {stored}, but its number format “{format}” shows nothing.",
      remedy: "To report it, set its format to General; otherwise clear the cell.",
    },
  },
  coveredByMerge: {
    severity: "error",
    zh: {
      message: "该单元格被合并单元格{cells}遮住，其中存有看不见的内容“{covered}”。",
      remedy: "请取消合并，核对后删去或改正被遮住的内容，再另存上传。",
    },
    en: {
      message:
        "The cell lies under the merged cells {cells} and holds “{covered}”, which nobody sees.",
      remedy: "Unmerge them, delete or mend what was covered and save it again.",
    },
  },
  formulaStale: {
    severity: "warning",
    zh: {
      message:
        "该单元格是公式，读到的是上次保存的结果{stored}；文件要求打开时重新计算，结果可能已变。",
      remedy: "请在电子表格软件中打开并保存后重传，或核对该数。",
    },
    en: {
      message:
        "The cell is a formula; its stored result {stored} was read, but the file asks to be computed anew.",
      remedy: "Open it in a spreadsheet program, save it and upload it again, or check the figure.",
    },
  },
  hiddenRowsIgnored: {
    severity: "warning",
    zh: {
      message: "第{rows}行被隐藏或筛掉，其中填有内容，未读取。",
      remedy: "其中如有需报送的数据，请取消隐藏和筛选后重传。",
    },
    en: {
      message: "Hidden or filtered rows ({rows}) hold something and were not read.",
      remedy: "Show them and upload again if they hold figures to report.",
    },
  },
  hiddenColumnsIgnored: {
    severity: "warning",
    zh: {
      message: "第{columns}列被隐藏，其中填有内容，未读取。",
      remedy: "其中如有需报送的数据，请取消隐藏后重传。",
    },
    en: {
      message: "Hidden columns ({columns}) hold something and were not read.",
      remedy: "Show them and upload again if they hold figures to report.",
    },
  },
  tooManyMerges: {
    severity: "error",
    zh: {
      message: "工作簿中的合并单元格超过{most}处。",
      remedy: "请取消与填报无关的合并单元格后另存。",
    },
    en: {
      message: "The workbook has more than {most} merged areas.",
      remedy: "Unmerge what does not belong to the report and save it again.",
    },
  },
  cellTooLong: {
    severity: "error",
    zh: { message: "该单元格超过{most}个字符。", remedy: "请删减该单元格的内容后另存。" },
    en: { message: "The cell has more than {most} characters.", remedy: "Shorten it and save." },
  },
  tooMuchText: {
    severity: "error",
    zh: {
      message: "工作簿中的文字超过{most}个字符。",
      remedy: "请删除与填报无关的内容后另存。",
    },
    en: {
      message: "The workbook has more than {most} characters of text.",
      remedy: "Delete what does not belong to the report and save it again.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

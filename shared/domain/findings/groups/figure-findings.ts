import type { FindingEntry } from "../finding-entry.ts";

/** Figures that can be taken for more than one thing: law 12, none of them is guessed. */
export const figureFindings = {
  perhapsFraction: {
    severity: "warning",
    zh: {
      message:
        "“{name}”的{@field}“{value}”已按{value}%读取；若是把百分数写成了小数，应为{percent}%。",
      remedy: "确为{value}%的可不改；否则请改填 {percent}。",
    },
    en: {
      message:
        "The {@field} “{value}” of “{name}” was read as {value} %; if it is a fraction of 1, {percent} % was meant.",
      remedy: "Leave it if {value} % is right; otherwise write {percent}.",
    },
  },
  unitsContradict: {
    severity: "error",
    zh: {
      message: "“{name}”的{@field}“{value}”写了互相矛盾的单位（单元格、表头或“单位”列）。",
      remedy: "请只保留一种单位；该指标的单位为“{@unit}”。",
    },
    en: {
      message:
        "The {@field} “{value}” of “{name}” has units that contradict each other (cell, heading or unit column).",
      remedy: "Keep one of them; the unit asked for is {@unit}.",
    },
  },
  headingUnclear: {
    severity: "error",
    zh: {
      message: "表头“{column}”中的“{remark}”不是认识的单位，无法判断该列数字的单位。",
      remedy: "括号中请只写单位（如 万元、%），其他说明请移到“备注”列，或删去括号。",
    },
    en: {
      message: "“{remark}” in the heading “{column}” is no unit that is known.",
      remedy: "Write only a unit there (such as 万元 or %), move remarks elsewhere or delete it.",
    },
  },
  titleUnitUnclear: {
    severity: "error",
    zh: {
      message: "表格上方写明的单位“{remark}”不认识，无法判断数字的单位。",
      remedy: "请改为规定的单位（如 万元、%），或删去这一行后按“单位”列的单位填写。",
    },
    en: {
      message: "The line above the table states the unit “{remark}”, which is not known.",
      remedy: "State a unit such as 万元 or %, or delete the line and use the units asked for.",
    },
  },
  nameOfOther: {
    severity: "error",
    zh: {
      message: "这一行的指标代码是 {id}（{name}），名称却是另一项指标“{written}”。",
      remedy: "请核对这一行到底是哪项指标，使代码和名称一致。",
    },
    en: {
      message: "The row's id is {id} ({name}), but its name is that of another: “{written}”.",
      remedy: "Find out which one is meant and make id and name agree.",
    },
  },
  nameDiffers: {
    severity: "warning",
    zh: {
      message: "指标代码 {id} 是“{name}”，这一行的名称写为“{written}”；已按代码读取。",
      remedy: "请核对这一行是哪项指标；是同一项的可不改，最好使用框架中的全称。",
    },
    en: {
      message: "The id {id} is “{name}”, the row is named “{written}”; the id was followed.",
      remedy: "Check which one is meant; leave it if it is the same, or use the full name.",
    },
  },
  figureNotQuoted: {
    severity: "error",
    zh: {
      message: "“{field}”写成了不带引号的数字。",
      remedy: '请加上引号写成文本，如 "97.3"，使小数位数原样保留。',
    },
    en: {
      message: "“{field}” is a bare number.",
      remedy: 'Put it in quotes, such as "97.3", so that its digits stay as they are.',
    },
  },
  unprintableNote: {
    severity: "error",
    zh: {
      message: "备注中含有无法显示的字符（{character}）。",
      remedy: "请删去该字符（可能是不完整的表情符号或控制字符），重新输入备注。",
    },
    en: {
      message: "The note holds a character that cannot be shown ({character}).",
      remedy: "Delete it (perhaps half an emoji or a control character) and type the note again.",
    },
  },
  cellWithoutHeading: {
    severity: "warning",
    zh: {
      message: "该列没有表头，其中的内容未读取。",
      remedy:
        "如需报送，请给该列加上约定的表头（指标、数值、上年值、分子、分母、分项、增长率、备注、单位）；否则可不改。",
    },
    en: {
      message: "The column has no heading; what stands in it was not read.",
      remedy:
        "If it matters, head it id, value, previous, numerator, denominator, parts, statedGrowth, note or unit.",
    },
  },
  rowTooWide: {
    severity: "error",
    zh: {
      message: "第{row}行的单元格比表头多，可能是数字中的逗号把一个数分成了两格（如 33,321）。",
      remedy: "请去掉数字中的逗号，或给含逗号的内容加上双引号。",
    },
    en: {
      message:
        "Row {row} has more cells than the header; perhaps a comma split a number in two (33,321).",
      remedy: "Leave commas out of numbers, or put what has commas in double quotes.",
    },
  },
  otherSeparator: {
    severity: "error",
    zh: {
      message: "第{row}行的分隔符与表头不同，未能分成单元格。",
      remedy: "请全表使用同一种分隔符，或用电子表格软件另存为 CSV。",
    },
    en: {
      message: "Row {row} is separated otherwise than the header row.",
      remedy: "Use one separator throughout, or save it as CSV from a spreadsheet.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

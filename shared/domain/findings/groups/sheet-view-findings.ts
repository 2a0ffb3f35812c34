import type { FindingEntry } from "../finding-entry.ts";

/** What a sheet shows, or does not, by settings that are none of the cell's own. */
export const sheetViewFindings = {
  zeroNotShown: {
    severity: "error",
    zh: {
      message: "该单元格存有 0，但工作表设置为不显示零值，看上去是空的。",
      remedy:
        "要报送 0 的，请在选项中勾选“在具有零值的单元格中显示零”后另存；不报送的，请清除该单元格的内容。",
    },
    en: {
      message: "The cell stores 0, but the sheet is set to show no zeros: it looks empty.",
      remedy:
        "To report 0, let the sheet show zeros (Options, “Show a zero in cells that have zero value”) and save it; otherwise clear the cell.",
    },
  },
  columnsBeyondIgnored: {
    severity: "warning",
    zh: {
      message: "{last}列右侧还有内容，未读取。",
      remedy: "其中如有需报送的数据，请移到{last}列以内后重传；否则可不改。",
    },
    en: {
      message: "What stands to the right of column {last} was not read.",
      remedy: "Move it within column {last} and upload again if it is to be reported.",
    },
  },
  perhapsShownOtherwise: {
    severity: "warning",
    zh: {
      message: "该单元格设有条件格式，可能显示得与所存的{stored}不同；已按所存的读取。",
      remedy: "请核对该数，或清除该单元格的条件格式后另存再传。",
    },
    en: {
      message:
        "Conditional formatting may show something else in the cell than the {stored} that it stores; what is stored was read.",
      remedy: "Check the figure, or clear the conditional formatting of the cell and upload again.",
    },
  },
} as const satisfies Record<string, FindingEntry>;

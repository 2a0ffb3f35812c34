import type { CellStyle } from "hucre/xlsx";

const line = { style: "thin", color: { rgb: "BFBFBF" } } as const;
const border = { top: line, bottom: line, left: line, right: line } as const;

export const header = {
  font: { bold: true, color: { rgb: "FFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "1F4E79" } },
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
  border,
} as const satisfies CellStyle;

export const given = {
  alignment: { vertical: "center", wrapText: true },
  border,
} as const satisfies CellStyle;

/** A cell to fill in. */
export const toFill = {
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF2CC" } },
  alignment: { vertical: "center" },
  border,
} as const satisfies CellStyle;

export const title = { font: { bold: true, size: 16 } } as const satisfies CellStyle;
export const heading = { font: { bold: true } } as const satisfies CellStyle;
export const wrapped = {
  alignment: { vertical: "top", wrapText: true },
} as const satisfies CellStyle;

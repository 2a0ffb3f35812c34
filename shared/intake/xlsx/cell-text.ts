import Big from "big.js";
import type { CellValue } from "hucre/xlsx";

/** A cell as text: a number with all its digits, as a percentage where it is shown as one, a date as a day. */
export const cellText = (value: CellValue, format: string | undefined): string => {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return numberText(value, format);
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return String(value);
};

/** Excel computes with 15 significant digits; what a double holds beyond them is noise. */
const SIGNIFICANT_DIGITS = 15;
/** Digits kept after the point: a computed rate shows noise in the eleventh. */
const FRACTION_DIGITS = 10;

const numberText = (value: number, format: string | undefined): string => {
  if (!Number.isFinite(value)) return String(value);
  const number = new Big(value.toPrecision(SIGNIFICANT_DIGITS));
  const percent = isPercentage(format);
  const shown = (percent ? number.times(100) : number).round(FRACTION_DIGITS, Big.roundHalfUp);
  return `${shown.toFixed()}${percent ? "%" : ""}`;
};

/** `0.0%`, but not a percent sign in quotes or escaped: that is decoration and multiplies nothing. */
const isPercentage = (format: string | undefined): boolean =>
  (format ?? "").replaceAll(/"[^"]*"|\\./g, "").includes("%");

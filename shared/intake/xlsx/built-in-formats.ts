/**
 * Number formats that a workbook names without writing them out (ECMA-376, 18.8.30), as Excel shows them in China: the
 * currency is the yuan, 27 to 36 and 50 to 58 are days and times.
 */
export const builtInFormat = (id: number): string => codes.get(id) ?? "General";

const DAY = "yyyy-mm-dd";
const TIME = "h:mm:ss";
const ACCOUNT = '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ';
const YUAN_ACCOUNT = '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ';

const codes: ReadonlyMap<number, string> = new Map([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  ...[5, 6, 7, 8].map((id) => [id, '"¥"#,##0.00;"¥"-#,##0.00'] as const),
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  ...[14, 15, 16, 17, 22].map((id) => [id, DAY] as const),
  ...[18, 19, 20, 21, 45, 46, 47].map((id) => [id, TIME] as const),
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, DAY] as const),
  ...[32, 33, 34, 35, 55, 56].map((id) => [id, TIME] as const),
  ...[37, 38, 39, 40].map((id) => [id, "#,##0.00;-#,##0.00"] as const),
  [41, ACCOUNT],
  [42, YUAN_ACCOUNT],
  [43, ACCOUNT],
  [44, YUAN_ACCOUNT],
  [48, "##0.0E+0"],
  [49, "@"],
  [67, "0%"],
  [68, "0.00%"],
]);

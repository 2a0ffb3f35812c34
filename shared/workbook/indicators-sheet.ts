import type { Cell, CellValue, DataValidation, WriteSheet } from "hucre/xlsx";
import type { Reading } from "../domain/evidence/claim.ts";
import type { Framework, Indicator } from "../domain/framework/framework.ts";
import { itemsOf } from "../domain/framework/framework-items.ts";
import { cellName } from "../intake/indicators/cell-name.ts";
import { given, header, toFill } from "./cell-styles.ts";
import { thresholdText } from "./threshold-text.ts";
import type { WorkbookContents } from "./workbook-contents.ts";

/** The columns, in the words that the reader of tables knows (indicators/columns.ts). */
const columns = [
  { header: "具体内容", width: 48 },
  { header: "指标代码", width: 36 },
  { header: "指标名称", width: 44 },
  { header: "单位", width: 11 },
  { header: "标准", width: 24 },
  { header: "数值", width: 14 },
  { header: "上年值", width: 14 },
  { header: "分子", width: 11 },
  { header: "分母", width: 11 },
  { header: "分项", width: 14 },
  { header: "增长率", width: 10 },
  { header: "备注", width: 34 },
] as const;
const FIRST_TO_FILL = 5;

/** One row for each indicator in the order of the items; the cells to fill in are marked. */
export const indicatorsSheet = ({ framework, readings }: WorkbookContents): WriteSheet => {
  const rows = rowsOf(framework);
  const cells = new Map<string, Partial<Cell>>(
    columns.map((column, at) => [`0,${at}`, { value: column.header, style: header }]),
  );
  for (const [at, { item, indicator }] of rows.entries()) {
    const filled = filledCells(indicator, readings.get(indicator.id));
    const values = [
      item,
      indicator.id,
      indicator.name,
      indicator.unit,
      thresholdText(indicator, framework),
      ...filled,
    ];
    for (const [column, value] of values.entries())
      cells.set(`${at + 1},${column}`, { value, style: styleOf(indicator, column) });
  }
  return {
    name: "指标",
    columns: columns.map(({ width }) => ({ width })),
    rows: [columns.map((column) => column.header), ...rows.map(() => columns.map(() => null))],
    cells,
    rowDefs: new Map([[0, { height: 28 }]]),
    freezePane: { rows: 1, columns: 3 },
    dataValidations: rows.flatMap(({ indicator }, at) => validationsOf(indicator, at + 2)),
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
};

interface IndicatorRow {
  readonly item: string;
  readonly indicator: Indicator;
}

/** Each indicator once, with the first item that looks at it; those that only a veto looks at come last. */
const rowsOf = (framework: Framework): readonly IndicatorRow[] => {
  const rows = new Map<string, IndicatorRow>();
  const byId = new Map(framework.indicators.map((indicator) => [indicator.id, indicator]));
  for (const item of itemsOf(framework)) {
    for (const criterion of item.criteria) {
      const indicator = "indicator" in criterion ? byId.get(criterion.indicator) : undefined;
      if (indicator !== undefined && !rows.has(indicator.id))
        rows.set(indicator.id, { item: `${item.id} ${item.name}`, indicator });
    }
  }
  const others = framework.indicators.filter(({ id }) => !rows.has(id));
  return [...rows.values(), ...others.map((indicator) => ({ item: "", indicator }))];
};

/** Last accepted values: figures as numbers where a spreadsheet can hold all their digits, notes as they were. */
const filledCells = (indicator: Indicator, reading: Reading | undefined): readonly CellValue[] => {
  if (reading === undefined) return columns.slice(FIRST_TO_FILL).map(() => null);
  const { previous, numerator, denominator, note } = reading;
  const value =
    indicator.kind === "yesNo" ? yesNo(reading.value) : figure(reading.stated ?? reading.value);
  return [
    value,
    figure(previous),
    figure(numerator),
    figure(denominator),
    null,
    null,
    note ?? null,
  ];
};

const yesNo = (value: string): string => (value === "true" ? "是" : "否");

const figure = (text: string | undefined): CellValue => {
  if (text === undefined) return null;
  const digits = text.replace(/^-?0*\.?0*|\./g, "").length;
  return digits <= SPREADSHEET_DIGITS ? Number(text) : text;
};
/** Significant digits of a number in a spreadsheet. */
const SPREADSHEET_DIGITS = 15;

const styleOf = (indicator: Indicator, column: number) => {
  if (column < FIRST_TO_FILL) return given;
  const numeric = column < columns.length - 1 && columns[column]?.header !== "分项";
  return isAskedFor(indicator, columns[column]?.header ?? "")
    ? {
        ...toFill,
        ...(numeric ? { numFmt: formatOf(indicator, columns[column]?.header ?? "") } : {}),
      }
    : given;
};

/** Percentages are typed as they are read, 97.3, so no cell has a percent format that would turn them into 9730 %. */
const formatOf = ({ kind }: Indicator, column: string): string => {
  if (column === "分子" || column === "分母") return "General";
  return kind === "count" ? "0" : "General";
};

const isAskedFor = ({ kind, previousYear }: Indicator, column: string): boolean => {
  if (column === "上年值" || column === "增长率") return previousYear;
  if (column === "分子" || column === "分母") return kind === "rate";
  if (column === "分项") return kind !== "yesNo";
  return true;
};

/** What a spreadsheet can refuse at once. The intake checks the same and more. */
const validationsOf = (indicator: Indicator, row: number): readonly DataValidation[] => {
  const range = cellName(FIRST_TO_FILL, row);
  const shown = { range, showErrorMessage: true, allowBlank: true, errorTitle: indicator.name };
  switch (indicator.kind) {
    case "yesNo":
      return [{ ...shown, type: "list", values: ["是", "否"], errorMessage: "请选择“是”或“否”。" }];
    case "count":
      return [
        {
          ...shown,
          type: "whole",
          operator: "greaterThanOrEqual",
          formula1: "0",
          errorMessage: "请填写不小于0的整数。",
        },
      ];
    case "rate":
    case "amount":
      return [{ ...shown, type: "decimal", operator: "between", ...boundsOf(indicator) }];
  }
};

const boundsOf = ({ unit, maximum = "999999999999" }: Indicator) => {
  const least = unit === "百分点" ? "-100" : "0";
  const errorMessage = `请填写${least}至${maximum}之间的数字，不带单位和百分号。`;
  return { formula1: least, formula2: maximum, errorMessage };
};

import type { Cell, CellValue, DataValidation, WriteSheet } from "hucre/xlsx";
import type { Reading } from "../domain/evidence/claim.ts";
import type { Framework, Indicator } from "../domain/framework/framework.ts";
import { itemsOf } from "../domain/framework/framework-items.ts";
import { cellName } from "../intake/indicators/cell-name.ts";
import { indicatorColumns } from "../intake/indicators/column-headings.ts";
import { given, header, toFill } from "./cell-styles.ts";
import { thresholdText } from "./threshold-text.ts";
import type { WorkbookContents } from "./workbook-contents.ts";

/** One row for each indicator in the order of the items; the cells to fill in are marked. */
export const indicatorsSheet = ({ framework, readings }: WorkbookContents): WriteSheet => {
  const rows = rowsOf(framework);
  const cells = new Map<string, Partial<Cell>>(
    indicatorColumns.map((column, at) => [`0,${at}`, { value: column.header, style: header }]),
  );
  for (const [at, row] of rows.entries()) {
    const values = { ...givenCells(row, framework), ...filledCells(row, readings) };
    for (const [place, column] of indicatorColumns.entries())
      cells.set(`${at + 1},${place}`, {
        value: values[column.key],
        style: styleOf(row.indicator, column),
      });
  }
  return {
    name: "指标",
    columns: indicatorColumns.map(({ width }) => ({ width })),
    rows: [
      indicatorColumns.map((column) => column.header),
      ...rows.map(() => indicatorColumns.map(() => null)),
    ],
    cells,
    rowDefs: new Map([[0, { height: 28 }]]),
    freezePane: { rows: 1, columns: placeOf("unit") },
    dataValidations: rows.flatMap(({ indicator }, at) => validationsOf(indicator, at + 2)),
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
};

type IndicatorColumn = (typeof indicatorColumns)[number];
type FilledBy<Who extends IndicatorColumn["filledBy"]> = Extract<
  IndicatorColumn,
  { filledBy: Who }
>["key"];

const placeOf = (key: IndicatorColumn["key"]): number =>
  indicatorColumns.findIndex((column) => column.key === key);

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
      const indicator = criterion.kind === "documents" ? undefined : byId.get(criterion.indicator);
      if (indicator !== undefined && !rows.has(indicator.id))
        rows.set(indicator.id, { item: `${item.id} ${item.name}`, indicator });
    }
  }
  const others = framework.indicators.filter(({ id }) => !rows.has(id));
  return [...rows.values(), ...others.map((indicator) => ({ item: "", indicator }))];
};

const givenCells = (
  { item, indicator }: IndicatorRow,
  framework: Framework,
): Readonly<Record<FilledBy<"system">, CellValue>> => ({
  item,
  id: indicator.id,
  name: indicator.name,
  unit: indicator.unit,
  threshold: thresholdText(indicator, framework),
});

/** Last accepted values: figures as numbers where a spreadsheet can hold all their digits, notes as they were. */
const filledCells = (
  { indicator }: IndicatorRow,
  readings: ReadonlyMap<string, Reading>,
): Readonly<Record<FilledBy<"county">, CellValue>> => {
  const reading = readings.get(indicator.id);
  return {
    value: reading === undefined ? null : valueCell(indicator, reading),
    previous: figure(reading?.previous),
    numerator: figure(reading?.numerator),
    denominator: figure(reading?.denominator),
    parts: null,
    statedGrowth: null,
    note: reading?.note ?? null,
  };
};

const valueCell = ({ kind }: Indicator, { value, stated }: Reading): CellValue =>
  kind === "yesNo" ? yesNo(value) : figure(stated ?? value);

const yesNo = (value: string): string => (value === "true" ? "是" : "否");

const figure = (text: string | undefined): CellValue => {
  if (text === undefined) return null;
  const digits = text.replace(/^-?0*\.?0*|\./g, "").length;
  return digits <= SPREADSHEET_DIGITS ? Number(text) : text;
};
/** Significant digits of a number in a spreadsheet. */
const SPREADSHEET_DIGITS = 15;

const styleOf = (indicator: Indicator, { key, filledBy, holds }: IndicatorColumn) => {
  if (filledBy === "system" || !isAskedFor(indicator, key)) return given;
  return holds === "number" ? { ...toFill, numFmt: formatOf(indicator, key) } : toFill;
};

/** Percentages are typed as they are read, 97.3, so no cell has a percent format that would turn them into 9730 %. */
const formatOf = ({ kind }: Indicator, key: FilledBy<"county">): string => {
  const isCount = kind === "count" && key !== "numerator" && key !== "denominator";
  return isCount ? "0" : "General";
};

const isAskedFor = ({ kind, previousYear }: Indicator, key: FilledBy<"county">): boolean => {
  switch (key) {
    case "value":
    case "note":
      return true;
    case "previous":
    case "statedGrowth":
      return previousYear;
    case "numerator":
    case "denominator":
      return kind === "rate";
    case "parts":
      return kind !== "yesNo";
  }
};

/** What a spreadsheet can refuse at once. The intake checks the same and more. */
const validationsOf = (indicator: Indicator, row: number): readonly DataValidation[] => {
  const range = cellName(placeOf("value"), row);
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

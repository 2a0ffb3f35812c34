import type { Cell, DataValidation, WriteSheet } from "hucre/xlsx";
import { factKindNames } from "../domain/evidence/fact.ts";
import type { Framework } from "../domain/framework/framework.ts";
import { itemsOf } from "../domain/framework/framework-items.ts";
import { type FactField, factColumns } from "../intake/facts/fact-columns.ts";
import { cellName } from "../intake/indicators/cell-name.ts";
import { header, toFill } from "./cell-styles.ts";

/** So that a spreadsheet does not take the item 1.10 for 1.1, or a month for a day. */
const asText = {
  ...toFill,
  numFmt: "@",
  alignment: { vertical: "center", wrapText: true },
} as const;

/** Rows that are made ready; more may be added below. */
const ROWS = 60;

/** What no indicator holds (荣誉、合作、活动…), for the county to fill in: a row a fact. */
export const factsSheet = (framework: Framework): WriteSheet => {
  const headers = factColumns.map((column) => column.header);
  const cells = new Map<string, Partial<Cell>>(
    headers.map((value, at) => [`0,${at}`, { value, style: header }]),
  );
  for (let row = 1; row <= ROWS; row++)
    for (const [at, { key }] of factColumns.entries())
      cells.set(`${row},${at}`, { value: null, style: key === "number" ? toFill : asText });
  const items = itemsOf(framework).map(({ id }) => id);
  return {
    name: "事实",
    columns: factColumns.map(({ width }) => ({ width })),
    rows: [headers, ...Array.from({ length: ROWS }, () => headers.map(() => null))],
    cells,
    freezePane: { rows: 1 },
    dataValidations: [...oneOf("item", items), ...oneOf("kind", Object.values(factKindNames))],
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
};

/** A list to choose from; a workbook holds no longer one than this in a cell. */
const oneOf = (key: FactField, values: readonly string[]): readonly DataValidation[] =>
  values.join().length > LONGEST_LIST
    ? []
    : [
        {
          type: "list",
          range: `${cellName(placeOf(key), 2)}:${cellName(placeOf(key), ROWS + 1)}`,
          values: [...values],
          allowBlank: true,
          showErrorMessage: true,
          errorTitle: "不在列表中",
          errorMessage: "请从列表中选择。",
        },
      ];
const LONGEST_LIST = 255;

const placeOf = (key: FactField): number => factColumns.findIndex((column) => column.key === key);

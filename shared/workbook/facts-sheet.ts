import type { Cell, DataValidation, WriteSheet } from "hucre/xlsx";
import { factKindNames } from "../domain/evidence/fact.ts";
import type { Framework } from "../domain/framework/framework.ts";
import { itemsOf } from "../domain/framework/framework-items.ts";
import { factColumns } from "../intake/facts/read-facts-sheet.ts";
import { header, toFill } from "./cell-styles.ts";

const widths: Readonly<Record<keyof typeof factColumns, number>> = {
  item: 14,
  kind: 10,
  text: 70,
  number: 12,
  unit: 10,
  date: 14,
  parts: 30,
  evidence: 30,
};

const NUMBER = Object.keys(factColumns).indexOf("number");
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
  const titles = Object.values(factColumns);
  const cells = new Map<string, Partial<Cell>>(
    titles.map((title, at) => [`0,${at}`, { value: title, style: header }]),
  );
  for (let row = 1; row <= ROWS; row++)
    for (const column of titles.keys())
      cells.set(`${row},${column}`, { value: null, style: column === NUMBER ? toFill : asText });
  return {
    name: "事实",
    columns: Object.values(widths).map((width) => ({ width })),
    rows: [titles, ...Array.from({ length: ROWS }, () => titles.map(() => null))],
    cells,
    freezePane: { rows: 1 },
    dataValidations: [
      ...oneOf(
        "A",
        itemsOf(framework).map(({ id }) => id),
      ),
      ...oneOf("B", Object.values(factKindNames)),
    ],
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
};

/** A list to choose from; a workbook holds no longer one than this in a cell. */
const oneOf = (column: string, values: readonly string[]): readonly DataValidation[] =>
  values.join().length > LONGEST_LIST
    ? []
    : [
        {
          type: "list",
          range: `${column}2:${column}${ROWS + 1}`,
          values: [...values],
          allowBlank: true,
          showErrorMessage: true,
          errorTitle: "不在列表中",
          errorMessage: "请从列表中选择。",
        },
      ];
const LONGEST_LIST = 255;

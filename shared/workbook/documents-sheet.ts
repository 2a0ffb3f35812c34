import type { Cell, WriteSheet } from "hucre/xlsx";
import type { Framework } from "../domain/framework/framework.ts";
import { itemsOf } from "../domain/framework/framework-items.ts";
import { known } from "../domain/known.ts";
import type { SheetColumn } from "../intake/sheet-column.ts";
import { given, header } from "./cell-styles.ts";

/** Nobody reads this sheet back: it says what to give at registration. */
const columns = [
  { key: "item", header: "具体内容", width: 48 },
  { key: "departments", header: "责任部门", width: 60 },
  { key: "id", header: "材料编号", width: 12 },
  { key: "name", header: "材料名称", width: 44 },
] as const satisfies readonly SheetColumn[];
type Row = Readonly<Record<(typeof columns)[number]["key"], string>>;

/** The documents that each item asks for, with the ids to give when uploading them. Nothing is filled in here. */
export const documentsSheet = (framework: Framework): WriteSheet => {
  const names = new Map(framework.departments.map(({ id, name }) => [id, name]));
  const rows = itemsOf(framework).flatMap((item) =>
    item.documents.map(
      (document): Row => ({
        item: `${item.id} ${item.name}`,
        departments: item.departments
          .map((id) => known(names.get(id), `the department ${id}`))
          .join("、"),
        id: document.id,
        name: document.name,
      }),
    ),
  );
  const cells = new Map<string, Partial<Cell>>([
    ...columns.map((column, at) => [`0,${at}`, { value: column.header, style: header }] as const),
    ...rows.flatMap((row, at) =>
      columns.map(
        ({ key }, column) => [`${at + 1},${column}`, { value: row[key], style: given }] as const,
      ),
    ),
  ]);
  return {
    name: "佐证材料",
    columns: columns.map(({ width }) => ({ width })),
    rows: [
      columns.map((column) => column.header),
      ...rows.map((row) => columns.map(({ key }) => row[key])),
    ],
    cells,
    freezePane: { rows: 1 },
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
};

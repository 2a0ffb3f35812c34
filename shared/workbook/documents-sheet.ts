import type { Cell, WriteSheet } from "hucre/xlsx";
import type { Framework } from "../domain/framework/framework.ts";
import { itemsOf } from "../domain/framework/framework-items.ts";
import { given, header } from "./cell-styles.ts";

const columns = [
  { header: "具体内容", width: 48 },
  { header: "责任部门", width: 60 },
  { header: "材料编号", width: 12 },
  { header: "材料名称", width: 44 },
] as const;

/** The documents that each item asks for, with the ids to give when uploading them. Nothing is filled in here. */
export const documentsSheet = (framework: Framework): WriteSheet => {
  const names = new Map(framework.departments.map(({ id, name }) => [id, name]));
  const rows = itemsOf(framework).flatMap((item) =>
    item.documents.map((document) => [
      `${item.id} ${item.name}`,
      item.departments.map((id) => names.get(id) ?? id).join("、"),
      document.id,
      document.name,
    ]),
  );
  const cells = new Map<string, Partial<Cell>>([
    ...columns.map((column, at) => [`0,${at}`, { value: column.header, style: header }] as const),
    ...rows.flatMap((row, at) =>
      row.map((value, column) => [`${at + 1},${column}`, { value, style: given }] as const),
    ),
  ]);
  return {
    name: "佐证材料",
    columns: columns.map(({ width }) => ({ width })),
    rows: [columns.map((column) => column.header), ...rows],
    cells,
    freezePane: { rows: 1 },
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
};

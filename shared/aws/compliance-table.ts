import { boardRows } from "./board.ts";
import { claimRows } from "./claims.ts";
import { calendarRows, decisionRows } from "./decisions.ts";
import { reportRows } from "./report-rows.ts";
import type { Table } from "./rows.ts";

/**
 * The one table, as the domain speaks of it. A function is wired to the parts it uses (the `…Rows` of this folder), so
 * that it starts without the rest.
 */
export const complianceTable = (table: Table) => ({
  ...claimRows(table),
  ...boardRows(table),
  ...reportRows(table),
  ...decisionRows(table),
  ...calendarRows(table),
});

export type ComplianceTable = ReturnType<typeof complianceTable>;

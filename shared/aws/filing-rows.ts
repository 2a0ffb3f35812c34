import { calendarRows, decisionRows } from "./decisions.ts";
import { receiptRows } from "./receipts.ts";
import type { Table } from "./rows.ts";

/** What filing, replacing and taking out evidence looks at: its receipts, and what people decided. */
export const filingRows = (table: Table) => ({
  ...receiptRows(table),
  ...decisionRows(table),
  ...calendarRows(table),
});

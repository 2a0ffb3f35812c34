import { narrativeRows } from "./narratives.ts";
import { receiptRows } from "./receipts.ts";
import type { Table } from "./rows.ts";
import { historyRows } from "./status-history.ts";
import { statusRows } from "./statuses.ts";

/** What a report is made from. */
export const reportRows = (table: Table) => ({
  ...statusRows(table),
  ...historyRows(table),
  ...receiptRows(table),
  ...narrativeRows(table),
});

import type { Environment } from "./environment.ts";
import { issuedReportRows } from "./issued-reports.ts";
import { narrativeRows } from "./narratives.ts";
import { receiptRows } from "./receipts.ts";
import { type Table, tableFrom } from "./rows.ts";
import { historyRows } from "./status-history.ts";
import { statusRows } from "./statuses.ts";

/** What a report is made from. */
export const reportRows = (table: Table) => ({
  ...statusRows(table),
  ...historyRows(table),
  ...receiptRows(table),
  ...narrativeRows(table),
  ...issuedReportRows(table),
});

export const reportRowsFrom = (environment: Environment) => reportRows(tableFrom(environment));

import { claimRows } from "./claims.ts";
import { receiptRows } from "./receipts.ts";
import type { Table } from "./rows.ts";

/** What reading a file looks at and writes: its receipt, and the claims that stand. */
export const intakeRows = (table: Table) => ({ ...receiptRows(table), ...claimRows(table) });

import { calendarRows, decisionRows } from "../../shared/aws/decisions.ts";
import { evidenceBucketFrom } from "../../shared/aws/evidence-bucket.ts";
import { receiptRows } from "../../shared/aws/receipts.ts";
import { tableFrom } from "../../shared/aws/rows.ts";
import { logger } from "../../shared/log/log.ts";
import { createHandler } from "./handler.ts";

const table = tableFrom(process.env);

export const handler = createHandler({
  table: { ...receiptRows(table), ...decisionRows(table), ...calendarRows(table) },
  bucket: evidenceBucketFrom(process.env),
  now: () => new Date(),
  log: logger(process.stdout, "withdraw-evidence", process.env),
});

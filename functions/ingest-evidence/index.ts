import { claimRows } from "../../shared/aws/claims.ts";
import { evidenceBucketFrom } from "../../shared/aws/evidence-bucket.ts";
import { receiptRows } from "../../shared/aws/receipts.ts";
import { tableFrom } from "../../shared/aws/rows.ts";
import { intake } from "../../shared/intake/intake.ts";
import { logger } from "../../shared/log/log.ts";
import { createHandler } from "./handler.ts";

const table = tableFrom(process.env);

export const handler = createHandler({
  table: { ...receiptRows(table), ...claimRows(table) },
  bucket: evidenceBucketFrom(process.env),
  intake,
  now: () => new Date(),
  log: logger(process.stdout, "ingest-evidence", process.env),
});

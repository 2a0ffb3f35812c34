import { filePresignerFrom } from "../../shared/aws/file-presigner.ts";
import { receiptRows } from "../../shared/aws/receipts.ts";
import { tableFrom } from "../../shared/aws/rows.ts";
import { logger } from "../../shared/log/log.ts";
import { createHandler } from "./handler.ts";

export const handler = createHandler({
  table: receiptRows(tableFrom(process.env)),
  presign: filePresignerFrom(process.env),
  now: () => new Date(),
  log: logger(process.stdout, "open-evidence", process.env),
});

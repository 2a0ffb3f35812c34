import { ulid } from "ulid";
import { calendarRows, decisionRows } from "../../shared/aws/decisions.ts";
import { receiptRows } from "../../shared/aws/receipts.ts";
import { tableFrom } from "../../shared/aws/rows.ts";
import { uploadPresignerFrom } from "../../shared/aws/upload-presigner.ts";
import { logger } from "../../shared/log/log.ts";
import { createHandler } from "./handler.ts";

const table = tableFrom(process.env);

export const handler = createHandler({
  table: { ...receiptRows(table), ...decisionRows(table), ...calendarRows(table) },
  presign: uploadPresignerFrom(process.env),
  newId: (now) => ulid(now.getTime()),
  now: () => new Date(),
  log: logger(process.stdout, "request-upload", process.env),
});

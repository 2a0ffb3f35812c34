import { ulid } from "ulid";
import { filingRows } from "../../shared/aws/filing-rows.ts";
import { tableFrom } from "../../shared/aws/rows.ts";
import { uploadPresignerFrom } from "../../shared/aws/upload-presigner.ts";
import { logger } from "../../shared/log/log.ts";
import { createHandler } from "./handler.ts";

export const handler = createHandler({
  table: filingRows(tableFrom(process.env)),
  presign: uploadPresignerFrom(process.env),
  newId: (now) => ulid(now.getTime()),
  now: () => new Date(),
  log: logger(process.stdout, "request-upload", process.env),
});

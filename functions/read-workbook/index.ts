import { claimRows } from "../../shared/aws/claims.ts";
import { tableFrom } from "../../shared/aws/rows.ts";
import { logger } from "../../shared/log/log.ts";
import { createHandler } from "./handler.ts";

export const handler = createHandler({
  table: claimRows(tableFrom(process.env)),
  log: logger(process.stdout, "read-workbook", process.env),
});

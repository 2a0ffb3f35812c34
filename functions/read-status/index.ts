import { claimRows } from "../../shared/aws/claims.ts";
import { reportRows } from "../../shared/aws/report-rows.ts";
import { tableFrom } from "../../shared/aws/rows.ts";
import { logger } from "../../shared/log/log.ts";
import { createHandler } from "./handler.ts";

const table = tableFrom(process.env);

export const handler = createHandler({
  table: { ...reportRows(table), ...claimRows(table) },
  now: () => new Date(),
  log: logger(process.stdout, "read-status", process.env),
});

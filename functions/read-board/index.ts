import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { tableFrom } from "../../shared/aws/rows.ts";
import { logger } from "../../shared/log/log.ts";
import { createHandler } from "./handler.ts";

export const handler = createHandler({
  table: complianceTable(tableFrom(process.env)),
  now: () => new Date(),
  log: logger(process.stdout, "read-board", process.env),
});

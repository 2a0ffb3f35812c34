import { complianceTableFrom } from "../../shared/aws/compliance-table.ts";
import { logger } from "../../shared/http/log.ts";
import { createHandler } from "./handler.ts";

export const handler = createHandler({
  table: complianceTableFrom(process.env),
  log: logger(process.stdout, "read-workbook"),
});

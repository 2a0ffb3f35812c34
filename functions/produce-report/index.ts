import { complianceTableFrom } from "../../shared/aws/compliance-table.ts";
import { reportsBucketFrom } from "../../shared/aws/reports-bucket.ts";
import { logger } from "../../shared/http/log.ts";
import { createHandler } from "./handler.ts";

export const handler = createHandler({
  table: complianceTableFrom(process.env),
  reports: reportsBucketFrom(process.env),
  log: logger(process.stdout, "produce-report"),
});

import { complianceTableFrom } from "../../shared/aws/compliance-table.ts";
import { evidenceBucketFrom } from "../../shared/aws/evidence-bucket.ts";
import { logger } from "../../shared/http/log.ts";
import { createHandler } from "./handler.ts";

export const handler = createHandler({
  table: complianceTableFrom(process.env),
  bucket: evidenceBucketFrom(process.env),
  log: logger(process.stdout, "withdraw-evidence"),
});

import { complianceTableFrom } from "../../shared/aws/compliance-table.ts";
import { evidenceBucketFrom } from "../../shared/aws/evidence-bucket.ts";
import { logger } from "../../shared/http/log.ts";
import { intake } from "../../shared/intake/intake.ts";
import { createHandler } from "./handler.ts";

export const handler = createHandler({
  table: complianceTableFrom(process.env),
  bucket: evidenceBucketFrom(process.env),
  intake,
  now: () => new Date(),
  log: logger(process.stdout, "ingest-evidence"),
});

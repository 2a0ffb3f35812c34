import { evidenceBucketFrom } from "../../shared/aws/evidence-bucket.ts";
import { intakeRows } from "../../shared/aws/intake-rows.ts";
import { tableFrom } from "../../shared/aws/rows.ts";
import { intake } from "../../shared/intake/intake.ts";
import { logger } from "../../shared/log/log.ts";
import { createHandler } from "./handler.ts";

export const handler = createHandler({
  table: intakeRows(tableFrom(process.env)),
  bucket: evidenceBucketFrom(process.env),
  intake,
  now: () => new Date(),
  log: logger(process.stdout, "ingest-evidence", process.env),
});

import { evidenceBucketFrom } from "../../shared/aws/evidence-bucket.ts";
import { filingRows } from "../../shared/aws/filing-rows.ts";
import { queueSenderFrom } from "../../shared/aws/queue-sender.ts";
import { tableFrom } from "../../shared/aws/rows.ts";
import { logger } from "../../shared/log/log.ts";
import { createHandler } from "./handler.ts";

export const handler = createHandler({
  table: filingRows(tableFrom(process.env)),
  bucket: evidenceBucketFrom(process.env),
  sendEvidence: queueSenderFrom(process.env, "EVIDENCE_QUEUE_URL"),
  now: () => new Date(),
  log: logger(process.stdout, "restore-evidence", process.env),
});

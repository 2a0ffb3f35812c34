import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { evidenceBucketFrom } from "../../shared/aws/evidence-bucket.ts";
import { queueSenderFrom } from "../../shared/aws/queue-sender.ts";
import { tableFrom } from "../../shared/aws/rows.ts";
import { logger } from "../../shared/log/log.ts";
import { createHandler } from "./handler.ts";

export const handler = createHandler({
  table: complianceTable(tableFrom(process.env)),
  bucket: evidenceBucketFrom(process.env),
  sendEvidence: queueSenderFrom(process.env, "EVIDENCE_QUEUE_URL"),
  sendRecompute: queueSenderFrom(process.env, "RECOMPUTE_QUEUE_URL"),
  sendReconcile: queueSenderFrom(process.env, "RECONCILE_QUEUE_URL"),
  now: () => new Date(),
  log: logger(process.stdout, "reconcile", process.env),
});

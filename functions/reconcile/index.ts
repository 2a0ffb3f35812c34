import { SQSClient } from "@aws-sdk/client-sqs";
import { complianceTableFrom } from "../../shared/aws/compliance-table.ts";
import { required } from "../../shared/aws/environment.ts";
import { evidenceBucketFrom } from "../../shared/aws/evidence-bucket.ts";
import { queueSender } from "../../shared/aws/queue-sender.ts";
import { logger } from "../../shared/http/log.ts";
import { createHandler } from "./handler.ts";

const queue = (name: string) =>
  queueSender({ client: new SQSClient(), url: required(process.env, name) });

export const handler = createHandler({
  table: complianceTableFrom(process.env),
  bucket: evidenceBucketFrom(process.env),
  sendEvidence: queue("EVIDENCE_QUEUE_URL"),
  sendRecompute: queue("RECOMPUTE_QUEUE_URL"),
  now: () => new Date(),
  log: logger(process.stdout, "reconcile"),
});

import { complianceTable } from "./compliance-table.ts";
import type { Environment } from "./environment.ts";
import { evidenceBucketFrom } from "./evidence-bucket.ts";
import { ledgerBucketFrom } from "./ledger-bucket.ts";
import { ledgerRows } from "./ledger-rows.ts";
import { queueSenderFrom } from "./queue-sender.ts";
import { replicatedLedger } from "./replicated-ledger.ts";
import { tableFrom } from "./rows.ts";

/** All that a round compares, and where it puts what was missing. */
export const reconcileAdaptersFrom = (environment: Environment) => {
  const table = tableFrom(environment);
  return {
    table: complianceTable(table),
    bucket: evidenceBucketFrom(environment),
    ledgerRows: ledgerRows(table),
    ledger: environment.LEDGER === "replica" ? replicatedLedger : ledgerBucketFrom(environment),
    sendEvidence: queueSenderFrom(environment, "EVIDENCE_QUEUE_URL"),
    sendRecompute: queueSenderFrom(environment, "RECOMPUTE_QUEUE_URL"),
    sendReconcile: queueSenderFrom(environment, "RECONCILE_QUEUE_URL"),
  };
};

import type { Environment } from "./environment.ts";
import { evidenceBucketFrom } from "./evidence-bucket.ts";
import { probeRows } from "./probe-rows.ts";
import { receiptRows } from "./receipts.ts";
import { tableFrom } from "./rows.ts";
import { historyRows } from "./status-history.ts";
import { statusRows } from "./statuses.ts";
import { putUpload, uploadPresignerFrom } from "./upload-presigner.ts";

/** All that a probe of the whole way of an upload uses. */
export const probeAdaptersFrom = (environment: Environment) => {
  const table = tableFrom(environment);
  return {
    table: { ...receiptRows(table), ...statusRows(table), ...historyRows(table) },
    rows: probeRows(table),
    bucket: evidenceBucketFrom(environment),
    presign: uploadPresignerFrom(environment),
    put: putUpload,
  };
};

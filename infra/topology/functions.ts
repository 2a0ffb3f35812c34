/**
 * The table of every function: what triggers it, what it may touch and its limits, plain data. `infra/aws` reads it as CDK,
 * `infra/local` reads it as processes of this machine; nothing else says where anything runs. A function's own file says it
 * whole; here is one line for each.
 */

import { decide } from "./functions/decide.ts";
import { describeApi } from "./functions/describe-api.ts";
import { ingestEvidence } from "./functions/ingest-evidence.ts";
import { keepLedger } from "./functions/keep-ledger.ts";
import { openEvidence } from "./functions/open-evidence.ts";
import { probeUpload } from "./functions/probe-upload.ts";
import { produceReport } from "./functions/produce-report.ts";
import { publishChanges } from "./functions/publish-changes.ts";
import { readBoard } from "./functions/read-board.ts";
import { readReview } from "./functions/read-review.ts";
import { readStatus } from "./functions/read-status.ts";
import { readWorkbook } from "./functions/read-workbook.ts";
import { recomputeStatus } from "./functions/recompute-status.ts";
import { reconcile } from "./functions/reconcile.ts";
import { requestUpload } from "./functions/request-upload.ts";
import { restoreEvidence } from "./functions/restore-evidence.ts";
import { serveConsole } from "./functions/serve-console.ts";
import { verifyReport } from "./functions/verify-report.ts";
import { withdrawEvidence } from "./functions/withdraw-evidence.ts";
import type { ServiceFunction } from "./service-function.ts";

export const functions = {
  "request-upload": requestUpload,
  "ingest-evidence": ingestEvidence,
  "recompute-status": recomputeStatus,
  "keep-ledger": keepLedger,
  "publish-changes": publishChanges,
  "read-status": readStatus,
  "read-board": readBoard,
  decide,
  "read-review": readReview,
  "read-workbook": readWorkbook,
  "produce-report": produceReport,
  "verify-report": verifyReport,
  "describe-api": describeApi,
  "serve-console": serveConsole,
  "withdraw-evidence": withdrawEvidence,
  "restore-evidence": restoreEvidence,
  "open-evidence": openEvidence,
  reconcile,
  "probe-upload": probeUpload,
} as const satisfies Record<string, ServiceFunction>;

/**
 * What one machine runs: all but what speaks to the event bus, which it has no engine for and nobody here listens to, and the
 * probe, for nobody hears its alarms here.
 */
export const localFunctions: Readonly<Record<string, ServiceFunction>> = Object.fromEntries(
  Object.entries(functions).filter(
    ([, { touches }]) => !("eventBus" in touches || "testRows" in touches),
  ),
);

import type { Deps as Decide } from "../../../functions/decide/handler.ts";
import type { Deps as IngestEvidence } from "../../../functions/ingest-evidence/handler.ts";
import type { Deps as KeepLedger } from "../../../functions/keep-ledger/handler.ts";
import type { Deps as OpenEvidence } from "../../../functions/open-evidence/handler.ts";
import type { Deps as ProbeUpload } from "../../../functions/probe-upload/handler.ts";
import type { Deps as ProduceReport } from "../../../functions/produce-report/handler.ts";
import type { Deps as PublishChanges } from "../../../functions/publish-changes/handler.ts";
import type { Deps as ReadBoard } from "../../../functions/read-board/handler.ts";
import type { Deps as ReadReview } from "../../../functions/read-review/handler.ts";
import type { Deps as ReadStatus } from "../../../functions/read-status/handler.ts";
import type { Deps as ReadWorkbook } from "../../../functions/read-workbook/handler.ts";
import type { Deps as RecomputeStatus } from "../../../functions/recompute-status/handler.ts";
import type { Deps as Reconcile } from "../../../functions/reconcile/handler.ts";
import type { Deps as RequestUpload } from "../../../functions/request-upload/handler.ts";
import type { Deps as RestoreEvidence } from "../../../functions/restore-evidence/handler.ts";
import type { Deps as VerifyReport } from "../../../functions/verify-report/handler.ts";
import type { Deps as WithdrawEvidence } from "../../../functions/withdraw-evidence/handler.ts";
import type { functions } from "../../../infra/topology/functions.ts";

/** What touches nothing of the topology. */
type Inner = "log" | "now" | "newId" | "pause" | "put" | "intake" | "pdf" | "word" | "renderer";

/** Every operation that a handler asks for, by the name of the dependency: one too many or too few does not compile. */
type Uses<Deps> = {
  readonly [Name in Exclude<keyof Deps, Inner>]: Deps[Name] extends (...given: never[]) => unknown
    ? true
    : { readonly [Operation in keyof Deps[Name]]: true };
};

const reportSource = {
  status: true,
  statusAsOf: true,
  statusOfVersion: true,
  receiptsById: true,
  narrative: true,
  facts: true,
} as const;
/** What people have decided comes to. */
const heads = { decisionsHead: true, calendarHead: true } as const;
/** What whoever decides, or reads what was decided, looks at. */
const situation = {
  status: true,
  ...heads,
} as const;
const reports = { find: true, keep: true, address: true } as const;

/** What each function does with its adapters. */
export const usesOfFunctions = {
  "request-upload": {
    table: { ...heads, receipt: true, register: true, settle: true, acceptedWithBytes: true },
    presign: true,
  } satisfies Uses<RequestUpload>,
  "ingest-evidence": {
    table: { receipt: true, settle: true, latestClaims: true },
    bucket: { object: true, etag: true, remove: true, objects: true },
  } satisfies Uses<IngestEvidence>,
  "recompute-status": {
    table: {
      latestClaim: true,
      latestClaims: true,
      factClaims: true,
      claims: true,
      decisionsHead: true,
      newestVersion: true,
      commitStatus: true,
      updateBoard: true,
    },
  } satisfies Uses<RecomputeStatus>,
  "keep-ledger": {
    table: { ledgerEntry: true },
    ledger: { keep: true, earlierReceipts: true, seal: true },
  } satisfies Uses<KeepLedger>,
  "publish-changes": {
    table: { history: true, receipt: true, receipts: true },
    publish: true,
  } satisfies Uses<PublishChanges>,
  "read-status": {
    table: {
      receipt: true,
      receipts: true,
      status: true,
      history: true,
      narrative: true,
      facts: true,
      latestClaims: true,
    },
  } satisfies Uses<ReadStatus>,
  "read-board": {
    table: { ...situation, board: true, everyReceipt: true },
  } satisfies Uses<ReadBoard>,
  decide: {
    table: {
      ...situation,
      receipts: true,
      receiptsById: true,
      decisionById: true,
      decisions: true,
      decide: true,
      calendarDecisionById: true,
      calendarDecisions: true,
      decideOnCycle: true,
    },
  } satisfies Uses<Decide>,
  "read-review": {
    table: {
      ...situation,
      decisions: true,
      decisionPage: true,
      calendarDecisions: true,
      board: true,
    },
  } satisfies Uses<ReadReview>,
  "read-workbook": { table: { latestClaim: true } } satisfies Uses<ReadWorkbook>,
  "produce-report": {
    table: { ...reportSource, issuedReport: true, issueReport: true },
    reports: { ...reports, link: true },
  } satisfies Uses<ProduceReport>,
  "verify-report": {
    table: { ...reportSource, issuedReport: true },
    reports,
  } satisfies Uses<VerifyReport>,
  "describe-api": {},
  "serve-console": {},
  "withdraw-evidence": {
    table: { ...heads, receipt: true, settle: true },
    bucket: { remove: true },
  } satisfies Uses<WithdrawEvidence>,
  "restore-evidence": {
    table: { ...heads, receipt: true, settle: true },
    bucket: { removed: true },
    sendEvidence: true,
  } satisfies Uses<RestoreEvidence>,
  "open-evidence": { table: { receipt: true }, presign: true } satisfies Uses<OpenEvidence>,
  reconcile: {
    table: {
      receiptsAfter: true,
      receiptsById: true,
      claims: true,
      decisionsHead: true,
      decidedCount: true,
      decisionPage: true,
      decisions: true,
      calendarHead: true,
      calendarDecisions: true,
      status: true,
      issuedReports: true,
    },
    bucket: { objects: true },
    ledgerRows: { ledgerEntry: true },
    ledger: { keep: true, earlierReceipts: true, seal: true },
    sendEvidence: true,
    sendRecompute: true,
    sendReconcile: true,
  } satisfies Uses<Reconcile>,
  "probe-upload": {
    table: { register: true, receipts: true, status: true, history: true },
    rows: { forgetReceipt: true, forgetVersion: true },
    bucket: { remove: true },
    presign: true,
  } satisfies Uses<ProbeUpload>,
} as const satisfies Record<keyof typeof functions, object>;

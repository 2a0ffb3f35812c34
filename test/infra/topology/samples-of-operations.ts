import { EvidenceRejected } from "../../../events/evidence-rejected.ts";
import hash from "../../../events/samples/evidence-rejected/hash.json" with { type: "json" };
import type { ComplianceTable } from "../../../shared/aws/compliance-table.ts";
import type { EventPublisher } from "../../../shared/aws/event-publisher.ts";
import type { EvidenceBucket } from "../../../shared/aws/evidence-bucket.ts";
import type { FilePresigner } from "../../../shared/aws/file-presigner.ts";
import type { LedgerBucket } from "../../../shared/aws/ledger-bucket.ts";
import type { LedgerRows } from "../../../shared/aws/ledger-rows.ts";
import type { ProbeRows } from "../../../shared/aws/probe-rows.ts";
import type { QueueSender } from "../../../shared/aws/queue-sender.ts";
import type { ReportsBucket } from "../../../shared/aws/reports-bucket.ts";
import type { UploadPresigner } from "../../../shared/aws/upload-presigner.ts";
import { settlementOf } from "../../../shared/domain/evidence/receipt-lifecycle.ts";
import { noCalendar } from "../../../shared/domain/review/calendar/settings.ts";
import type { Outline } from "../../../shared/domain/review/outline.ts";
import { historyEntry } from "../../../shared/domain/status/history.ts";
import { emptyStatus } from "../../../shared/domain/status/make-status.ts";
import { documentClaim, evidenceId, framework2021 } from "../../support/builders.ts";
import { decidedAfter, noDecisions, sayingOf } from "../../support/decided.ts";
import {
  acceptance,
  lingchuan,
  registration,
  requestedReceipt,
} from "../../support/evidence-builders.ts";

/** Uses of every operation of an adapter that reach all it may send; a new operation has to have some. */
type Samples<Adapter> = {
  readonly [Name in keyof Adapter]: (adapter: Adapter) => Promise<unknown>;
};

const ref = { ...lingchuan, evidenceId: evidenceId(1) };
const key = "evidence/2021/140524/x/a.png";

const earlier = emptyStatus(framework2021(), lingchuan);
const updatedAt = "2021-12-01T00:00:00.000Z";
const later = { ...earlier, version: 1, updatedAt, items: earlier.items.slice(1) };
const cause = { evidence: [], decisions: [], reconciled: false };

const outline: Outline = {
  ...{ stage: "open", decisions: 0, score: "0.00", grade: earlier.grade },
  ...{ states: {}, moved: false, forwarded: false },
};

/** A second status of a county: an item is written anew, another is no longer in the framework. */
const commit = {
  previous: { status: earlier, hash: "" },
  status: later,
  entry: historyEntry(earlier, later, cause),
  outline,
};

/** Decisions after others, on a status that there is. */
const { decision, head } = decidedAfter(
  { ...noDecisions, count: 3 },
  earlier,
  sayingOf("checked", earlier, ["1.1"]),
);
const province = { province: "14", cycle: lingchuan.cycle };

/** A second look at an evidence, which no longer speaks of something that it spoke of before. */
const settlement = {
  ...acceptance(ref.evidenceId, [documentClaim("1.1-1")]),
  readRevision: 1,
  claimedBefore: ["1.1-2"],
};

/** As the table has it once its file was read. */
export const settledReceipt = settlement.receipt;

/** At a third look it is accepted no longer. */
const rejection = settlementOf(
  { ref, before: settlement.receipt, now: "2021-12-01T00:00:00.000Z" },
  { registration: registration(), etag: '"e2"', outcome: { kind: "rejected", findings: [] } },
);

const issued = {
  key: "reports/2021/140524/v1.docx",
  sha256: "",
  size: 1,
  at: "2021-12-01T00:00:00.000Z",
};

export const tableSamples: Samples<ComplianceTable> = {
  latestClaim: (table) => table.latestClaim(lingchuan, "a"),
  latestClaims: (table) => table.latestClaims(lingchuan, "a"),
  claims: (table) => table.claims(lingchuan),
  factClaims: (table) => table.factClaims(lingchuan),
  decisionsHead: (table) => table.decisionsHead(lingchuan),
  decisionById: (table) => table.decisionById(lingchuan, decision.id),
  decisionPage: (table) => table.decisionPage(lingchuan, { after: 0, limit: 1 }),
  decisions: (table) => table.decisions(lingchuan),
  decide: (table) => table.decide(lingchuan, { decision, folded: head.folded, statusVersion: 1 }),
  calendarHead: (table) => table.calendarHead(province),
  calendarDecisionById: (table) => table.calendarDecisionById(province, decision.id),
  calendarDecisions: (table) => table.calendarDecisions(province),
  decideOnCycle: (table) => table.decideOnCycle(province, { decision, folded: noCalendar }),
  board: (table) => table.board("2021", "14"),
  status: (table) => table.status(lingchuan),
  commitStatus: (table) => table.commitStatus(commit),
  newestVersion: (table) => table.newestVersion(lingchuan),
  issuedReport: (table) => table.issuedReport("reports/2021/140524/v1.docx"),
  issueReport: (table) => table.issueReport(issued),
  decidedCount: (table) => table.decidedCount(lingchuan),
  updateBoard: (table) => table.updateBoard(later, outline),
  history: (table) => table.history(lingchuan, { limit: 1, before: undefined }),
  statusOfVersion: (table) => table.statusOfVersion(lingchuan, 1),
  statusAsOf: (table) => table.statusAsOf(lingchuan, "2021-12-01T00:00:00.000Z"),
  receipt: (table) => table.receipt(ref),
  register: (table) => table.register(requestedReceipt(ref.evidenceId)),
  settle: async (table) => {
    await table.settle(settlement);
    await table.settle(rejection);
  },
  receipts: (table) => table.receipts(lingchuan, { limit: 1, after: undefined }),
  everyReceipt: (table) => table.everyReceipt(lingchuan),
  receiptsAfter: (table) => table.receiptsAfter(lingchuan, { limit: 1, after: undefined }),
  issuedReports: (table) => table.issuedReports(lingchuan),
  acceptedWithBytes: (table) => table.acceptedWithBytes(lingchuan, "0".repeat(64)),
  receiptsById: (table) => table.receiptsById(lingchuan, [ref.evidenceId]),
  narrative: (table) => table.narrative(lingchuan, ref.evidenceId),
  facts: (table) => table.facts(lingchuan, [ref.evidenceId]),
};

export const probeSamples: Samples<ProbeRows> = {
  forgetReceipt: (rows) => rows.forgetReceipt(ref),
  forgetVersion: (rows) => rows.forgetVersion(lingchuan, 1),
};

/** What lies under the key: bytes, and a marker over them. */
export const withdrawnOnce = {
  Versions: [{ Key: key, VersionId: "v1" }],
  DeleteMarkers: [{ Key: key, VersionId: "m1" }],
};

export const bucketSamples: Samples<EvidenceBucket> = {
  object: (bucket) => bucket.object(key),
  etag: (bucket) => bucket.etag(key),
  remove: (bucket) => bucket.remove(key),
  removed: async (bucket) => (await bucket.removed(key))?.bringBack(),
  objects: (bucket) => Array.fromAsync(bucket.objects("evidence/")),
};

export const ledgerRowSamples: Samples<LedgerRows> = {
  ledgerEntry: (rows) => rows.ledgerEntry({ pk: "140524#2021", sk: `EVIDENCE#${ref.evidenceId}` }),
};

export const ledgerSamples: Samples<LedgerBucket> = {
  keep: (ledger) => ledger.keep({ key: "ledger/a", text: "{}" }),
  earlierReceipts: (ledger) =>
    ledger.earlierReceipts({ division: "140524", cycle: "2021", room: "receipts", name: "a/3" }),
  seal: (ledger) => ledger.seal({ division: "140524", cycle: "2021" }, []).catch(() => undefined),
};

const reportFile = {
  bytes: new Uint8Array(1),
  sha256: "",
  contentType: "text/html",
  fileName: "a",
};

export const reportsSamples: Samples<ReportsBucket> = {
  find: (reports) => reports.find(key),
  keep: (reports) => reports.keep(key, reportFile),
  address: (reports) => reports.address(key),
  link: (reports) =>
    reports.link({
      key,
      fileName: "v1.docx",
      contentType: "text/html",
      isShown: true,
      signedAt: new Date(0),
    }),
};

const rejected = EvidenceRejected.parse(hash);

export const samplesOfActions = {
  presign: (presign: UploadPresigner) =>
    presign({ ref, registration: registration(), signedAt: new Date(0), validSeconds: 60 }),
  presignFile: (presign: FilePresigner) =>
    presign({ ref, registration: registration(), signedAt: new Date(0), validSeconds: 60 }),
  send: (send: QueueSender) => send([{}]),
  publish: (publish: EventPublisher) =>
    publish([{ type: "EvidenceRejected", at: rejected.at, detail: rejected }]),
} as const;

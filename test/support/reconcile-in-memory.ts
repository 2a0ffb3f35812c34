import type { ReconcileRequest } from "../../events/reconcile-request.ts";
import { createHandler, type Deps } from "../../functions/reconcile/handler.ts";
import type { ListedObject } from "../../shared/aws/evidence-bucket.ts";
import type { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import type { Receipt } from "../../shared/domain/evidence/receipt.ts";
import { evidenceId } from "./builders.ts";
import { noChains, noDecisions } from "./decided.ts";
import { lingchuan } from "./evidence-builders.ts";
import { lambdaContext, recordedLog } from "./http-event.ts";

export interface ReconcileScene {
  /** In the order of their keys. */
  readonly objects?: readonly ListedObject[];
  /** Names of what the ledger has: `receipts/{evidenceId}/{revision}`; without them it has all that it is asked for. */
  readonly ledger?: readonly string[];
  /** In the order of their ids. */
  readonly receipts?: readonly Receipt[];
  /** As many as the table gives in one answer, whatever is asked for. */
  readonly pageSize?: number;
  readonly table?: Partial<Deps["table"]>;
  /** Rows that are there no more when the ledger is to keep them, by their sort keys. */
  readonly isGone?: (sk: string) => boolean;
  /** The sort key of a row of which the ledger says otherwise. */
  readonly otherwise?: string;
  readonly now?: string;
  /** Milliseconds that are left whenever it is asked. */
  readonly remaining?: number;
}

/** A question of an operator about all of Lingchuan, who waits for nothing, unless told otherwise. */
export const requestOf = (change: Partial<ReconcileRequest> = {}): ReconcileRequest => ({
  round: "2021-12-01T00:00:00.000Z",
  scope: "full",
  graceSeconds: 0,
  place: lingchuan,
  ...change,
});

/** A county in memory, what the function does there when it is called, and what it read. */
export const reconcileScene = (scene: ReconcileScene = {}) => {
  const notices: string[] = [];
  const statuses: unknown[] = [];
  const requests: unknown[] = [];
  const listedAfter: string[] = [];
  const kept: string[] = [];
  const sealed: string[][] = [];
  const pagesAfter: (EvidenceId | undefined)[] = [];
  const log = recordedLog();
  const handler = createHandler({
    table: {
      receiptsAfter: async (_, { after, limit }) => {
        pagesAfter.push(after);
        const rest = pageAfter(scene.receipts ?? [], after);
        const receipts = rest.slice(0, Math.min(limit, scene.pageSize ?? limit));
        const next = receipts.length < rest.length ? receipts.at(-1)?.evidenceId : undefined;
        return { receipts, next };
      },
      receiptsById: async (_, ids) =>
        (scene.receipts ?? []).filter(({ evidenceId }) => ids.includes(evidenceId)),
      claims: async () => [],
      decisionsHead: async () => noDecisions,
      decidedCount: async () => undefined,
      decisionPage: async () => ({ decisions: [], isLast: true }),
      ...noChains,
      status: async () => undefined,
      issuedReports: async () => [],
      ...scene.table,
    },
    bucket: {
      async *objects(prefix, startAfter = "") {
        listedAfter.push(startAfter);
        const all = prefix.startsWith("ledger/") ? inLedger(scene) : (scene.objects ?? []);
        yield* all.filter(({ key }) => key.startsWith(prefix) && key > startAfter);
      },
    },
    ledgerRows: {
      ledgerEntry: async ({ sk }) => (scene.isGone?.(sk) ? undefined : { key: sk, text: "{}" }),
    },
    ledger: {
      keep: async ({ key }) => {
        kept.push(key);
        return scene.otherwise === key ? "different" : "kept";
      },
      earlierReceipts: async () => [],
      seal: async (_, objects) => void sealed.push(objects.map(({ key }) => key)),
    },
    sendEvidence: async (messages) =>
      void notices.push(...messages.map((each) => JSON.stringify(each))),
    sendRecompute: async (messages) => void statuses.push(...messages),
    sendReconcile: async (messages) => void requests.push(...messages),
    now: () => new Date(scene.now ?? "2021-12-01T00:00:00.000Z"),
    log,
  });
  const context = {
    ...lambdaContext(),
    getRemainingTimeInMillis: () => scene.remaining ?? 120_000,
  };
  const call = async (event: unknown): Promise<unknown> => handler(event, context);
  return { notices, statuses, requests, listedAfter, pagesAfter, kept, sealed, log, call };
};

const pageAfter = (receipts: readonly Receipt[], after: EvidenceId | undefined) =>
  receipts.filter(({ evidenceId }) => after === undefined || evidenceId > after);

/** What the function answers to whoever asks for Lingchuan, with all that it did. */
export const compared = async (scene: ReconcileScene, change: Partial<ReconcileRequest> = {}) => {
  const stage = reconcileScene(scene);
  const found = await stage.call(requestOf(change));
  return { ...stage, found };
};

/** A comparison that found nothing, or only so much. */
export const foundOnly = (change: Readonly<Record<string, unknown>> = {}) => ({
  looked: 0,
  inFlight: 0,
  evidence: 0,
  statuses: 0,
  faults: 0,
  ledger: 0,
  ...change,
});

/** An object of Lingchuan, of a month before the questions, by the number of its evidence. */
export const listed = (
  number: number,
  { key = "年度 a.png", ...change }: Partial<ListedObject> = {},
): ListedObject => ({
  key: `evidence/2021/140524/${evidenceId(number)}/${key}`,
  etag: '"e1"',
  modifiedAt: "2021-11-01T00:00:00.000Z",
  ref: { ...lingchuan, evidenceId: evidenceId(number) },
  ...change,
});

/** That somebody is to look at it, in the words of the bucket. */
export const noticeOf = (number: number, name = "年度 a.png"): string =>
  `{"Records":[{"s3":{"object":{"key":"evidence%2F2021%2F140524%2F${evidenceId(number)}%2F${encodeURIComponent(name)}"}}}]}`;

/** A ledger that keeps nothing and is asked for nothing. */
export const noLedger = {
  ledgerRows: { ledgerEntry: async () => undefined },
  ledger: {
    keep: async () => "kept" as const,
    earlierReceipts: async () => [],
    seal: async () => undefined,
  },
};

/** As the bucket lists it. */
const inLedger = ({ ledger, receipts = [] }: ReconcileScene): readonly ListedObject[] =>
  (ledger ?? receipts.map(nameInLedger))
    .map((name) => `ledger/2021/140524/${name}.json`)
    .toSorted()
    .map((key) => ({ key, etag: "x", modifiedAt: "2021-11-01T00:00:00.000Z", ref: undefined }));

const nameInLedger = ({ state, evidenceId: id, revision }: Receipt): string =>
  `${state === "withdrawn" ? "withdrawals" : "receipts"}/${id}/${revision}`;

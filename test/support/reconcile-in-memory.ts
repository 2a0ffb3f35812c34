import { createHandler, type Deps } from "../../functions/reconcile/handler.ts";
import type { ListedObject } from "../../shared/aws/evidence-bucket.ts";
import type { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import type { Receipt } from "../../shared/domain/evidence/receipt.ts";
import { noChains, noDecisions } from "./decided.ts";
import { lingchuan } from "./evidence-builders.ts";
import { lambdaContext, recordedLog } from "./http-event.ts";

interface Scene {
  readonly objects?: readonly ListedObject[];
  /** Pages of receipts, the newest first. */
  readonly pages?: readonly (readonly Receipt[])[];
  readonly table?: Partial<Deps["table"]>;
}

const isLingchuan = ({ county }: { county: string }) => county === lingchuan.county;

/** All of the province is walked, and only Lingchuan has anything. */
export const reconcileScene = async ({ objects = [], pages = [[]], table }: Scene) => {
  const sent: string[] = [];
  const due: unknown[] = [];
  const limits: number[] = [];
  const at = (after: EvidenceId | undefined) =>
    after === undefined ? 0 : pages.findIndex((page) => page.at(-1)?.evidenceId === after) + 1;
  const log = recordedLog();
  const handler = createHandler({
    table: {
      receipts: async (place, { after, limit }) => {
        if (isLingchuan(place)) limits.push(limit);
        const number = at(after);
        const receipts = isLingchuan(place) ? (pages[number] ?? []) : [];
        const next = number < pages.length - 1 ? receipts.at(-1)?.evidenceId : undefined;
        return { receipts, next };
      },
      claims: async () => [],
      decisionsHead: async () => noDecisions,
      decidedCount: async () => undefined,
      ...noChains,
      status: async () => undefined,
      ...table,
    },
    bucket: {
      async *objects(prefix) {
        if (prefix === "evidence/2021/140524/") yield* objects;
      },
    },
    sendEvidence: async (messages) =>
      void sent.push(...messages.map((each) => JSON.stringify(each))),
    sendRecompute: async (messages) => void due.push(...messages),
    now: () => new Date("2021-12-01T00:00:00.000Z"),
    log,
  });
  const found: unknown = await handler({}, lambdaContext());
  return { sent, due, found, log, limits };
};

/** Of Lingchuan one thing, of every other county another. */
export const only =
  <Told>(told: Told, other: Told) =>
  async (place: { county: string }) =>
    isLingchuan(place) ? told : other;

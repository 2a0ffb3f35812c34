import { afterAll, beforeAll, expect, test } from "vitest";
import { createHandler, type Deps } from "../../functions/reconcile/handler.ts";
import { countyPrefix } from "../../shared/aws/keys.ts";
import type { CountyCycle } from "../../shared/domain/place/county-cycle.ts";
import { evidenceId } from "../support/builders.ts";
import { noChains, noDecisions } from "../support/decided.ts";
import { lingchuan, requestedReceipt } from "../support/evidence-builders.ts";
import { lambdaContext, recordedLog } from "../support/http-event.ts";
import { figures, type Ingestion, keyOf, startIngestion } from "../support/ingestion.ts";

let county: Ingestion;
beforeAll(async () => {
  county = await startIngestion();
});
afterAll(() => county.stop());

/** The other counties of the province have filed nothing, and the engines need not be asked about each of them. */
const here =
  <Answer>(look: (place: CountyCycle) => Promise<Answer>, none: Answer) =>
  async (place: CountyCycle) =>
    place.county === lingchuan.county ? look(place) : none;

const stores = (): Pick<Deps, "table" | "bucket"> => ({
  table: {
    receipts: (place, page) =>
      here((at) => county.table.receipts(at, page), { receipts: [], next: undefined })(place),
    claims: here(county.table.claims, []),
    decisionsHead: here(county.table.decisionsHead, noDecisions),
    decidedCount: here(county.table.decidedCount, undefined),
    ...noChains,
    status: here(county.table.status, undefined),
  },
  bucket: {
    objects: async function* (prefix) {
      if (prefix === countyPrefix(lingchuan)) yield* county.bucket.objects(prefix);
    },
  },
});

/** What went on the two queues, and what the function says of it. */
const reconcile = async (deps: Partial<Deps> = {}) => {
  const evidence: unknown[] = [];
  const statuses: unknown[] = [];
  const handler = createHandler({
    ...stores(),
    sendEvidence: async (messages) => void evidence.push(...messages),
    sendRecompute: async (messages) => void statuses.push(...messages),
    now: () => new Date("2021-11-03T00:00:00.000Z"),
    log: recordedLog(),
    ...deps,
  });
  const answer: unknown = await handler({}, lambdaContext());
  return { evidence, statuses, answer };
};

const lookAt = (key: string) => ({
  Records: [{ s3: { object: { key: encodeURIComponent(key) } } }],
});

test("what no event announced goes on its queue, step by step, until bucket, table and status agree", async () => {
  const id = await county.put(figures("520"));

  const unannounced = await reconcile();
  await county.ingest([keyOf(id)]);
  const unscored = await reconcile();
  await county.remove(keyOf(id));
  const gone = await reconcile();
  await county.ingest([keyOf(id)]);
  const settled = await reconcile();

  const counties = 117;
  expect(unannounced).toEqual({
    evidence: [lookAt(keyOf(id))],
    statuses: [],
    answer: { counties, evidence: 1, statuses: 0 },
  });
  expect(unscored).toMatchObject({ evidence: [], statuses: [lingchuan] });
  expect(gone).toMatchObject({ evidence: [lookAt(keyOf(id))], statuses: [lingchuan] });
  expect(settled).toEqual({
    evidence: [],
    statuses: [],
    answer: { counties, evidence: 0, statuses: 0 },
  });
});

test("receipts of every page are held against the bucket", async () => {
  const accepted = (number: number) => ({
    ...requestedReceipt(evidenceId(number), { fileName: `${number}.png` }),
    state: "accepted" as const,
    etag: '"e"',
    subjects: [],
  });
  const pages = [
    { receipts: [accepted(2)], next: evidenceId(2) },
    { receipts: [accepted(1)], next: undefined },
  ];
  const { evidence } = await reconcile({
    table: {
      receipts: async (place, { after }) =>
        place.county === lingchuan.county
          ? (pages[after === undefined ? 0 : 1] ?? { receipts: [], next: undefined })
          : { receipts: [], next: undefined },
      claims: async () => [],
      decisionsHead: async () => noDecisions,
      decidedCount: async () => undefined,
      ...noChains,
      status: async () => undefined,
    },
    bucket: { objects: async function* () {} },
  });

  expect(evidence).toEqual([
    lookAt(keyOf(evidenceId(2), "2.png")),
    lookAt(keyOf(evidenceId(1), "1.png")),
  ]);
});

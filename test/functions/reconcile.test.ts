import { afterAll, beforeAll, expect, test } from "vitest";
import { createHandler, type Deps } from "../../functions/reconcile/handler.ts";
import { leastIdAt } from "../../shared/domain/evidence/id-time.ts";
import { evidenceId } from "../support/builders.ts";
import { lingchuan } from "../support/evidence-builders.ts";
import { lambdaContext, recordedLog } from "../support/http-event.ts";
import { figures, type Ingestion, keyOf, startIngestion } from "../support/ingestion.ts";
import { foundOnly, noLedger, requestOf } from "../support/reconcile-in-memory.ts";

let county: Ingestion;
beforeAll(async () => {
  county = await startIngestion();
});
afterAll(() => county.stop());

/** What went on the two queues, and what the function says of it, asked for Lingchuan. */
const reconcile = async (asked = requestOf(), deps: Partial<Deps> = {}) => {
  const evidence: unknown[] = [];
  const statuses: unknown[] = [];
  const handler = createHandler({
    table: county.table,
    bucket: county.bucket,
    ...noLedger,
    sendEvidence: async (messages) => void evidence.push(...messages),
    sendRecompute: async (messages) => void statuses.push(...messages),
    sendReconcile: async () => undefined,
    now: () => new Date("2021-11-03T00:00:00.000Z"),
    log: recordedLog(),
    ...deps,
  });
  const answer: unknown = await handler(asked, lambdaContext());
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

  expect(unannounced).toEqual({
    evidence: [lookAt(keyOf(id))],
    statuses: [],
    answer: foundOnly({ looked: 1, evidence: 1 }),
  });
  expect(unscored).toMatchObject({ evidence: [], statuses: [lingchuan] });
  expect(gone).toMatchObject({ evidence: [lookAt(keyOf(id))], statuses: [lingchuan] });
  expect(settled).toEqual({ evidence: [], statuses: [], answer: foundOnly({ looked: 1 }) });
});

test("an object whose bytes came just now is in flight by the clock of the bucket", async () => {
  const id = await county.put(figures("521"));
  const soon = (milliseconds: number) => ({ now: () => new Date(Date.now() + milliseconds) });
  const waiting = requestOf({ graceSeconds: 900 });

  const young = await reconcile(waiting, soon(0));
  const old = await reconcile(waiting, soon(902_000));

  expect([young.evidence, old.evidence]).toEqual([[], [lookAt(keyOf(id))]]);
});

test("bucket and table go on after the same evidence, the engines' own way", async () => {
  const ids = [20, 21, 22].map(evidenceId);
  for (const id of ids) await county.put(figures("522"), { id });
  await county.ingest(ids.map((id) => keyOf(id)));
  const after = evidenceId(20);

  const agreeing = await reconcile(requestOf({ cursor: { after, looked: 1, inFlight: 0 } }));
  await county.remove(keyOf(evidenceId(20)));
  await county.remove(keyOf(evidenceId(22)));
  const differing = await reconcile(requestOf({ cursor: { after, looked: 1, inFlight: 0 } }));

  expect([agreeing.answer, agreeing.evidence]).toMatchObject([{ looked: 2 }, []]);
  expect(differing.evidence).toEqual([lookAt(keyOf(evidenceId(22)))]);
});

test("of what is recent the engines give no evidence of an earlier day", async () => {
  const round = "2021-11-03T00:00:00.000Z";
  const before = (hours: number) => leastIdAt(Date.parse(round) - hours * 3_600_000);
  const ids = [27, 25].map(before);
  for (const id of ids) await county.put(figures("523"), { id });

  const unannounced = await reconcile(requestOf({ scope: "recent", round }));
  await county.ingest(ids.map((id) => keyOf(id)));
  for (const id of ids) await county.remove(keyOf(id));
  const gone = await reconcile(requestOf({ scope: "recent", round }));

  expect(unannounced.evidence).toContainEqual(lookAt(keyOf(before(25))));
  expect(unannounced.evidence).not.toContainEqual(lookAt(keyOf(before(27))));
  expect(gone.evidence).toContainEqual(lookAt(keyOf(before(25))));
  expect(gone.evidence).not.toContainEqual(lookAt(keyOf(before(27))));
});

test("receipts come oldest first, page by page, each once", async () => {
  const pages: string[][] = [];
  let after: ReturnType<typeof evidenceId> | undefined;
  do {
    const page = await county.table.receiptsAfter(lingchuan, { limit: 2, after });
    pages.push(page.receipts.map((receipt) => receipt.evidenceId));
    after = page.next;
  } while (after);

  expect(pages.every(({ length }) => length <= 2)).toBe(true);
  expect(pages.flat()).toEqual([...new Set(pages.flat())].toSorted());
  expect(pages.flat().slice(-3)).toEqual([20, 21, 22].map(evidenceId));
});

import { expect, test } from "vitest";
import { Comparison } from "../../events/comparison.ts";
import type { ReconcileRequest } from "../../events/reconcile-request.ts";
import { documentClaim, evidenceId } from "../support/builders.ts";
import { acceptance, lingchuan } from "../support/evidence-builders.ts";
import {
  foundOnly,
  listed,
  noticeOf,
  type ReconcileScene,
  reconcileScene,
  requestOf,
} from "../support/reconcile-in-memory.ts";

const objects = (count: number) => Array.from({ length: count }, (_, at) => listed(at + 1));
const receipts = (count: number) =>
  Array.from({ length: count }, (_, at) => acceptance(evidenceId(at + 1), []).receipt);

/** Run after run until nothing is left, as the queue or an operator does it. */
const followed = async (scene: ReconcileScene) => {
  const stage = reconcileScene(scene);
  const runs: Comparison[] = [];
  let next: ReconcileRequest | undefined = requestOf();
  while (next) {
    const run: Comparison = Comparison.parse(await stage.call(next));
    runs.push(run);
    next = run.next;
  }
  return { ...stage, runs };
};

test("a run compares twenty thousand evidences at most; what is left goes on after the last of them", async () => {
  const { runs, notices } = await followed({
    objects: objects(20_003),
    receipts: receipts(20_001),
  });

  const cursor = { after: evidenceId(20_000), looked: 20_000, inFlight: 0 };
  expect(runs).toEqual([
    foundOnly({ looked: 20_000, next: requestOf({ cursor }) }),
    foundOnly({ looked: 3, evidence: 2 }),
  ]);
  expect(notices).toEqual([noticeOf(20_002), noticeOf(20_003)]);
});

test("a run that has little time left ends after a page, and still gets on", async () => {
  const { runs } = await followed({ objects: objects(2_500), remaining: 60_000 });

  expect(runs.map(({ looked, evidence }) => [looked, evidence])).toEqual([
    [1000, 1000],
    [1000, 1000],
    [500, 500],
    [0, 0],
  ]);
});

test("pages are asked for as they are needed, and none twice in a run", async () => {
  const stage = reconcileScene({
    receipts: receipts(2_500),
    objects: objects(2_500),
    remaining: 0,
  });

  await stage.call(requestOf());

  expect(stage.pagesAfter.slice(0, 1)).toEqual([undefined]);
  expect(stage.pagesAfter.length).toBeLessThanOrEqual(2);
});

test("a run tells of its own evidence, and its cursor of all that was in flight until then", async () => {
  const now = "2021-11-01T00:10:00.000Z";
  const stage = reconcileScene({ objects: objects(1_002), remaining: 0, now });
  const before = { after: evidenceId(1), looked: 5, inFlight: 3 };

  const run = await stage.call(requestOf({ graceSeconds: 900, cursor: before }));

  const cursor = { after: evidenceId(1001), looked: 1005, inFlight: 1003 };
  const next = requestOf({ graceSeconds: 900, cursor });
  expect(run).toEqual(foundOnly({ looked: 1000, inFlight: 1000, next }));
});

test("the status is compared once, at the end of the last run", async () => {
  let looked = 0;
  const claims = async () => {
    looked += 1;
    return [documentClaim("1.1-1")];
  };

  const { statuses, runs } = await followed({
    objects: objects(2_000),
    receipts: receipts(2_000),
    table: { claims },
    remaining: 0,
  });

  expect([runs.length, looked, statuses]).toEqual([3, 1, [lingchuan]]);
});

test("on the queue what is left is a message of its own, and the county is done with", async () => {
  const stage = reconcileScene({ objects: objects(1_001), remaining: 0 });
  const body = JSON.stringify(requestOf({ graceSeconds: 900 }));

  const answer = await stage.call({
    Records: [{ messageId: "m-1", eventSource: "aws:sqs", body }],
  });

  const cursor = { after: evidenceId(1000), looked: 1000, inFlight: 0 };
  expect(answer).toEqual({ batchItemFailures: [] });
  expect(stage.requests).toEqual([requestOf({ graceSeconds: 900, cursor })]);
  expect(stage.log.lines.at(-1)).toMatchObject({ message: "reconciled", facts: { goesOn: true } });
});

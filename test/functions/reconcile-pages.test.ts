import { expect, test } from "vitest";
import type { ListedObject } from "../../shared/aws/evidence-bucket.ts";
import { statusFromClaims } from "../../shared/domain/status/make-status.ts";
import { documentClaim, evidenceId, framework2021, placeOf } from "../support/builders.ts";
import { acceptance, lingchuan, requestedReceipt } from "../support/evidence-builders.ts";
import { compared, foundOnly, listed, noticeOf } from "../support/reconcile-in-memory.ts";

const receipt = (number: number) => acceptance(evidenceId(number), []).receipt;

test("a county that has filed nothing is in order, and the log says so", async () => {
  const { notices, statuses, found, log } = await compared({});

  expect({ notices, statuses, found }).toEqual({ notices: [], statuses: [], found: foundOnly() });
  const round = "2021-12-01T00:00:00.000Z";
  const facts = { ...lingchuan, round, scope: "full", ...foundOnly(), goesOn: false };
  expect(log.lines).toEqual([{ message: "reconciled", facts }]);
});

test("an object that nobody was told of is announced, in the words of the bucket", async () => {
  const { notices, found } = await compared({ objects: [listed(1)] });

  expect(notices).toEqual([noticeOf(1)]);
  expect(found).toEqual(foundOnly({ looked: 1, evidence: 1 }));
});

test("receipts of the second and third page are held against the bucket like those of the first", async () => {
  const receipts = [1, 2, 3, 4].map(receipt);

  const whole = await compared({
    receipts,
    pageSize: 2,
    objects: [1, 2, 3, 4].map((each) => listed(each)),
  });
  const half = await compared({ receipts, pageSize: 1, objects: [listed(3), listed(4)] });

  expect(whole.notices).toEqual([]);
  expect(whole.pagesAfter).toEqual([undefined, evidenceId(2)]);
  expect(half.notices).toEqual([noticeOf(1, "a.png"), noticeOf(2, "a.png")]);
});

test("objects without receipts lie between receipts without objects, and each is told", async () => {
  const { notices, found } = await compared({
    receipts: [receipt(2), receipt(4)],
    objects: [listed(1), listed(3), listed(4), listed(5)],
  });

  expect(notices).toEqual([noticeOf(1), noticeOf(2, "a.png"), noticeOf(3), noticeOf(5)]);
  expect(found).toEqual(foundOnly({ looked: 5, evidence: 4 }));
});

test("of two objects under one id the last counts, and the evidence is one", async () => {
  const [one, other] = [listed(1, { key: "a.png" }), listed(1, { key: "b.png" })];

  const { notices, found } = await compared({ objects: [one, other, listed(2)] });

  expect(notices).toEqual([noticeOf(1, "b.png"), noticeOf(2)]);
  expect(found).toMatchObject({ looked: 2 });
});

test("what lies in the bucket and is none of ours is left alone; a registration that waits is, too", async () => {
  const foreign: ListedObject = {
    key: "evidence/2021/140524/readme.txt",
    etag: "x",
    modifiedAt: "2021-11-01T00:00:00.000Z",
    ref: undefined,
  };

  const { notices, found } = await compared({
    objects: [foreign],
    receipts: [requestedReceipt(evidenceId(1))],
  });

  expect([notices, found]).toEqual([[], foundOnly({ looked: 1 })]);
});

test("an accepted replacement is looked at again while its predecessor, on whatever page, may come back", async () => {
  const before = receipt(1);
  const replacing = acceptance(evidenceId(1500), [], { supersedes: evidenceId(1) }).receipt;
  const withdrawal = { by: "u-1", at: "2021-11-02T00:00:00.000Z" };
  const gone = { ...before, state: "withdrawn" as const, withdrawal };
  const objects = [listed(1500)];

  const left = await compared({
    receipts: [{ ...before, state: "withdrawn" }, replacing],
    objects,
  });
  const out = await compared({ receipts: [gone, replacing], objects });
  const unknown = await compared({ receipts: [replacing], objects });

  expect(left.notices).toEqual([noticeOf(1500)]);
  expect([out.notices, unknown.notices]).toEqual([[], []]);
});

const claims = [documentClaim("1.1-1")];
const stored = statusFromClaims({
  framework: framework2021(),
  ...lingchuan,
  claims,
  previous: undefined,
  now: "2021-11-01T00:00:00.000Z",
});

test("a status that its claims do not give is asked for again; one that they give is not", async () => {
  const lost = { claims: async () => claims };
  const gone = { status: async () => stored };

  expect(await compared({ table: lost })).toMatchObject({
    statuses: [lingchuan],
    found: foundOnly({ statuses: 1 }),
  });
  expect((await compared({ table: gone })).statuses).toEqual([lingchuan]);
  expect((await compared({ table: { ...lost, ...gone } })).statuses).toEqual([]);
});

test("a cycle that nobody evaluates has no status that could be wrong", async () => {
  const place = placeOf("140524", "2031");

  const { found } = await compared({ table: { claims: async () => claims } }, { place });

  expect(found).toEqual(foundOnly());
});

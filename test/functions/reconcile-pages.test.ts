import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import type { ListedObject } from "../../shared/aws/evidence-bucket.ts";
import { statusFromClaims } from "../../shared/domain/status/make-status.ts";
import { documentClaim, evidenceId, framework2021 } from "../support/builders.ts";
import { acceptance, lingchuan, requestedReceipt } from "../support/evidence-builders.ts";
import { only, reconcileScene } from "../support/reconcile-in-memory.ts";

const objectOf = (number: number, etag = '"e1"'): ListedObject => ({
  key: `evidence/2021/140524/${evidenceId(number)}/年度 a.png`,
  etag,
  ref: { ...lingchuan, evidenceId: evidenceId(number) },
});
const notice = (number: number, name = "%E5%B9%B4%E5%BA%A6%20a.png") =>
  `{"Records":[{"s3":{"object":{"key":"evidence%2F2021%2F140524%2F${evidenceId(number)}%2F${name}"}}}]}`;

test("a province in which nothing was filed is in order, and the log says how many counties were looked at", async () => {
  const { sent, due, found, log } = await reconcileScene({});

  expect({ sent, due, found }).toEqual({
    sent: [],
    due: [],
    found: { counties: 117, evidence: 0, statuses: 0 },
  });
  expect(log.lines).toEqual([{ message: "reconciled", facts: found }]);
});

test("an object that nobody was told of is announced, in the words of the bucket", async () => {
  const { sent, found } = await reconcileScene({ objects: [objectOf(1)] });

  expect(sent).toEqual([notice(1)]);
  expect(found).toEqual({ counties: 117, evidence: 1, statuses: 0 });
});

test("receipts of the second and third page are held against the bucket like those of the first", async () => {
  const receipt = (number: number) => acceptance(evidenceId(number), []).receipt;
  const pages = [[receipt(4), receipt(3)], [receipt(2)], [receipt(1)]];

  expect(
    (await reconcileScene({ pages, objects: [1, 2, 3, 4].map((each) => objectOf(each)) })).sent,
  ).toEqual([]);
  expect(
    (await reconcileScene({ pages, objects: [objectOf(4), objectOf(3)] })).sent.toSorted(),
  ).toEqual([notice(1, "a.png"), notice(2, "a.png")]);
});

test("a page holds a thousand receipts", async () => {
  expect((await reconcileScene({})).limits).toEqual([1000]);
});

test("what lies in the bucket and is none of ours is left alone; a registration that waits is, too", async () => {
  const foreign: ListedObject = {
    key: "evidence/2021/140524/readme.txt",
    etag: "x",
    ref: undefined,
  };

  const { sent } = await reconcileScene({
    objects: [foreign],
    pages: [[requestedReceipt(evidenceId(1))]],
  });

  expect(sent).toEqual([]);
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
  const lost = { claims: only(claims, []) };
  const gone = { status: only(stored, undefined) };

  expect(await reconcileScene({ table: lost })).toMatchObject({
    due: [lingchuan],
    found: { counties: 117, evidence: 0, statuses: 1 },
  });
  expect((await reconcileScene({ table: gone })).due).toEqual([lingchuan]);
  expect((await reconcileScene({ table: { ...lost, ...gone } })).due).toEqual([]);
});

test("six counties are compared at a time, and no more", async () => {
  const open = { now: 0, most: 0 };

  await reconcileScene({
    table: {
      status: async () => {
        open.now += 1;
        open.most = Math.max(open.most, open.now);
        await setImmediate();
        open.now -= 1;
        return undefined;
      },
    },
  });

  expect(open).toEqual({ now: 0, most: 6 });
});

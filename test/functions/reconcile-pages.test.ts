import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { createHandler, type Deps } from "../../functions/reconcile/handler.ts";
import type { ListedObject } from "../../shared/aws/evidence-bucket.ts";
import type { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import type { Receipt } from "../../shared/domain/evidence/receipt.ts";
import { statusFromClaims } from "../../shared/domain/status/make-status.ts";
import { documentClaim, evidenceId, framework2021 } from "../support/builders.ts";
import { AT, decidedOn, noChains, noDecisions, sayingOf, signing } from "../support/decided.ts";
import { acceptance, lingchuan, requestedReceipt } from "../support/evidence-builders.ts";
import { lambdaContext, recordedLog } from "../support/http-event.ts";

interface Scene {
  readonly objects?: readonly ListedObject[];
  /** Pages of receipts, the newest first. */
  readonly pages?: readonly (readonly Receipt[])[];
  readonly table?: Partial<Deps["table"]>;
}

const isLingchuan = ({ county }: { county: string }) => county === lingchuan.county;

/** All of the province is walked, and only Lingchuan has anything. */
const reconcile = async ({ objects = [], pages = [[]], table }: Scene) => {
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

const objectOf = (number: number, etag = '"e1"'): ListedObject => ({
  key: `evidence/2021/140524/${evidenceId(number)}/年度 a.png`,
  etag,
  ref: { ...lingchuan, evidenceId: evidenceId(number) },
});
const notice = (number: number, name = "%E5%B9%B4%E5%BA%A6%20a.png") =>
  `{"Records":[{"s3":{"object":{"key":"evidence%2F2021%2F140524%2F${evidenceId(number)}%2F${name}"}}}]}`;

test("a province in which nothing was filed is in order, and the log says how many counties were looked at", async () => {
  const { sent, due, found, log } = await reconcile({});

  expect({ sent, due, found }).toEqual({
    sent: [],
    due: [],
    found: { counties: 117, evidence: 0, statuses: 0 },
  });
  expect(log.lines).toEqual([{ message: "reconciled", facts: found }]);
});

test("an object that nobody was told of is announced, in the words of the bucket", async () => {
  const { sent, found } = await reconcile({ objects: [objectOf(1)] });

  expect(sent).toEqual([notice(1)]);
  expect(found).toEqual({ counties: 117, evidence: 1, statuses: 0 });
});

test("receipts of the second and third page are held against the bucket like those of the first", async () => {
  const receipt = (number: number) => acceptance(evidenceId(number), []).receipt;
  const pages = [[receipt(4), receipt(3)], [receipt(2)], [receipt(1)]];

  expect(
    (await reconcile({ pages, objects: [1, 2, 3, 4].map((each) => objectOf(each)) })).sent,
  ).toEqual([]);
  expect((await reconcile({ pages, objects: [objectOf(4), objectOf(3)] })).sent.toSorted()).toEqual(
    [notice(1, "a.png"), notice(2, "a.png")],
  );
});

test("a page holds a thousand receipts", async () => {
  expect((await reconcile({})).limits).toEqual([1000]);
});

test("what lies in the bucket and is none of ours is left alone; a registration that waits is, too", async () => {
  const foreign: ListedObject = {
    key: "evidence/2021/140524/readme.txt",
    etag: "x",
    ref: undefined,
  };

  const { sent } = await reconcile({
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
const only =
  <Told>(told: Told, other: Told) =>
  async (place: { county: string }) =>
    isLingchuan(place) ? told : other;

test("a status that its claims do not give is asked for again; one that they give is not", async () => {
  const lost = { claims: only(claims, []) };
  const gone = { status: only(stored, undefined) };

  expect(await reconcile({ table: lost })).toMatchObject({
    due: [lingchuan],
    found: { counties: 117, evidence: 0, statuses: 1 },
  });
  expect((await reconcile({ table: gone })).due).toEqual([lingchuan]);
  expect((await reconcile({ table: { ...lost, ...gone } })).due).toEqual([]);
});

test("what was decided on a county that has filed nothing is worth a line on the board, which is asked for", async () => {
  const { head } = decidedOn(stored, [sayingOf("checked", stored, ["1.1"])]);

  const { due, found } = await reconcile({ table: { decisionsHead: only(head, noDecisions) } });

  expect(due).toEqual([lingchuan]);
  expect(found).toEqual({ counties: 117, evidence: 0, statuses: 1 });
});

test("six counties are compared at a time, and no more", async () => {
  const open = { now: 0, most: 0 };

  await reconcile({
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

const { head: signed } = decidedOn(stored, [sayingOf("checked", stored, ["1.1"]), signing(stored)]);
const known = { claims: only(claims, []), status: only(stored, undefined) };

test.each([
  { what: "fewer decisions than there are", count: 1, due: [lingchuan] },
  { what: "decisions of earlier days", count: 0, due: [lingchuan] },
])("a board made of $what is asked for again", async ({ count, due }) => {
  const { head } = decidedOn(stored, [
    sayingOf("checked", stored, ["1.1"]),
    sayingOf("checked", stored, ["1.2"]),
  ]);

  const table = { ...known, decisionsHead: only(head, noDecisions) };
  expect((await reconcile({ table: { ...table, decidedCount: async () => count } })).due).toEqual(
    due,
  );
  expect((await reconcile({ table: { ...table, decidedCount: async () => 2 } })).due).toEqual([]);
});

test("a sign-off that its status does not know of is asked for again; one that it names is not", async () => {
  const table = { ...known, decisionsHead: only(signed, noDecisions), decidedCount: async () => 2 };
  const said = { ...stored, provisional: false, signedOff: { number: 2, at: AT } };

  expect((await reconcile({ table })).due).toEqual([lingchuan]);
  expect((await reconcile({ table: { ...table, status: only(said, undefined) } })).due).toEqual([]);
});

test("a sign-off of other content is no news to its status", async () => {
  const other = statusFromClaims({
    ...{ framework: framework2021(), ...lingchuan, claims: [], previous: undefined },
    now: "2021-11-01T00:00:00.000Z",
  });
  const { head } = decidedOn(other, [signing(other)]);

  const { due } = await reconcile({
    table: {
      ...known,
      decisionsHead: only(head, noDecisions),
      decidedCount: async () => 1,
    },
  });

  expect(due).toEqual([]);
});

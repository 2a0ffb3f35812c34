import { expect, test } from "vitest";
import { withdrawnReceipt } from "../../shared/domain/evidence/receipt-lifecycle.ts";
import { evidenceId } from "../support/builders.ts";
import { AT } from "../support/decided.ts";
import {
  acceptance,
  lingchuan,
  registration,
  requestedReceipt,
} from "../support/evidence-builders.ts";
import { compared, foundOnly, listed } from "../support/reconcile-in-memory.ts";

const accepted = (number: number) => acceptance(evidenceId(number), []).receipt;
const sortKey = (number: number) => `EVIDENCE#${evidenceId(number)}`;
const three = {
  receipts: [1, 2, 3].map(accepted),
  objects: [1, 2, 3].map((number) => listed(number)),
};

test("a settled receipt that the ledger has nothing of is kept and sealed; the others are not asked for", async () => {
  const ledger = [`receipts/${evidenceId(1)}/1`, `receipts/${evidenceId(3)}/1`];

  const { kept, sealed, found } = await compared({ ...three, ledger });

  expect([kept, sealed]).toEqual([[sortKey(2)], [[sortKey(2)]]]);
  expect(found).toEqual(foundOnly({ looked: 3, ledger: 1 }));
});

test("an earlier revision, or the withdrawal of one that was brought back, is not what the receipt says now", async () => {
  const receipts = [{ ...accepted(1), revision: 3 }];
  const earlier = [`receipts/${evidenceId(1)}/1`, `withdrawals/${evidenceId(1)}/2`];
  const scene = { receipts, objects: [listed(1)] };

  expect((await compared({ ...scene, ledger: earlier })).kept).toEqual([sortKey(1)]);
  expect(
    (await compared({ ...scene, ledger: [...earlier, `receipts/${evidenceId(1)}/3`] })).kept,
  ).toEqual([]);
});

test("a withdrawal is looked for among the withdrawals; a registration that waits is no fact, and nowhere", async () => {
  const ref = { ...lingchuan, evidenceId: evidenceId(1) };
  const withdrawn = withdrawnReceipt({ ref, before: accepted(1), now: AT }, registration());
  const receipts = [withdrawn, requestedReceipt(evidenceId(2))];

  const missing = await compared({ receipts, ledger: [`receipts/${evidenceId(1)}/2`] });
  const there = await compared({ receipts, ledger: [`withdrawals/${evidenceId(1)}/2`] });

  expect([missing.kept, there.kept]).toEqual([[sortKey(1)], []]);
});

test("what only the ledger knows is no evidence that was looked at, and is left to whoever makes the table again", async () => {
  const { found, notices } = await compared({ ledger: [`receipts/${evidenceId(1)}/1`] });

  expect([found, notices]).toEqual([foundOnly(), []]);
});

test("a receipt that was just written is in flight for the ledger too", async () => {
  const now = "2021-12-01T00:15:00.000Z";
  const young = { ...accepted(1), updatedAt: "2021-12-01T00:00:00.001Z" };
  const scene = { receipts: [young], objects: [listed(1)], ledger: [], now };

  expect((await compared(scene, { graceSeconds: 900 })).kept).toEqual([]);
  expect((await compared(scene)).kept).toEqual([sortKey(1)]);
});

test("a row that is gone meanwhile is not missed; one of which the ledger says otherwise rings and is not sealed", async () => {
  const gone = await compared({ ...three, ledger: [], isGone: (sk) => sk === sortKey(1) });
  const other = await compared({ ...three, ledger: [], otherwise: sortKey(2) });

  expect(gone.found).toEqual(foundOnly({ looked: 3, ledger: 2 }));
  expect(other.found).toEqual(foundOnly({ looked: 3, ledger: 2 }));
  expect(other.sealed).toEqual([[sortKey(1), sortKey(3)]]);
  expect(other.log.lines[0]).toEqual({
    message: "the ledger says otherwise",
    facts: { key: sortKey(2) },
  });
});

test("where nothing is missing, or all of it stands there with other words, nothing is sealed", async () => {
  const other = await compared({
    receipts: [accepted(1)],
    objects: [listed(1)],
    ledger: [],
    otherwise: sortKey(1),
  });

  expect([(await compared(three)).sealed, other.sealed]).toEqual([[], []]);
});

test("what goes on after an evidence asks the ledger for no earlier ones, and knows both of its rooms", async () => {
  const cursor = { after: evidenceId(2), looked: 2, inFlight: 0 };
  const ledger = [`receipts/${evidenceId(1)}/1`, `withdrawals/${evidenceId(3)}/1`];

  const { kept, listedAfter } = await compared({ ...three, ledger }, { cursor });

  expect(kept).toEqual([sortKey(3)]);
  expect(listedAfter.slice(0, 3).toSorted()).toEqual(
    [
      "evidence/2021/140524/",
      "ledger/2021/140524/receipts/",
      "ledger/2021/140524/withdrawals/",
    ].map((prefix) => `${prefix}${evidenceId(2)}0`),
  );
});

test("what stands among the ledger's receipts and is none is passed by", async () => {
  const ledger = ["receipts/readme", `receipts/${evidenceId(1)}/1`];

  const { kept, found } = await compared({ receipts: [accepted(1)], objects: [listed(1)], ledger });

  expect([kept, found]).toEqual([[], foundOnly({ looked: 1 })]);
});

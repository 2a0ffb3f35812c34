import { expect, test } from "vitest";
import { withdrawnReceipt } from "../../shared/domain/evidence/receipt-lifecycle.ts";
import { statusFromClaims } from "../../shared/domain/status/make-status.ts";
import { evidenceId, framework2021 } from "../support/builders.ts";
import { AT, decidedOn, noCalendarDecisions, sayingOf } from "../support/decided.ts";
import {
  acceptance,
  lingchuan,
  registration,
  requestedReceipt,
} from "../support/evidence-builders.ts";
import { compared, foundOnly, listed } from "../support/reconcile-in-memory.ts";
import { statusOf } from "../support/status-in-memory.ts";

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

const claimed = (version: number) => ({
  ...statusFromClaims({
    framework: framework2021(),
    ...lingchuan,
    claims: [],
    previous: undefined,
    now: "2021-11-01T00:00:00.000Z",
  }),
  version,
});

test("every version up to the newest is looked for, whatever the order of their names", async () => {
  const table = { status: async () => claimed(11) };
  const all = Array.from({ length: 11 }, (_, at) => `history/${at + 1}`);

  const whole = await compared({ table, ledger: all });
  const gap = await compared({ table, ledger: all.filter((name) => !/\/(2|10)$/.test(name)) });

  expect(whole.kept).toEqual([]);
  expect(gap.kept).toEqual(["HISTORY#0000000002", "HISTORY#0000000010"]);
  expect(gap.found).toEqual(foundOnly({ ledger: 2 }));
});

test("versions and decisions wait while the newest of them is in flight", async () => {
  const updatedAt = "2021-12-20T07:59:59.000Z";
  const stored = { ...statusOf([]), version: 1, updatedAt };
  const { decisions, head } = decidedOn(stored, [sayingOf("checked", stored, ["1.1"])]);
  const table = {
    status: async () => stored,
    decisionsHead: async () => head,
    decisions: async () => decisions,
    decidedCount: async () => 1,
  };
  const later = (milliseconds: number) =>
    new Date(Date.parse(AT) + 900_000 + milliseconds).toISOString();
  const keptAt = async (now: string) =>
    (await compared({ table, ledger: [], now }, { graceSeconds: 900 })).kept.toSorted();

  expect(await keptAt(later(-2_000))).toEqual([]);
  expect(await keptAt(later(-1))).toEqual(["HISTORY#0000000001"]);
  expect(await keptAt(later(0))).toEqual(["DECISION#0000000001", "HISTORY#0000000001"]);
});

test("papers that were given out are looked for by their names", async () => {
  const issued = [
    { name: "v1.pdf", at: "2021-11-30T23:00:00.000Z" },
    { name: "v2.pdf", at: "2021-11-30T23:59:00.000Z" },
    { name: "v3.pdf", at: "2021-11-30T23:00:00.000Z" },
  ];
  const scene = { table: { issuedReports: async () => issued }, ledger: ["reports/v1.pdf"] };

  expect((await compared(scene)).kept).toEqual(["REPORT#v2.pdf", "REPORT#v3.pdf"]);
  expect((await compared(scene, { graceSeconds: 900 })).kept).toEqual(["REPORT#v3.pdf"]);
});

test("of a province the decisions on its cycle and its summaries are looked for", async () => {
  const table = {
    calendarHead: async () => ({ ...noCalendarDecisions, count: 2, at: AT }),
    issuedReports: async () => [{ name: "14-summary.pdf", at: AT }],
  };
  const place = { province: "14", cycle: lingchuan.cycle };

  const full = await compared({ table, ledger: [] }, { place });
  const later = (milliseconds: number) =>
    new Date(Date.parse(AT) + 900_000 + milliseconds).toISOString();
  const waiting = { place, graceSeconds: 900 };
  const moving = await compared({ table, ledger: [], now: later(-1) }, waiting);
  const settled = await compared({ table, ledger: [], now: later(0) }, waiting);

  expect(full.kept).toEqual([
    "CALENDAR#0000000001",
    "CALENDAR#0000000002",
    "REPORT#14-summary.pdf",
  ]);
  expect(full.found).toEqual(foundOnly({ faults: 1, ledger: 3 }));
  expect(moving.kept).toEqual([]);
  expect(settled.kept).toEqual(full.kept);
});

test("an hourly round leaves the ledger alone", async () => {
  const table = {
    status: async () => claimed(1),
    issuedReports: async () => [{ name: "a", at: AT }],
  };
  const recent = { scope: "recent", round: "2021-12-01T00:00:00.000Z" } as const;
  const place = { province: "14", cycle: lingchuan.cycle };

  expect((await compared({ ...three, table, ledger: [] }, recent)).kept).toEqual([]);
  expect((await compared({ table, ledger: [] }, { ...recent, place })).kept).toEqual([]);
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

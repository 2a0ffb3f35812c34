import { expect, test } from "vitest";
import { statusFromClaims } from "../../shared/domain/status/make-status.ts";
import { evidenceId, framework2021 } from "../support/builders.ts";
import { AT, decidedOn, noCalendarDecisions, sayingOf } from "../support/decided.ts";
import { acceptance, lingchuan } from "../support/evidence-builders.ts";
import { compared, foundOnly, listed } from "../support/reconcile-in-memory.ts";
import { statusOf } from "../support/status-in-memory.ts";

/** A county of one settled evidence. */
const settled = { receipts: [acceptance(evidenceId(1), []).receipt], objects: [listed(1)] };

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

  expect((await compared({ ...settled, table, ledger: [] }, recent)).kept).toEqual([]);
  expect((await compared({ table, ledger: [] }, { ...recent, place })).kept).toEqual([]);
});

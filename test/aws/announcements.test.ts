import { expect, test } from "vitest";
import type { RetellRequest } from "../../events/retell-request.ts";
import { announcementPage } from "../../shared/aws/announcements.ts";
import type { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import type { Receipt } from "../../shared/domain/evidence/receipt.ts";
import { Cycle } from "../../shared/domain/place/cycle.ts";
import { CountyCode, Scope } from "../../shared/domain/place/division.ts";
import type { HistoryEntry } from "../../shared/domain/status/history.ts";
import { evidenceId } from "../support/builders.ts";
import { acceptance } from "../support/evidence-builders.ts";

const entry = (version: number, at: string): HistoryEntry => ({
  version,
  at,
  cause: { evidence: [], decisions: [], reconciled: true },
  score: { from: "0.00", to: "0.50" },
  grade: { from: "未报送", to: "不合格" },
  changes: [],
});
const rejected = (id: number, updatedAt: string): Receipt => ({
  ...acceptance(evidenceId(id), []).receipt,
  state: "rejected",
  updatedAt,
});
const lingchuan = CountyCode.parse("140524");

interface Held {
  readonly entries?: readonly HistoryEntry[];
  readonly nextVersion?: number;
  readonly receipts?: readonly Receipt[];
  readonly nextReceipt?: EvidenceId;
}

/** The page of a table that answers with what it holds, and what the table was asked. */
const page = async (held: Held, retell: Partial<RetellRequest["retell"]> = {}) => {
  const asked: unknown[] = [];
  const { announcements, next } = await announcementPage(
    {
      history: async (place, which) => {
        asked.push({ ...place, ...which });
        return { entries: held.entries ?? [], next: held.nextVersion };
      },
      receipts: async (place, which) => {
        asked.push({ ...place, ...which });
        return { receipts: held.receipts ?? [], next: held.nextReceipt };
      },
    },
    { division: Scope.parse("1405"), cycle: Cycle.parse("2021"), dryRun: false, ...retell },
  );
  return { ids: announcements.map(({ detail }) => detail.id), announcements, next, asked };
};

test("telling again begins with the versions of the first county, fifty at a time", async () => {
  const { ids, next, asked } = await page({
    entries: [entry(2, "2021-11-02T00:00:00.000Z"), entry(1, "2021-11-01T00:00:00.000Z")],
  });

  expect(asked).toEqual([{ county: "140502", cycle: "2021", limit: 50, before: undefined }]);
  expect(ids).toEqual(["140502#2021#2", "140502#2021#1"]);
  expect(next).toEqual({ list: "rejections", county: "140502" });
});

test("a version is told with the moment it was written, not that of the telling", async () => {
  const { announcements } = await page({ entries: [entry(2, "2021-11-02T00:00:00.000Z")] });

  expect(announcements).toMatchObject([
    { type: "CountyStatusChanged", at: "2021-11-02T00:00:00.000Z" },
  ]);
});

test("the next page of versions begins where this one ended", async () => {
  const { next, asked } = await page(
    { entries: [entry(60, "2021-11-02T00:00:00.000Z")], nextVersion: 60 },
    { from: { list: "versions", county: lingchuan, before: 61 } },
  );

  expect(asked).toEqual([{ county: "140524", cycle: "2021", limit: 50, before: 61 }]);
  expect(next).toEqual({ list: "versions", county: "140524", before: 60 });
});

test.each([
  { what: "the least version", retell: { fromVersion: 2 } },
  { what: "the earliest moment", retell: { since: "2021-11-02T00:00:00.000Z" } },
  // The same moment, written without its milliseconds
  { what: "the earliest moment, shortly written", retell: { since: "2021-11-02T00:00:00Z" } },
])("$what is told, and once one is too old no older page is read", async ({ retell }) => {
  const held = [3, 2, 1].map((version) => entry(version, `2021-11-0${version}T00:00:00.000Z`));

  const { ids, next } = await page({ entries: held, nextVersion: 1 }, retell);

  expect(ids).toEqual(["140502#2021#3", "140502#2021#2"]);
  expect(next).toEqual({ list: "rejections", county: "140502" });
});

test("after the versions of a county come its rejected evidences, then the next county", async () => {
  const { ids, next, announcements, asked } = await page(
    {
      receipts: [
        rejected(3, "2021-11-01T00:00:00.000Z"),
        acceptance(evidenceId(2), []).receipt,
        rejected(1, "2021-11-03T00:00:00.000Z"),
      ],
    },
    { from: { list: "rejections", county: CountyCode.parse("140502") } },
  );

  expect(asked).toEqual([{ county: "140502", cycle: "2021", limit: 50, after: undefined }]);
  expect(ids).toEqual([`${evidenceId(3)}#1`, `${evidenceId(1)}#1`]);
  expect(announcements[1]).toMatchObject({
    type: "EvidenceRejected",
    at: "2021-11-03T00:00:00.000Z",
  });
  expect(next).toEqual({ list: "versions", county: "140521" });
});

test("an evidence registered late may have been rejected early: one that is too old ends no list", async () => {
  const { ids, next, asked } = await page(
    {
      receipts: [rejected(3, "2021-11-01T00:00:00.000Z"), rejected(1, "2021-11-03T00:00:00.000Z")],
      nextReceipt: evidenceId(1),
    },
    {
      since: "2021-11-02T00:00:00Z",
      from: { list: "rejections", county: lingchuan, after: evidenceId(4) },
    },
  );

  expect(asked).toEqual([{ county: "140524", cycle: "2021", limit: 50, after: evidenceId(4) }]);
  expect(ids).toEqual([`${evidenceId(1)}#1`]);
  expect(next).toEqual({ list: "rejections", county: "140524", after: evidenceId(1) });
});

test("after the last county of the division nothing follows", async () => {
  const last = CountyCode.parse("140581");

  const { next } = await page({}, { from: { list: "rejections", county: last } });

  expect(next).toBeUndefined();
});

test("a division without counties is told by its code", async () => {
  await expect(page({}, { division: Scope.parse("1499") })).rejects.toThrow("1499");
});

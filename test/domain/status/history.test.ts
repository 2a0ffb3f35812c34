import { expect, test } from "vitest";
import type { Claim } from "../../../shared/domain/evidence/claim.ts";
import { historyEntry } from "../../../shared/domain/status/history.ts";
import { emptyStatus, statusFromClaims } from "../../../shared/domain/status/make-status.ts";
import {
  documentClaim,
  evidenceId,
  framework2021,
  indicatorClaim,
  placeOf,
} from "../../support/builders.ts";

const framework = framework2021();
const place = placeOf("140524");
const now = "2021-12-01T00:00:00.000Z";
const cause = { evidence: [evidenceId(1)], decisions: [], reconciled: false };
const statusOf = (...claims: readonly Claim[]) =>
  statusFromClaims({ framework, ...place, claims, previous: undefined, now });
const changes = (from: readonly Claim[], to: readonly Claim[]) =>
  historyEntry(statusOf(...from), statusOf(...to), cause).changes;
const visits = (value: string, evidence: number) =>
  indicatorClaim("leaderSchoolVisits", { value, evidence });

test("a version says when and why it was made, and what score and grade went from and to", () => {
  const entry = historyEntry(emptyStatus(framework, place), statusOf(visits("8", 1)), cause);

  expect(entry).toStrictEqual({
    version: 1,
    at: now,
    cause,
    score: { from: "0.00", to: "0.50" },
    grade: { from: "未报送", to: "不合格" },
    changes: [
      {
        item: "1.1",
        subject: "leaderSchoolVisits",
        from: { score: "0.00" },
        to: { score: "0.50", reading: "8", evidenceId: evidenceId(1) },
      },
    ],
  });
});

test("a document that came says which stand now, each with its evidence, and no other criterion changed", () => {
  const filed = [documentClaim("1.1-1", 1), documentClaim("1.1-3", 2)];

  expect(changes(filed.slice(0, 1), filed)).toEqual([
    {
      item: "1.1",
      subject: "documents",
      from: { score: "0.17", documents: [`1.1-1 ${evidenceId(1)}`] },
      to: { score: "0.33", documents: [`1.1-1 ${evidenceId(1)}`, `1.1-3 ${evidenceId(2)}`] },
    },
  ]);
});

test.each([
  { what: "a figure", from: visits("8", 1), to: visits("8", 2) },
  { what: "a document", from: documentClaim("1.1-1", 1), to: documentClaim("1.1-1", 2) },
])("$what that other evidence tells anew is a change, though it earns as much", ({ from, to }) => {
  const [change, ...others] = changes([from], [to]);

  expect(others).toEqual([]);
  expect(change?.from.score).toBe(change?.to.score);
  expect(change?.from).not.toEqual(change?.to);
});

test("what stayed as it was is no change", () => {
  expect(changes([visits("8", 1)], [visits("8", 1)])).toEqual([]);
});

test("a criterion that the edition before did not have comes from nothing", () => {
  const later = statusOf(visits("8", 1));
  const [change] = historyEntry({ ...later, items: [] }, later, cause).changes;

  expect(change).toMatchObject({ item: "1.1", from: { score: "0.00" } });
});

test("an indicator that serves two items changes in each by itself", () => {
  const later = statusOf(visits("8", 1));
  const items = later.items.filter(({ id }) => id === "1.1");
  const twice = [...items, ...items.map((item) => ({ ...item, id: "9.9" }))];
  const entry = historyEntry({ ...later, items }, { ...later, items: twice }, cause);

  expect(new Set(entry.changes.map(({ item }) => item))).toEqual(new Set(["9.9"]));
  expect(entry.changes.map(({ subject }) => subject)).toContain("leaderSchoolVisits");
});

test("a version nobody knows the moment of has no place in the history", () => {
  const never = emptyStatus(framework, place);

  expect(() => historyEntry(never, never, cause)).toThrow("the moment of version 0");
});

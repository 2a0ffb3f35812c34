import { afterAll, beforeAll, expect, test } from "vitest";
import { documentClaim, evidenceId, indicatorClaim, narrativeClaim } from "../support/builders.ts";
import { acceptance } from "../support/evidence-builders.ts";
import { newPlace, type Recomputation, startRecomputation } from "../support/recomputation.ts";
import { change } from "../support/table-change.ts";

let recomputation: Recomputation;
beforeAll(async () => {
  recomputation = await startRecomputation();
});
afterAll(() => recomputation.stop());

test("a claim on an item changes its score, the status and the history, with cause and change", async () => {
  const place = newPlace();
  await recomputation.accept(place, 1, [
    indicatorClaim("leaderSchoolVisits", { value: "8", evidence: 1 }),
  ]);

  await recomputation.recompute([change(place, `CLAIM#leaderSchoolVisits#${evidenceId(1)}`)]);

  expect(await recomputation.statusOf(place)).toMatchObject({
    version: 1,
    score: "0.50",
    grade: "不合格",
  });
  const { entries } = await recomputation.table.history(place, { limit: 10, before: undefined });
  expect(entries).toEqual([
    {
      version: 1,
      at: "2021-12-01T00:00:00.000Z",
      cause: { evidence: [evidenceId(1)], decisions: [], reconciled: false },
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
    },
  ]);
});

test("the latest evidence counts, and its withdrawal brings back the one before", async () => {
  const place = newPlace();
  await recomputation.accept(place, 1, [
    indicatorClaim("headTeacherAllowance", { value: "500", evidence: 1 }),
  ]);
  await recomputation.accept(place, 2, [
    indicatorClaim("headTeacherAllowance", { value: "450", evidence: 2 }),
  ]);
  const records = [change(place, `CLAIM#headTeacherAllowance#${evidenceId(2)}`)];

  await recomputation.recompute(records);
  const later = await recomputation.statusOf(place);
  await recomputation.table.settle({
    receipt: { ...acceptance(evidenceId(2), []).receipt, ...place, revision: 2 },
    readRevision: 1,
    claims: [],
    claimedBefore: ["headTeacherAllowance"],
    narrative: undefined,
  });
  await recomputation.recompute(records);

  expect(later?.score).toBe("0.00");
  expect(await recomputation.statusOf(place)).toMatchObject({ score: "1.00", version: 2 });
});

test("a narrative is named by the status without changing its score", async () => {
  const place = newPlace();
  await recomputation.accept(place, 3, [narrativeClaim(3)]);

  await recomputation.recompute([change(place, `CLAIM#narrative#${evidenceId(3)}`)]);

  expect(await recomputation.statusOf(place)).toMatchObject({
    narrative: evidenceId(3),
    score: "0.00",
    version: 1,
  });
});

test("a report of an earlier moment finds the whole status of that moment", async () => {
  const place = newPlace();
  const at = (day: string) => ({ now: () => new Date(`2021-12-${day}T00:00:00.000Z`) });
  await recomputation.accept(place, 1, [documentClaim("1.1-1")]);
  await recomputation.recompute([change(place, `CLAIM#1.1-1#${evidenceId(1)}`)], at("01"));
  const first = await recomputation.statusOf(place);
  await recomputation.accept(place, 2, [documentClaim("1.1-2", 2)]);
  await recomputation.recompute([change(place, `CLAIM#1.1-2#${evidenceId(2)}`)], at("05"));

  expect(await recomputation.table.statusAsOf(place, "2021-12-04T23:00:00.000Z")).toEqual(first);
  expect(await recomputation.table.statusAsOf(place, "2021-11-30T00:00:00.000Z")).toBeUndefined();
  expect((await recomputation.table.statusAsOf(place, "2022-01-01T00:00:00.000Z"))?.version).toBe(
    2,
  );
});

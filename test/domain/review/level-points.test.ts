import { expect, test } from "vitest";
import { adjustedScore, differencesOf } from "../../../shared/domain/review/level-points.ts";
import { makeReview } from "../../../shared/domain/review/review.ts";
import { latestClaims, scoreItem } from "../../../shared/domain/scoring/scoring.ts";
import {
  documentClaim,
  evidenceId,
  framework2021,
  indicatorClaim,
  itemOf,
  narrativeClaim,
} from "../../support/builders.ts";
import {
  city,
  decided,
  filedCounty,
  fullClaims,
  leader,
  type ReviewedCounty,
  situationOf,
} from "../../support/review-builders.ts";
import { corrects, openCounty, signs, submittedCounty } from "../../support/review-steps.ts";

const claims = fullClaims(framework2021());
/** 5.2: 1.50 for the retention rate, 1.00 for no pupil lost, 0.50 for two documents. */
const item = itemOf("5.2");
const system = scoreItem(item, latestClaims(claims));
const [plan, records] = item.documents.map(({ id }) => id);
const points = (adjustments: Parameters<typeof adjustedScore>[2]) => {
  const level = adjustedScore(item, system, adjustments);
  return [level.score, ...level.criteria.map(({ score }) => score)];
};

test("without corrections a level has what the system has", () => {
  expect(adjustedScore(item, system, [])).toEqual(system);
  expect(points([])).toEqual(["3.00", "1.50", "1.00", "0.50"]);
});

test("a corrected reading is scored by the one scoring function, and touches nothing else", () => {
  // 0.5 off for each pupil lost
  const reading = { criterion: "dropoutCount", reading: "1" };
  const level = adjustedScore(item, system, [reading]);

  expect(points([reading])).toEqual(["2.50", "1.50", "0.50", "0.50"]);
  expect(level.criteria[1]).toMatchObject({ reading: "1", state: "partial" });
  expect(level.criteria[1]?.evidenceId).toBe(system.criteria[1]?.evidenceId);
  expect(level.criteria[0]).toBe(system.criteria[0]);
  expect(level.criteria[2]).toBe(system.criteria[2]);
  expect(differencesOf(system, level)).toEqual([
    { criterion: "dropoutCount", from: "1.00", to: "0.50" },
  ]);
});

test("a rejected document does not count, the others do, and keep who issued them", () => {
  const issued = scoreItem(
    item,
    latestClaims([...claims, { ...documentClaim(records ?? "", 200), issuer: "education" }]),
  );
  const reject = { criterion: "documents", reject: plan ?? "" };
  const level = adjustedScore(item, issued, [reject]);

  expect(points([reject])).toEqual(["2.75", "1.50", "1.00", "0.25"]);
  expect(points([reject, { criterion: "documents", reject: records ?? "" }])[3]).toBe("0.00");
  expect(level.criteria[2]?.documents).toEqual([
    { id: plan },
    { id: records, evidenceId: evidenceId(200), issuer: "education" },
  ]);
  expect(adjustedScore(item, system, [reject]).criteria[2]?.documents?.[1]).toEqual({
    id: records,
    evidenceId: system.criteria[2]?.documents?.[1]?.evidenceId,
  });
});

test("points that are set outright stand in the place of what is scored, and nothing is scored anew for them", () => {
  const outright = { criterion: "compulsoryRetentionRate", points: "0.00" };
  const level = adjustedScore(item, system, [outright]);

  expect(points([outright])).toEqual(["1.50", "0.00", "1.00", "0.50"]);
  expect(level.criteria[0]).toEqual({ ...system.criteria[0], score: "0.00" });
  expect(differencesOf(system, level)).toEqual([
    { criterion: "compulsoryRetentionRate", from: "1.50", to: "0.00" },
  ]);
});

test("several corrections of an item are told apart, and their sums explain all between the levels", () => {
  const level = adjustedScore(item, system, [
    { criterion: "dropoutCount", reading: "2" },
    { criterion: "documents", points: "0.10" },
  ]);

  expect(level.score).toBe("1.60");
  expect(differencesOf(system, level)).toEqual([
    { criterion: "dropoutCount", from: "1.00", to: "0.00" },
    { criterion: "documents", from: "0.50", to: "0.10" },
  ]);
});

test("a figure that nobody filed may be what the city found, resting on no evidence", () => {
  const nothing = scoreItem(item, latestClaims([]));
  const level = adjustedScore(item, nothing, [{ criterion: "dropoutCount", reading: "0" }]);

  expect(level.score).toBe("1.00");
  expect(level.criteria[1]?.evidenceId).toBe("0".repeat(26));
});

test("the year before is the county's unless the city corrects it too", () => {
  const funds = itemOf("3.1");
  const filed = scoreItem(
    funds,
    latestClaims([indicatorClaim("eduBudgetExpenditure", { value: "9", previous: "9" })]),
  );
  const withReading = (reading: string, previous?: string) =>
    adjustedScore(funds, filed, [
      { criterion: "eduBudgetExpenditure", reading, ...(previous && { previous }) },
    ]).criteria[0];

  expect(withReading("8")).toMatchObject({ score: "0.00", previous: "9" });
  expect(withReading("10")).toMatchObject({ score: "3.00", previous: "9" });
  expect(withReading("8", "7")).toMatchObject({ score: "3.00", previous: "7" });
  const unknown = scoreItem(funds, latestClaims([]));
  expect(
    adjustedScore(funds, unknown, [{ criterion: "eduBudgetExpenditure", reading: "8" }])
      .criteria[0],
  ).not.toHaveProperty("previous");
});

const result = (county: ReviewedCounty) => makeReview(situationOf(county, city)).result;

test("a veto fires on the reading that counts: one that the city found, and not one that it corrected away", () => {
  const accident = (value: string) =>
    indicatorClaim("majorSafetyAccidents", { value, evidence: 200 });
  const found = decided(submittedCounty(), [
    city,
    corrects("11.1", { criterion: "majorSafetyAccidents", reading: "1" }),
  ]);
  const ids = openCounty().status.items.map(({ id }) => id);
  const filed = decided(openCounty({ claims: [...claims, accident("1")] }), [
    leader,
    signs(...ids),
  ]);
  const gone = decided(filed, [
    city,
    corrects("11.1", { criterion: "majorSafetyAccidents", reading: "0" }),
  ]);

  expect(result(found)).toMatchObject({ grade: "良好", vetoes: [{ id: "V3", reading: "1" }] });
  expect(result(filed)).toMatchObject({ grade: "良好", vetoes: [{ id: "V3" }] });
  expect(result(gone)).toMatchObject({ grade: "优秀", vetoes: [] });
});

test("a county that filed nothing has no grade yet, one that filed anything has", () => {
  const empty = filedCounty({ claims: [] });
  const worded = filedCounty({ claims: [narrativeClaim(1)] });
  const vetoed = { ...empty, gate: { ...empty.gate, vetoes: { V4: 1 } } };

  expect(result(empty)).toEqual({ score: "0.00", grade: "未报送", vetoes: [] });
  expect(result(worded).grade).toBe("不合格");
  expect(result(vetoed).grade).toBe("不合格");
});

test("a county that filed nothing, to which the city gives points, is graded by them", () => {
  const ids = openCounty().status.items.map(({ id }) => id);
  const signed = { ...filedCounty({ claims: [] }) };
  const marks = Object.fromEntries(situationOf(signed, city).marks);
  const gate = {
    ...signed.gate,
    stage: "submitted" as const,
    signOff: { number: 1, at: signed.now, mark: situationOf(signed, city).mark, marks },
  };
  const given = decided({ ...signed, gate }, [
    city,
    corrects(ids[0] ?? "", { criterion: "documents", points: "0.50" }),
  ]);

  expect(result(given)).toMatchObject({ score: "0.50", grade: "不合格" });
});

import { expect, test } from "vitest";
import type { Criterion, Item } from "../../../shared/domain/framework/framework.ts";
import { withStates } from "../../../shared/domain/scoring/criterion-state.ts";
import { reasonOf } from "../../../shared/domain/scoring/reason.ts";
import { latestClaims, scoreItem } from "../../../shared/domain/scoring/scoring.ts";
import { makeStatus, statusFromClaims } from "../../../shared/domain/status/make-status.ts";
import { sameStatus } from "../../../shared/domain/status/same-status.ts";
import {
  documentClaim,
  framework2021,
  indicatorClaim,
  itemWith,
  placeOf,
} from "../../support/builders.ts";

const framework = framework2021();
const x = { indicator: "x", points: "1.00" };
const scoreOf = (criterion: Criterion, value: string, previous?: string) =>
  scoreItem(
    itemWith(criterion),
    latestClaims([indicatorClaim("x", { value, ...(previous !== undefined && { previous }) })]),
  );

test.each<[string, Criterion, string, string]>([
  [
    "0.6500001 against at most 0.65",
    { kind: "atMost", ...x, threshold: "0.65", allowance: "0.065" },
    "0.6500001",
    "partial",
  ],
  [
    "0.65000 against at most 0.65",
    { kind: "atMost", ...x, threshold: "0.65", allowance: "0.065" },
    "0.65000",
    "met",
  ],
  [
    "0.9999 against at least 1",
    { kind: "atLeast", ...x, threshold: "1", allowance: "0.1" },
    "0.9999",
    "partial",
  ],
  [
    "99.999999999999 against at least 100",
    { kind: "atLeast", ...x, threshold: "100", allowance: "10" },
    "99.999999999999",
    "partial",
  ],
  [
    "3.9999 of 4 meetings",
    { kind: "deductPerMissing", ...x, required: "4", deduction: "0.3" },
    "3.9999",
    "partial",
  ],
  ["a thousandth of a case", { kind: "deductPerCase", ...x, deduction: "0.5" }, "0.001", "partial"],
])("%s has all its points, and is met only if it is", (_, criterion, value, state) => {
  const item = scoreOf(criterion, value);

  expect(item).toMatchObject({ score: "1.00", state, criteria: [{ score: "1.00", state }] });
});

test("只增不减: a hair below last year's figure is unmet, the same figure written longer is met", () => {
  const noFall: Criterion = { kind: "notBelowPreviousYear", ...x };

  expect(scoreOf(noFall, "12907.199999", "12907.2").state).toBe("unmet");
  expect(scoreOf(noFall, "12907.20", "12907.2").state).toBe("met");
});

test("a criterion without points is met or not as any other, and does not carry the item", () => {
  const criteria: readonly Criterion[] = [
    { kind: "atLeast", indicator: "x", points: "0.00", threshold: "90", allowance: "10" },
    { kind: "documents", points: "1.00" },
  ];
  const item: Item = {
    ...itemWith({ kind: "documents", points: "1.00" }, ["a"]),
    criteria: [...criteria],
  };
  const claims = latestClaims([indicatorClaim("x", { value: "80" }), documentClaim("a", 2)]);

  const scored = scoreItem(item, claims);

  expect(scored.criteria.map(({ state }) => state)).toEqual(["unmet", "met"]);
  expect(scored.state).toBe("met");
});

test("nearly all of many documents are not all of them, though the points round to full", () => {
  const ids = Array.from({ length: 105 }, (_, at) => `d${at}`);
  const item = itemWith({ kind: "documents", points: "0.50" }, ids);

  const scored = scoreItem(item, latestClaims(ids.slice(1).map((id) => documentClaim(id))));

  expect(scored).toMatchObject({ score: "0.50", state: "partial" });
});

test("an item that only reports is reported once it is", () => {
  const item = itemWith({ kind: "reported", indicator: "x", points: "0.00" });

  expect(scoreItem(item, latestClaims([])).state).toBe("missing");
  expect(scoreItem(item, latestClaims([indicatorClaim("x", { value: "39" })])).state).toBe(
    "reported",
  );
});

test("an item of two figures that are only reported is reported with the first of them", () => {
  const item = itemWith({ kind: "reported", indicator: "x", points: "0.00" });
  const other: Criterion = { kind: "reported", indicator: "y", points: "0.00" };
  const both = { ...item, criteria: [...item.criteria, other] };

  expect(scoreItem(both, latestClaims([indicatorClaim("y", { value: "3" })])).state).toBe(
    "reported",
  );
});

const county = { framework, ...placeOf("140524"), previous: undefined };
const now = "2021-12-01T00:00:00.000Z";
const coefficient = indicatorClaim("primaryVariationCoefficient", { value: "0.6500001" });

test("the veto that a hair fires and the state agree", () => {
  const status = statusFromClaims({ ...county, claims: [coefficient], now });

  expect(status.vetoes).toMatchObject([{ id: "V6", reading: "0.6500001" }]);
  expect(status.items.find(({ id }) => id === "5.1")?.criteria[0]).toMatchObject({
    score: "1.25",
    state: "partial",
  });
});

test("states of earlier days are told anew with the next version, and then stay", () => {
  const right = statusFromClaims({ ...county, claims: [coefficient], now });
  const stored = right.items.map((item) => ({
    ...item,
    criteria: item.criteria.map((each) =>
      each.score === each.points ? { ...each, state: "met" as const } : each,
    ),
  }));

  const next = makeStatus({ ...county, items: stored, narrative: undefined, now });

  expect(sameStatus(next, right)).toBe(true);
  expect(right.items.map(withStates)).toEqual(right.items);
});

test.each([
  {
    id: "primaryVariationCoefficient",
    value: "0.6500001",
    said: "小学校际综合差异系数0.6500001，标准为不高于0.65，相差0.0000001（相差0.065以内按比例计分），未达到标准，四舍五入得1.25分。",
  },
  {
    id: "governmentExecutiveMeetings",
    value: "3.999",
    said: "政府常务会议研究教育次数3.999次/年，要求不少于4次/年，相差0.001次/年，每少一次（项）扣0.50分，未达到标准，四舍五入得1.00分。",
  },
])("the reason of $id at $value says what it misses by, and no 满分", ({ id, value, said }) => {
  const status = statusFromClaims({ ...county, claims: [indicatorClaim(id, { value })], now });
  const criterion = status.items
    .flatMap(({ criteria }) => criteria)
    .find(({ indicator }) => indicator === id);

  expect(criterion && reasonOf(criterion, framework, "zh")).toBe(said);
});

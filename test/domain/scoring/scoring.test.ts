import { expect, test } from "vitest";
import lingchuan from "../../../events/samples/packs/lingchuan-2021/indicators.json" with {
  type: "json",
};
import type { Criterion } from "../../../shared/domain/framework/framework.ts";
import { latestClaims, scoreItem } from "../../../shared/domain/scoring/scoring.ts";
import { statusFromClaims } from "../../../shared/domain/status/make-status.ts";
import {
  documentClaim,
  evidenceId,
  framework2021,
  indicatorClaim,
  itemOf,
  itemWith,
  placeOf,
} from "../../support/builders.ts";

const measured = { indicator: "x", points: "1.00" };
const atLeast: Criterion = { kind: "atLeast", ...measured, threshold: "90", allowance: "10" };
const atMost: Criterion = { kind: "atMost", ...measured, threshold: "0.65", allowance: "0.065" };
const perMissing: Criterion = {
  kind: "deductPerMissing",
  ...measured,
  required: "4",
  deduction: "0.3",
};
const perCase: Criterion = { kind: "deductPerCase", ...measured, deduction: "0.5" };
const yes: Criterion = { kind: "yes", ...measured };
const noFall: Criterion = { kind: "notBelowPreviousYear", ...measured };
const reported: Criterion = { kind: "reported", indicator: "x", points: "0.00" };

test.each([
  { criterion: atLeast, value: "90", score: "1.00", state: "met" },
  {
    criterion: atLeast,
    value: "89.99",
    score: "1.00",
    state: "partial",
    why: "0.999 rounds half up",
  },
  { criterion: atLeast, value: "85", score: "0.50", state: "partial" },
  {
    criterion: atLeast,
    value: "89.95",
    score: "1.00",
    state: "partial",
    why: "0.995 rounds half up",
  },
  { criterion: atLeast, value: "89.949", score: "0.99", state: "partial" },
  { criterion: atLeast, value: "80", score: "0.00", state: "unmet" },
  { criterion: atLeast, value: "0", score: "0.00", state: "unmet" },
  { criterion: atMost, value: "0.65", score: "1.00", state: "met" },
  { criterion: atMost, value: "0.6825", score: "0.50", state: "partial" },
  { criterion: atMost, value: "0.8", score: "0.00", state: "unmet" },
  { criterion: perMissing, value: "4", score: "1.00", state: "met" },
  { criterion: perMissing, value: "9", score: "1.00", state: "met" },
  { criterion: perMissing, value: "2", score: "0.40", state: "partial" },
  { criterion: perMissing, value: "0", score: "0.00", state: "unmet" },
  { criterion: perCase, value: "0", score: "1.00", state: "met" },
  { criterion: perCase, value: "1", score: "0.50", state: "partial" },
  { criterion: perCase, value: "3", score: "0.00", state: "unmet" },
  { criterion: yes, value: "true", score: "1.00", state: "met" },
  { criterion: yes, value: "false", score: "0.00", state: "unmet" },
  { criterion: reported, value: "39", score: "0.00", state: "reported" },
])("$criterion.kind of $value earns $score ($state) $why", ({ criterion, value, score, state }) => {
  const { criteria } = scoreItem(
    itemWith(criterion),
    latestClaims([indicatorClaim("x", { value })]),
  );

  expect(criteria).toMatchObject([{ score, state, reading: value, evidenceId: evidenceId(1) }]);
});

test.each([
  { value: "100", previous: "100", score: "1.00" },
  { value: "100.01", previous: "100", score: "1.00" },
  { value: "99.99", previous: "100", score: "0.00" },
  { value: "100", previous: undefined, score: "0.00" },
])("只增不减: $value after $previous earns $score", ({ value, previous, score }) => {
  const claim = indicatorClaim("x", { value, ...(previous !== undefined && { previous }) });

  expect(scoreItem(itemWith(noFall), latestClaims([claim])).score).toBe(score);
});

test("a criterion without a reading earns nothing and is missing", () => {
  const score = scoreItem(itemWith(atLeast), latestClaims([]));

  expect(score).toEqual({
    id: "1.1",
    points: "1.00",
    score: "0.00",
    state: "missing",
    criteria: [
      {
        kind: "atLeast",
        indicator: "x",
        points: "1.00",
        score: "0.00",
        state: "missing",
        threshold: "90",
        findings: [],
      },
    ],
  });
});

test("documents earn by the share of distinct required documents that are accepted", () => {
  const item = itemWith({ kind: "documents", points: "1.00" }, ["a", "b", "c"]);

  const score = scoreItem(
    item,
    latestClaims([documentClaim("a", 1), documentClaim("a", 2), documentClaim("b", 3)]),
  );

  expect(score).toMatchObject({
    score: "0.67",
    state: "partial",
    criteria: [
      {
        documents: [
          { id: "a", evidenceId: evidenceId(2) },
          { id: "b", evidenceId: evidenceId(3) },
          { id: "c" },
        ],
      },
    ],
  });
});

test("the latest evidence on a subject wins, in whatever order the claims come", () => {
  const older = indicatorClaim("x", { value: "90", evidence: 1 });
  const newer = indicatorClaim("x", { value: "80", evidence: 2 });

  expect(latestClaims([newer, older])).toEqual(latestClaims([older, newer]));
  expect(scoreItem(itemWith(atLeast), latestClaims([newer, older])).score).toBe("0.00");
});

test("an item with reported figures only, and no documents yet, is missing", () => {
  const score = scoreItem(
    itemOf("6.2"),
    latestClaims([indicatorClaim("vocationalInvestment", { value: "500" })]),
  );

  expect(score.state).toBe("missing");
});

test("the 27 public figures of Lingchuan score exactly 26.25 without documents", () => {
  const claims = lingchuan.indicators.map((each) =>
    indicatorClaim(each.id, {
      value: each.value,
      ...("previous" in each && { previous: each.previous }),
    }),
  );

  const status = statusFromClaims({
    framework: framework2021(),
    ...placeOf("140524"),
    claims,
    previous: undefined,
    now: "2021-12-01T00:00:00.000Z",
  });

  expect(status).toMatchObject({
    score: "26.25",
    maxScore: "100.00",
    grade: "不合格",
    provisional: true,
    vetoes: [],
    reported: { indicators: 27, of: 69 },
  });
  expect(Object.fromEntries(status.items.map(({ id, score }) => [id, score]))).toMatchSnapshot();
});

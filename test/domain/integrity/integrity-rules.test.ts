import { expect, test } from "vitest";
import { budget, safeCampus, told } from "../../support/integrity-figures.ts";

test.each([
  ["33321", "33311", "0.03"],
  ["16604.19", "12702.26", "30.72"],
  ["18206.12", "17793.08", "2.32"],
  ["12907.2", "12886.78", "0.16"],
  ["5864.82", "4357.25", "34.6"],
  ["90", "100", "-10"],
])("%s after %s is a growth by %s percent", (value, previous, statedGrowth) => {
  expect(told({ id: budget, value, previous, statedGrowth })).toEqual([]);
});

test("a growth that the two years do not give is said", () => {
  expect(told({ id: budget, value: "33321", previous: "33311", statedGrowth: "0.3" })).toEqual([
    "warning eduBudgetExpenditure.statedGrowth growthDiffers",
  ]);
  expect(told({ id: budget, value: "90", previous: "100", statedGrowth: "10" })).toEqual([
    "warning eduBudgetExpenditure.statedGrowth growthDiffers",
  ]);
});

test("growth from nothing cannot be judged", () => {
  expect(told({ id: budget, value: "5", previous: "0", statedGrowth: "100" })).toEqual([]);
});

test("a share above its maximum is impossible, a gross rate above 100 % is not", () => {
  expect(told({ id: safeCampus, value: "100.1" })).toEqual([
    "error safeCampusRate.value aboveMaximum",
  ]);
  expect(told({ id: "preschoolGrossEnrolmentRate", value: "104.2" })).toEqual([]);
});

test("more safe campuses than campuses are impossible", () => {
  expect(told({ id: safeCampus, value: "100", numerator: "115", denominator: "114" })).toEqual([
    "error safeCampusRate.numerator numeratorAboveDenominator",
    "warning safeCampusRate.value rateDiffers",
  ]);
});

test("a part is held against its whole where both are filed", () => {
  const part = { id: "publicKindergartenShare", value: "93" };

  expect(told(part)).toEqual([]);
  expect(told(part, { id: "inclusiveKindergartenCoverage", value: "92.2" })).toEqual([
    "warning publicKindergartenShare.value largerThanWhole",
  ]);
  expect(
    told({ ...part, value: "92.2" }, { id: "inclusiveKindergartenCoverage", value: "92.2" }),
  ).toEqual([]);
});

test.each([
  [
    "money filed in 元 instead of 万元",
    { id: budget, value: "333210000", previous: "33311" },
    true,
  ],
  ["money ten times last year's", { id: budget, value: "333210", previous: "33311" }, true],
  ["money a tenth of last year's", { id: budget, value: "3332", previous: "33311" }, true],
  ["money that grew threefold", { id: budget, value: "99933", previous: "33311" }, false],
  ["a share of 1 after one of 100", { id: safeCampus, value: "0.87", previous: "86.9" }, true],
  [
    "a count ten times last year's",
    { id: "leaderSchoolVisits", value: "10", previous: "1" },
    false,
  ],
  [
    "a count a hundred times last year's",
    { id: "patentsGranted", value: "300", previous: "3" },
    true,
  ],
  ["a value after none", { id: budget, value: "33321", previous: "0" }, false],
])("order of magnitude: %s", (_, figure, odd) => {
  const expected = odd ? [`warning ${figure.id}.value orderOfMagnitude`] : [];

  expect(told(figure)).toEqual(expected);
});

test("a count is whole, an average is not", () => {
  expect(told({ id: "leaderSchoolVisits", value: "2.5" })).toEqual([
    "error leaderSchoolVisits.value countNotWhole",
  ]);
  expect(told({ id: "leaderSchoolVisits", value: "2.0" })).toEqual([]);
  expect(told({ id: "schoolsPerInspector", value: "4.5" })).toEqual([]);
});

test("only a change may be below zero", () => {
  expect(told({ id: budget, value: "-1", previous: "5" })).toEqual([
    "error eduBudgetExpenditure.value negativeImpossible",
  ]);
  expect(told({ id: "myopiaRateChange", value: "-0.6" })).toEqual([]);
});

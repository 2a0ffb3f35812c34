import { expect, test } from "vitest";
import { frameworkOf } from "../../../shared/domain/editions.ts";
import { indicatorById } from "../../../shared/domain/framework-items.ts";
import { checkIntegrity } from "../../../shared/domain/integrity/check-integrity.ts";
import type { Figure } from "../../../shared/domain/integrity/figure.ts";

type Filed = Omit<Figure, "indicator" | "at"> & { readonly id: string };

const figureOf = ({ id, ...numbers }: Filed): Figure => {
  const framework = frameworkOf("2021");
  const indicator = framework && indicatorById(framework, id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  return { indicator, ...numbers, at: (field) => `${id}.${field}` };
};
const told = (...filed: readonly Filed[]) =>
  [...checkIntegrity(filed.map(figureOf)).values()]
    .flat()
    .map(({ code, severity, path }) => `${severity} ${path} ${code}`);

const safeCampus = "safeCampusRate";
const budget = "eduBudgetExpenditure";

test.each<[string, Filed]>([
  [
    "three parts that sum to the numerator",
    {
      id: safeCampus,
      value: "87.7",
      numerator: "100",
      denominator: "114",
      parts: ["2", "24", "74"],
    },
  ],
  [
    "public funds by source, to the last yuan",
    { id: budget, value: "2176.5561", parts: ["1842.08", "334.4761"] },
  ],
  [
    "parts rounded to two digits that miss the sum by one of the last",
    { id: budget, value: "10.01", parts: ["3.34", "3.33", "3.33"] },
  ],
])("parts: %s are in order", (_, figure) => {
  expect(told(figure)).toEqual([]);
});

test("parts that miss the whole are said, against the numerator or else the value", () => {
  expect(
    told({
      id: safeCampus,
      value: "87.7",
      numerator: "100",
      denominator: "114",
      parts: ["2", "24", "73"],
    }),
  ).toEqual(["warning safeCampusRate.parts partsDoNotSum"]);
  expect(told({ id: "patentsGranted", value: "39", parts: ["20", "20"] })).toEqual([
    "warning patentsGranted.parts partsDoNotSum",
  ]);
});

test.each([
  ["98.7", "2143", "2172"],
  ["1.3", "29", "2172"],
  ["100", "4", "4"],
  ["12.5", "1", "8"],
  ["12.50", "1", "8"],
  ["13", "1", "8"],
  ["0", "0", "63"],
])("%s %% is what %s of %s gives", (value, numerator, denominator) => {
  expect(told({ id: safeCampus, value, numerator, denominator })).toEqual([]);
});

test.each([
  ["98.6", "2143", "2172"],
  ["12", "1", "8"],
  ["0.01", "0", "63"],
])("%s %% is not what %s of %s gives", (value, numerator, denominator) => {
  expect(told({ id: safeCampus, value, numerator, denominator })).toEqual([
    "warning safeCampusRate.value rateDiffers",
  ]);
});

test("a plain ratio is held against its numbers without the factor of a hundred", () => {
  const ratio = { id: "teacherCivilServantPayRatio", numerator: "103", denominator: "100" };

  expect(told({ ...ratio, value: "1.03" })).toEqual([]);
  expect(told({ ...ratio, value: "1.04" })).toEqual([
    "warning teacherCivilServantPayRatio.value rateDiffers",
  ]);
});

test("100 of any whole number is never 87.8 %", () => {
  expect(told({ id: safeCampus, value: "87.8", numerator: "100" })).toEqual([
    "warning safeCampusRate.value noWholeDenominator",
  ]);
});

test("GRIM agrees with trying every denominator up to 20,000, rounded or cut off", () => {
  const writable = new Set<string>();
  for (let denominator = 37; denominator <= 20_000; denominator++) {
    writable.add((Math.round(37_000 / denominator) / 10).toFixed(1));
    writable.add((Math.floor(37_000 / denominator) / 10).toFixed(1));
  }
  const tenths = Array.from({ length: 999 }, (_, at) => ((at + 2) / 10).toFixed(1));

  const refused = tenths.filter(
    (value) => told({ id: safeCampus, value, numerator: "37" }).length > 0,
  );

  expect(refused).toEqual(tenths.filter((value) => !writable.has(value)));
  expect(refused.length).toBeGreaterThan(500);
});

test("GRIM agrees with trying every numerator of a denominator", () => {
  const writable = new Set<string>();
  for (let numerator = 0; numerator <= 63; numerator++) {
    writable.add((Math.round((numerator * 1000) / 63) / 10).toFixed(1));
    writable.add((Math.floor((numerator * 1000) / 63) / 10).toFixed(1));
  }
  const tenths = Array.from({ length: 1001 }, (_, at) => (at / 10).toFixed(1));

  const refused = tenths.filter(
    (value) => told({ id: safeCampus, value, denominator: "63" }).length > 0,
  );

  expect(refused).toEqual(tenths.filter((value) => !writable.has(value)));
});

test("a rate of money is not judged by whole numbers", () => {
  expect(told({ id: "trainingFundShare", value: "5.3", numerator: "1" })).toEqual([]);
});

test("none of n is 0 % and nothing else", () => {
  expect(told({ id: safeCampus, value: "0", numerator: "0" })).toEqual([]);
  expect(told({ id: safeCampus, value: "5", numerator: "0" })).toEqual([
    "warning safeCampusRate.value noWholeDenominator",
  ]);
});

test.each([
  ["33321", "33311", "0.03"],
  ["16604.19", "12702.26", "30.72"],
  ["18206.12", "17793.08", "2.32"],
  ["12907.2", "12886.78", "0.16"],
  ["5864.82", "4357.25", "34.6"],
  ["90", "100", "-10"],
])("%s after %s is a growth of %s %%", (value, previous, statedGrowth) => {
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

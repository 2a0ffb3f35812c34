import { expect, test } from "vitest";
import { budget, type Filed, safeCampus, told } from "../../support/integrity-figures.ts";

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
])("a rate of %s is what %s of %s gives", (value, numerator, denominator) => {
  expect(told({ id: safeCampus, value, numerator, denominator })).toEqual([]);
});

test.each([
  ["98.6", "2143", "2172"],
  ["12", "1", "8"],
  ["0.01", "0", "63"],
])("a rate of %s is not what %s of %s gives", (value, numerator, denominator) => {
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

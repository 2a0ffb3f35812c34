import { expect, test } from "vitest";
import {
  computedRate,
  isRate,
  roundHalfUp,
} from "../../../shared/domain/integrity/computed-rate.ts";

test.each([
  { unit: "%", numerator: "1", denominator: "8", rate: "12.5" },
  { unit: "比值", numerator: "103", denominator: "100", rate: "1.03" },
  { unit: "%", numerator: "0", denominator: "63", rate: "0" },
  { unit: "%", numerator: "-1", denominator: "8", rate: "-12.5" },
])("$numerator of $denominator in $unit is $rate", ({ rate, ...fraction }) => {
  expect(computedRate(fraction)).toBe(rate);
});

test.each([
  { what: "a unit that is no rate", unit: "人", numerator: "1", denominator: "8" },
  {
    what: "a name that every table answers to",
    unit: "toString",
    numerator: "1",
    denominator: "8",
  },
  { what: "a denominator of nothing", unit: "%", numerator: "1", denominator: "0" },
  { what: "a denominator below nothing", unit: "%", numerator: "1", denominator: "-8" },
  {
    what: "more digits than a reading has",
    unit: "%",
    numerator: "999999999999999",
    denominator: "0.000001",
  },
])("$what gives no rate", ({ what: _, ...fraction }) => {
  expect(computedRate(fraction)).toBeUndefined();
});

test("rates are in percent or plain ratios, and nothing else is one", () => {
  expect(["%", "比值", "百分点", "万元"].filter(isRate)).toEqual(["%", "比值"]);
});

test.each([
  ["2.5", 0, "3"],
  ["12.345", 2, "12.35"],
  ["12.344", 2, "12.34"],
  ["-0.005", 2, "-0.01"],
  ["1", 2, "1.00"],
])("%s at %i digits is %s: half goes up, and every digit is written", (value, digits, rounded) => {
  expect(roundHalfUp(value, digits)).toBe(rounded);
});

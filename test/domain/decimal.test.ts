import { expect, test } from "vitest";
import {
  DecimalText,
  decimal,
  fractionDigits,
  percentage,
  ratio,
  sumPoints,
  toPoints,
} from "../../shared/domain/decimal.ts";

test.each(["0", "-0.5", "33321", "123456789012345", "0.123456789012", "-1.50"])(
  "%s is a decimal",
  (text) => {
    expect(DecimalText.safeParse(text).success).toBe(true);
  },
);

test.each([
  "",
  "-",
  "1.",
  ".5",
  "+1",
  "1e5",
  "1,000",
  "x1",
  "1x",
  " 1",
  "1\n",
  "--1",
  "1.2.3",
  "1234567890123456",
  "0.1234567890123",
])("%j is no decimal", (text) => {
  expect(DecimalText.safeParse(text).success).toBe(false);
});

test.each([
  ["1", "8", "12.5"],
  ["0", "7", "0"],
  ["1", "3", "33.333333333333"],
  ["2", "3", "66.666666666667"],
  ["-2", "3", "-66.666666666667"],
  // 99.9999999999999 and 100.0000000000001: rounded they would be the whole
  ["999999999999999", "1000000000000000", "99.999999999999"],
  ["1000000000000001", "1000000000000000", "100.000000000001"],
  ["-999999999999999", "-1000000000000000", "99.999999999999"],
  ["-1000000000000001", "-1000000000000000", "100.000000000001"],
  ["999999999999999", "-1000000000000000", "-99.999999999999"],
])("%s of %s is %s percent", (numerator, denominator, percent) => {
  expect(percentage(numerator, denominator)).toBe(percent);
});

test.each([
  ["3", "4", "0.75"],
  // 1.000000000000001
  ["1000000000000001", "1000000000000000", "1.000000000001"],
  // 0.00000000001 and a trillionth of it
  ["0.00000000001", "0.999999999999", "0.000000000011"],
])("%s to %s is a ratio of %s", (numerator, denominator, said) => {
  expect(ratio(numerator, denominator)).toBe(said);
});

test.each([
  ["0.9946", "0.99"],
  ["0.995", "1.00"],
  ["0.9949999", "0.99"],
  ["14", "14.00"],
  ["0", "0.00"],
])("%s earned is %s points", (earned, points) => {
  expect(toPoints(decimal(earned))).toBe(points);
});

test("points are added up exactly", () => {
  expect(sumPoints(["0.10", "0.20", "13.70"])).toBe("14.00");
  expect(sumPoints([])).toBe("0.00");
});

test.each([
  ["87.8", 1],
  ["87.80", 2],
  ["87", 0],
])("%s states %i fraction digits", (text, digits) => {
  expect(fractionDigits(text)).toBe(digits);
});

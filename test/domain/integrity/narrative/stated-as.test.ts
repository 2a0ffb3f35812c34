import Big from "big.js";
import { expect, test } from "vitest";
import {
  isStatedAs,
  isStatedWithin,
  percentWithin,
} from "../../../../shared/domain/integrity/narrative/stated-as.ts";

const rangeFrom = (low: string, high?: string) => ({
  low: new Big(low),
  high: high === undefined ? undefined : new Big(high),
});

test.each([
  ["87.9", "87.85", true],
  ["87.8", "87.85", true],
  ["87.7", "87.85", false],
  ["88", "87.85", true],
  ["87", "87.85", true],
  ["89", "87.85", false],
  ["87.850", "87.85", true],
])("whether %s is %s rounded or cut off: %s", (stated, exact, agrees) => {
  expect(isStatedAs(stated, new Big(exact))).toBe(agrees);
});

test.each([
  ["87.8", "87.89", "90", true],
  ["87.8", "87.9", "90", false],
  ["87.8", "80", "87.75", true],
  ["87.8", "80", "87.74", false],
  ["87.8", "50", undefined, true],
  ["87.8", "87.9", undefined, false],
  ["-5", "-5.9", "-5.1", true],
  ["-5", "-6", "-6", false],
  ["-5", "-4.5", "-4.5", true],
  ["-5", "-4.4", "-4.4", false],
  ["-0.5", "-0.59", "-0.57", true],
  ["0", "-0.9", "-0.8", true],
  ["0", "0.9", "0.9", true],
  ["0", "1", "1", false],
  ["-5", "-4", undefined, false],
])("whether %s may stand for something from %s to %s: %s", (stated, low, high, agrees) => {
  expect(isStatedWithin(stated, rangeFrom(low, high))).toBe(agrees);
});

test.each([
  [rangeFrom("50", "50"), rangeFrom("80", "80"), ["62.5", "62.5"]],
  [rangeFrom("40", "60"), rangeFrom("80", "100"), ["40", "75"]],
  [rangeFrom("40", "60"), rangeFrom("80"), ["50", "75"]],
  [rangeFrom("0.5", "0.5"), rangeFrom("1", "1"), ["50", "50"]],
  [rangeFrom("40"), rangeFrom("80", "100"), undefined],
  [rangeFrom("40", "60"), rangeFrom("0", "100"), undefined],
])("the percentages that one range can be of another", (part, whole, percentages) => {
  const found = percentWithin(part, whole);

  expect(found && [found.low.toFixed(), found.high?.toFixed()]).toEqual(percentages);
});

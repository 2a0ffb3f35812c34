import { expect, test } from "vitest";
import { speltNumber } from "../../../../../shared/domain/integrity/narrative/reading/spelt-number.ts";

test.each([
  ["", undefined],
  ["零", 0],
  ["九", 9],
  ["两", 2],
  ["二〇二一", 2021],
  ["两百零两", 202],
  ["十", 10],
  ["十九", 19],
  ["九十", 90],
  ["一百", 100],
  ["一百一十", 110],
  ["一百零五", 105],
  ["一百〇五", 105],
  ["三千", 3000],
  ["一千二百三十四", 1234],
  ["三千零五十", 3050],
  ["千", 1000],
  ["百", 100],
  ["十十", undefined],
  ["十百", undefined],
  ["百千", undefined],
  ["千千", undefined],
  ["一百二百", undefined],
  ["三五十", undefined],
  ["一百二三", undefined],
])("%s is spelt for %s", (spelt, number) => {
  expect(speltNumber(spelt)).toBe(number);
});

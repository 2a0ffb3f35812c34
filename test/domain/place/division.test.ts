import { expect, test } from "vitest";
import {
  countiesWithin,
  divisionName,
  fullDivisionName,
  isCounty,
} from "../../../shared/domain/place/division.ts";

test("Shanxi has 117 counties, Jincheng six", () => {
  expect([
    countiesWithin("14").length,
    countiesWithin("1405").length,
    countiesWithin("140524").length,
  ]).toEqual([117, 6, 1]);
});

test("names that repeat are told apart by their city", () => {
  expect(["140302", "140502", "140524"].map(fullDivisionName)).toEqual([
    "阳泉市城区",
    "晋城市城区",
    "晋城市陵川县",
  ]);
});

test("a city is no county, and an unknown code has no name", () => {
  expect([isCounty("1405"), isCounty("140599"), divisionName("140599")]).toEqual([
    false,
    false,
    undefined,
  ]);
});

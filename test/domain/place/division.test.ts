import { expect, test } from "vitest";
import {
  CountyCode,
  countiesWithin,
  divisionName,
  fullDivisionName,
  isCounty,
  isWithin,
  Scope,
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

test("a county and a city are called by their own names", () => {
  expect([divisionName("140524"), divisionName("1405")]).toStrictEqual(["陵川县", "晋城市"]);
});

test.each([
  { code: "14", name: "山西省" },
  { code: "1405", name: "晋城市" },
  { code: "140524", name: "晋城市陵川县" },
  { code: "140599", name: "晋城市140599" },
])("$code is called $name, a city or a province once", ({ code, name }) => {
  expect(fullDivisionName(code)).toBe(name);
});

test("the counties of Jincheng stand in the order of their codes", () => {
  expect(countiesWithin("1405")).toStrictEqual([
    "140502",
    "140521",
    "140522",
    "140524",
    "140525",
    "140581",
  ]);
});

test.each([
  { text: "140524", isCode: true },
  { text: "1405240", isCode: false },
  { text: "0140524", isCode: false },
  { text: "14052", isCode: false },
  { text: "14052x", isCode: false },
  { text: "", isCode: false },
])("the code of a county is six digits and nothing else: $text $isCode", ({ text, isCode }) => {
  expect(CountyCode.safeParse(text).success).toBe(isCode);
});

test.each([
  { text: "14", isScope: true },
  { text: "1405", isScope: true },
  { text: "140524", isScope: true },
  { text: "", isScope: false },
  { text: "140", isScope: false },
  { text: "14052401", isScope: false },
  { text: "x14", isScope: false },
  { text: "14x", isScope: false },
])("a scope is two, four or six digits and nothing else: $text $isScope", ({ text, isScope }) => {
  expect(Scope.safeParse(text).success).toBe(isScope);
});

test.each([
  { scope: "14", division: "140524", inside: true },
  { scope: "1405", division: "140524", inside: true },
  { scope: "140524", division: "140524", inside: true },
  { scope: "1404", division: "140524", inside: false },
  { scope: "140524", division: "1405", inside: false },
  { scope: "05", division: "140524", inside: false },
])("law 7: $division lies inside $scope: $inside", ({ scope, division, inside }) => {
  expect(isWithin(scope, division)).toBe(inside);
});

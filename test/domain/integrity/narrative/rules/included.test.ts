import { expect, test } from "vitest";
import { included } from "../../../../../shared/domain/integrity/narrative/rules/included.ts";
import { saidOf } from "./said-of.ts";

test.each([
  ["小学164所（含民办小学6所和教学点67个）。", ["holds", "holds"]],
  ["小学164所（其中民办小学6所）。", ["holds"]],
  ["小学164所（包括教学点67处）。", ["holds"]],
  ["小学164所（含民办小学164所）。", ["holds"]],
])("what a bracket includes holds: %s", (text, said) => {
  expect(saidOf(included, text)).toStrictEqual(said);
});

test("each part that is more than the whole is told by itself", () => {
  const [first, second] = saidOf(included, "小学64所（含民办小学6所和教学点67个）。");
  expect(first).toBe("holds");
  expect(second).toContain("67");
  expect(second).toContain("64");
});

test.each([
  ["小学64所，含民办小学67所。", "there is no bracket"],
  ["小学64所中（含民办小学67所）。", "the bracket does not stand right behind"],
  ["小学64所（另含民办小学67所）。", "what is outside is said to be"],
  ["小学64所（民办小学67所）。", "it is not said to be a part"],
  ["小学64所（含约67所民办小学）。", "the part is not exact"],
  ["小学约64所（含民办小学67所）。", "the whole is not exact"],
  ["小学64所（含班级67个）。", "classes are no schools"],
  ["小学64所（含新增小学67所）。", "what is new may have come since"],
  ["小学64所（含学生67名）。", "people are no schools"],
  ["教师64名（含教学点67个）。", "schools are no people"],
  ["小学64所（含食堂67个）。", "canteens are no schools"],
])("nothing is said of %s (%s)", (text) => {
  expect(saidOf(included, text)).toStrictEqual([]);
});

test("a figure behind the bracket is none of it", () => {
  expect(saidOf(included, "小学64所（含民办小学6所），教学点67个。")).toStrictEqual(["holds"]);
});

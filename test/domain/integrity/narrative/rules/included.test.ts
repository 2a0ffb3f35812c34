import { expect, test } from "vitest";
import { included } from "../../../../../shared/domain/integrity/narrative/rules/included.ts";
import { saidOf } from "./said-of.ts";

test.each([
  ["小学164所（含民办小学6所和教学点167个）。", ["holds", "其中的167所大于总数164所。"]],
  ["小学164个（其中教学点167所）。", ["其中的167个大于总数164个。"]],
  ["小学164所（包括村小167处）。", ["其中的167所大于总数164所。"]],
  ["小学164所（含民办小学6所（新校67所）），教师500所。", ["holds"]],
  [
    "小学164所（含民办小学166所，在校生9人）。",
    ["文中“小学164所（含民办小学166所）”：其中的166所大于总数164所。"],
  ],
])("what a bracket includes is no more than what stands before it: %s", (text, told) => {
  expect(saidOf(included, text)).toStrictEqual(told);
});

test.each([
  ["it includes nothing", "小学164所（民办小学166所）。"],
  ["something else is included", "小学164所（民办含小学166所）。"],
  ["no bracket opens", "小学164所，含民办小学166所。"],
  ["the bracket stands further on", "小学164所学校（含民办小学166所）。"],
  ["the bracket is within another", "小学164所（（含民办小学166所））。"],
  ["something else is counted", "小学164所（含男教师166人）。"],
  ["other rooms are counted", "小学164所（含教室166处）。"],
  ["people include points", "教师164人（含教学点166个）。"],
  ["points are people", "小学164所（含教学点教师166人）。"],
  ["they come on top", "小学164所（含另设小学166所）。"],
  ["the classes are counted", "小学164个（含教学点166个班）。"],
  ["it is about so many", "小学约164所（含民办小学166所）。"],
  ["it includes about so many", "小学164所（含民办小学约166所）。"],
  ["nothing stands before", "（含民办小学166所）。"],
])("where %s, nothing is said: %s", (_, text) => {
  expect(saidOf(included, text)).toStrictEqual([]);
});

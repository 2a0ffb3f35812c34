import { expect, test } from "vitest";
import { remainders } from "../../../../../shared/domain/integrity/narrative/rules/remainders.ts";
import { saidOf } from "./said-of.ts";

test.each([
  "项目5个，其中2个已完工，其余3个在建。",
  "项目5个，目前2个完工，剩余的3个在建，投入5元。",
  "项目5个，已建成2个，余下3个在建；新增1个。",
  "项目5个，现已建成2个，其余3个（含乡村1个）在建。",
  "项目9个，其中新建5个，已完工2个，其余3个年内建成。",
  "项目9个，其中新建5个，改建2个，其余2个年内建成。",
])("a rest that makes up the whole with what was said before holds: %s", (text) => {
  expect(saidOf(remainders, text)).toStrictEqual(["holds"]);
});

test.each([
  ["项目5个，其中2个已完工，其余4个在建。", "6个，不是5个"],
  ["项目9个，其中新建5个，已完工2个，其余4个在建。", "11个，不是9个"],
  ["项目5个，其中2个完工，其余2个在建。", "4个，不是5个"],
  ["项目5个，目前2个完工，剩余1个在建。", "3个，不是5个"],
])("one that does not is told with the sum: %s", (text, told) => {
  expect(saidOf(remainders, text)).toStrictEqual([`各项之和为${told}。`]);
});

test.each([
  ["the rest is not all of it", "项目5个，其中2个完工，其余4个在建，1个停工。"],
  ["the rest is named by more", "项目5个，其中2个完工，其余小学4个在建。"],
  ["the rest is named after more", "项目5个，其中2个完工，全县其余4个在建。"],
  ["the rest is about so many", "项目5个，其中2个完工，其余4个左右在建。"],
  ["the rest stands in a bracket", "项目（5个，其中2个完工，其余4个在建）。"],
  ["the rest is measured", "经费5元，其中2元已到位，其余4元未到位。"],
  ["the whole is of another sentence", "项目5个，其中2个完工。其余4个在建。"],
  ["the whole is of another kind", "项目5个，其中2所完工，其余4所在建。"],
  ["the whole stands in a bracket", "项目（5个），其中2个完工，其余4个在建。"],
  ["the whole is about so many", "项目约5个，其中2个完工，其余4个在建。"],
  ["the whole was added", "新增5个，其中2个完工，其余4个在建。"],
  ["the parts are not said to be some", "项目5个，学校2个，其余4个在建。"],
  ["the part is done in another way", "项目5个，全县目前2个完工，其余4个在建。"],
  ["the part is done already elsewhere", "项目5个，外地现已建2个，其余4个在建。"],
  ["too many stand there", "项目9个，其中新建1个，改建1个，扩建1个，其余4个在建。"],
  ["there is nothing but the rest", "其余4个在建。"],
])("where %s, nothing is said: %s", (_, text) => {
  expect(saidOf(remainders, text)).toStrictEqual([]);
});

test("what follows in the paragraph, however much, changes nothing", () => {
  const text = `项目5个，其中2个完工，其余3个在建。${"另有1班，".repeat(20)}`;

  expect(saidOf(remainders, text)).toStrictEqual(["holds"]);
});

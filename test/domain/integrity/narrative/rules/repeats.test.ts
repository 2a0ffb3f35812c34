import { expect, test } from "vitest";
import { repeats } from "../../../../../shared/domain/integrity/narrative/rules/repeats.ts";
import { saidOfAll } from "./said-of.ts";

const first = "学前三年毛入园率达到97.3%。";

test.each([
  "学前三年毛入园率为97.3%。",
  "学前三年毛入园率97.3%。",
  "学前三年毛入园率已稳定在97.3%。",
  "全县学前三年毛入园率保持在97.3%。",
  "学前三年毛入园率97%。",
])("a rate that is stated again, at its precision, holds: %s", (text) => {
  expect(saidOfAll(repeats, `${first}\n${text}`)).toStrictEqual(["holds"]);
});

test.each([
  "学前三年毛入园率为95.1%。",
  "学前三年毛入园率95.1%。",
  "学前三年毛入园率已95.1%。",
  "学前三年毛入园率已达到95.1%。",
  "全县学前三年毛入园率95.1%。",
  "目前学前三年毛入园率稳定在95.1%。",
])("a rate that is another one the second time is told with both: %s", (text) => {
  const [told] = saidOfAll(repeats, `${first}\n${text}`);
  expect(told).toContain("97.3%");
  expect(told).toContain("95.1%");
});

test("every later statement is held against the first", () => {
  const text = `${first}\n学前三年毛入园率为95.1%。\n学前三年毛入园率为95.1%。`;
  const said = saidOfAll(repeats, text);
  expect(said).toHaveLength(2);
  expect(said).not.toContain("holds");
  expect(saidOfAll(repeats, first, "学前三年毛入园率为95.1%。")).toHaveLength(1);
});

test.each([
  ["学前三年毛入园率达到95%以上。", "it may be any above"],
  ["力争学前三年毛入园率为99.1%。", "it is a goal"],
  ["幼儿园办得好（学前三年毛入园率95.1%）。", "it stands in a bracket, of who knows what"],
  ["上年学前三年毛入园率为95.1%。", "it is of another year"],
  [
    "上年各项工作进展顺利，教育经费投入稳步落实到位，学前三年毛入园率为95.1%。",
    "the sentence began with another year",
  ],
  ["全国学前三年毛入园率为95.1%。", "it is another place's"],
  ["高中阶段毛入学率为95.1%。", "it is another rate"],
  ["学前毛入园率为95.1%。", "it is not said of which three years"],
])("nothing is said of %s (%s)", (text) => {
  expect(saidOfAll(repeats, `${first}\n${text}`)).toStrictEqual([]);
});

test("another year is heard of within forty characters before, and no further", () => {
  const between = (count: number) => `上年情况${"好".repeat(count)}，学前三年毛入园率为95.1%。`;
  // 上年 itself has to stand within the forty; the rate's name takes nine of them
  expect(saidOfAll(repeats, `${first}\n${between(20)}`)).toStrictEqual([]);
  expect(saidOfAll(repeats, `${first}\n${between(40)}`)).toHaveLength(1);
});

test.each([
  ["学前教育入园率", true],
  ["学前班入园率", false],
  ["公办园在园幼儿占比", true],
  ["公办幼儿园所占比例", true],
  ["公办幼儿园占幼儿园总数", false],
  ["义务教育阶段学校达标率", false],
  ["普惠幼儿园的覆盖率", true],
  ["普惠性幼儿园的覆盖率", true],
])("a rate of a named stage is one figure of the county: %s %s", (name, isOne) => {
  const text = `${name}达到97.3%。\n${name}达到95.1%。`;
  expect(saidOfAll(repeats, text)).toHaveLength(isOne ? 1 : 0);
});

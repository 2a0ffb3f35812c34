import { expect, test } from "vitest";
import { headingCounts } from "../../../../../shared/domain/integrity/narrative/rules/heading-counts.ts";
import { saidOfAll } from "./said-of.ts";

const long = "重点".repeat(10);

test.each([
  "抓好以下三个方面的工作。\n（一）甲。\n（二）乙。\n（三）丙。",
  "抓好3项措施：\n1. 甲\n内容。\n2. 乙\n3. 丙",
  "抓好3项措施：\n1、甲\n2、乙\n5、丁\n3、丙\n1、甲",
  `抓好2个${long}方面。\n# （一）甲。\n## （二）乙。`,
])("as many headings follow as were announced: %s", (text) => {
  expect(saidOfAll(headingCounts, text)).toStrictEqual(["holds"]);
});

const told = "文中“抓好三个方面的工作”：所述为3个，列出的是2个。";

test.each([
  ["nothing follows them", ["抓好三个方面的工作。\n（一）甲。\n（二）乙。"]],
  [
    "the third is of another section",
    ["抓好三个方面的工作。\n（一）甲。\n（二）乙。", "（三）丙。"],
  ],
  ["another list begins", ["抓好三个方面的工作。\n（一）甲。\n（二）乙。\n（一）丁。\n（三）丙。"]],
  ["the third is spoken of", ["抓好三个方面的工作。\n（一）甲。\n（二）乙。\n丙见（三）。"]],
])("where %s, two headings of three are told", (_, sections) => {
  expect(saidOfAll(headingCounts, ...sections)).toStrictEqual([told]);
});

test.each([
  ["one is announced", "抓好一个方面的工作。\n（一）甲。\n（二）乙。"],
  ["about so many are announced", "抓好约3个方面。\n（一）甲。\n（二）乙。"],
  ["the announcement is long", `抓好3个${long}方面的。\n（一）甲。\n（二）乙。`],
  ["something else is counted", "建成3个食堂。\n（一）甲。\n（二）乙。"],
  ["a hundred are announced", "抓好100个方面。\n（一）甲。\n（二）乙。"],
  ["one heading follows", "抓好3个方面。\n（一）甲。\n内容。"],
  ["the first heading is no first one", "抓好3个方面。\n（二）甲。\n（一）乙。\n（二）乙。"],
  ["words come first", "抓好3个方面。\n内容。\n（一）乙。\n（二）乙。"],
  ["no number is announced", "抓好方面。\n（一）乙。\n（二）乙。"],
])("where %s, nothing is said", (_, text) => {
  expect(saidOfAll(headingCounts, text)).toStrictEqual([]);
});

test("twelve headings are counted as twelve", () => {
  const headings = Array.from({ length: 12 }, (_, at) => `${at + 1}. 甲`);

  expect(saidOfAll(headingCounts, ["抓好12项措施：", ...headings].join("\n"))).toStrictEqual([
    "holds",
  ]);
});

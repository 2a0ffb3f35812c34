import { expect, test } from "vitest";
import { headingCounts } from "../../../../../shared/domain/integrity/narrative/rules/heading-counts.ts";
import { saidOfAll } from "./said-of.ts";

test.each([
  ["抓好以下三个方面的工作。\n（一）经费\n（二）师资\n（三）安全", "three headings in brackets"],
  ["主要有两条措施：\n1. 经费\n2. 师资", "two numbered lines"],
  ["主要有两条措施：\n## 1、经费\n## 2、师资", "two headings of Markdown"],
  ["主要有三个问题：\n1. 经费\n说明一段。\n2. 师资\n3. 安全", "text between the headings"],
  ["主要有两个问题：\n1. 经费\n2. 师资\n1. 另起", "another list behind them"],
])("a count that as many headings follow holds: %s (%s)", (text) => {
  expect(saidOfAll(headingCounts, text)).toStrictEqual(["holds"]);
});

test.each([
  ["抓好以下三个方面的工作。\n（一）经费\n（二）师资", "3", "2"],
  ["主要有两个问题：\n1. 经费\n2. 师资\n3. 安全", "2", "3"],
  ["主要有12个问题：\n1. 经费\n2. 师资", "12", "2"],
  ["主要有三个问题：\n1. 经费\n2. 师资\n4. 安全", "3", "2"],
])("a count that more or fewer headings follow is told: %s", (text, stated, counted) => {
  const [told] = saidOfAll(headingCounts, text);
  expect(told).toContain(stated);
  expect(told).toContain(counted);
  expect(told).not.toBe("holds");
});

test.each([
  ["抓好以下三个方面的工作。\n（一）经费", "one heading alone is no list"],
  ["抓好以下三个方面的工作。\n经费\n师资", "no headings follow"],
  [
    "抓好以下三个方面的工作。\n说明一段。\n（一）经费\n（二）师资",
    "the headings do not follow at once",
  ],
  [
    "抓好以下三个方面的工作。\n（二）经费\n（三）师资",
    "the first that follows is not the first of a list",
  ],
  ["抓好约三个方面的工作。\n（一）经费\n（二）师资", "the count is not exact"],
  ["抓好一个方面的工作。\n（一）经费\n（二）师资", "one is no count of several"],
  ["抓好123个方面的工作。\n1. 经费\n2. 师资", "nobody has so many headings"],
  ["建成三所学校。\n（一）经费\n（二）师资", "it counts something else"],
  ["抓好三个方面的工作，并且取得了明显的成效。\n（一）经费\n（二）师资", "the sentence goes on"],
  [
    "存在三个问题，现将有关情况和下一步的安排说明如下请予审阅。\n（一）经费\n（二）师资",
    "the count stands far from the end",
  ],
])("nothing is said of a count that announces no list: %s (%s)", (text) => {
  expect(saidOfAll(headingCounts, text)).toStrictEqual([]);
});

test("headings of another section are not those that were announced", () => {
  expect(
    saidOfAll(headingCounts, "抓好以下三个方面的工作。", "（一）经费\n（二）师资"),
  ).toStrictEqual([]);
});

test("headings are looked for in sixty lines", () => {
  const lines = (count: number) => "说明一段。\n".repeat(count);
  const text = (between: number) => `主要有两个问题：\n1. 经费\n${lines(between)}2. 师资`;

  expect(saidOfAll(headingCounts, text(58))).toStrictEqual(["holds"]);
  expect(saidOfAll(headingCounts, text(59))).toStrictEqual([]);
});

test("twelve headings are counted as twelve", () => {
  const headings = Array.from({ length: 12 }, (_, at) => `${at + 1}. 甲`);

  expect(saidOfAll(headingCounts, ["抓好12项措施：", ...headings].join("\n"))).toStrictEqual([
    "holds",
  ]);
});

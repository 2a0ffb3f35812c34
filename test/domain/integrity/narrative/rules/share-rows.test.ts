import { expect, test } from "vitest";
import { shareRows } from "../../../../../shared/domain/integrity/narrative/rules/share-rows.ts";
import { saidOf } from "./said-of.ts";

test.each([
  "轻度、中度、高度分别占53.3%、37.0%、9.7%。",
  "轻度、中度、高度分别占53%、37%和10%。",
  "轻度、中度、高度占比分别为53%、37%及10%，增长5%。",
  "校内竞聘占98.7%，跨校竞聘占1.3%。",
  "校内竞聘占98.7%；跨校竞聘占1.3%。",
  "每月1至2次的占88.9%，每月3至4次的占11.1%。",
  "入学率99%；校内竞聘占98.7%，跨校竞聘占1.3%。",
  "甲、乙、丙分别占33.3%、33.3%、33.3%。",
  "占98.7%、占1.3%。",
  "甲占98.7%，乙占1.3%；丙占50.0%。",
])("a row of shares that sums to the whole holds: %s", (text) => {
  expect(saidOf(shareRows, text)).toStrictEqual(["holds"]);
});

test.each([
  ["校内竞聘占98.7%，跨校竞聘占1.9%。", "100.6"],
  ["校内竞聘占98.7%；跨校竞聘占1.9%。", "100.6"],
  ["校内占98.7%，跨校占2.3%。", "101"],
  ["占53.3%，占26.9%，占10.0%，占9.5%。", "99.7"],
  ["占53.3%，占26.9%，占10.0%，占9.3%。", "99.5"],
  ["占65.3%，占34.6%。", ""],
  ["占56.33%，占43.46%，占0.12%。", "99.91"],
  ["每月1至2次的占88.9%，每月3至4次的占11.9%。", "100.8"],
  ["占56.3%，占42.7%，占0.1%。", "99.1"],
])("one that a slip keeps from it is told with its sum: %s", (text, sum) => {
  expect(saidOf(shareRows, text)).toStrictEqual(
    sum === "" ? ["holds"] : [`各项之和为${sum}%，不是100%。`],
  );
});

test.each([
  ["the sum is far off", "校内竞聘占98.7%，跨校竞聘占3.1%。"],
  ["something may be left out", "甲占53.3%，乙占37.0%，丙占9.2%。"],
  ["too much may be left out", "占53.3%，占26.9%，占10.0%，占9.2%。"],
  ["one share stands alone", "校内竞聘占98.7%。"],
  ["one alone is all", "校内竞聘占100%。"],
  ["the first is a count", "校内占98所，跨校占2%。"],
  ["a rate stands in the part before", "入学率99%；校内占98.7%；跨校占1.9%。"],
  ["the other is named at length", "甲占98.7%，在全县参加竞聘的所有学校里跨校竞聘占1.9%。"],
  ["the other is of all", "甲占98.7%，跨校占全部1.9%。"],
  ["all are of a named base", "甲和乙，占全县的比例分别为60.3%、40.0%。"],
  ["another share is named otherwise", "校内竞聘占98.7%，跨校竞聘比例1.9%。"],
  ["the other is of another sentence", "校内竞聘占98.7%。跨校竞聘占1.9%。"],
  ["a rate stands before in the same part", "入学率99%，校内竞聘占98.7%，跨校竞聘占1.9%。"],
  ["the first is about so much", "校内竞聘占98.7%左右，跨校竞聘占1.9%。"],
  ["the last is about so much", "校内竞聘占98.7%，跨校竞聘占1.9%左右。"],
  ["the shares are of named bases", "男生的占50.0%，占全县的50.6%。"],
])("where %s, nothing is said: %s", (_, text) => {
  expect(saidOf(shareRows, text)).toStrictEqual([]);
});

test("what follows in the paragraph, however much, opens no second row", () => {
  const text = `甲占50%，乙占49.3%，丙占50.7%。${"另有1班，".repeat(20)}`;

  expect(saidOf(shareRows, text)).toStrictEqual([]);
});

import { expect, test } from "vitest";
import { headingWords } from "../../../shared/domain/text/heading-words.ts";

test.each([
  ["主要工作成效", "主要工作成效"],
  ["# 一、 主要工作成效：", "主要工作成效"],
  ["**存在问题**", "存在问题"],
  ["第二部分 经验做法", "经验做法"],
  ["第十二部分、改进措施", "改进措施"],
  ["（三）存在的问题。", "存在的问题"],
  ["（十一）存在的问题", "存在的问题"],
  ["12. 基本情况;,", "基本情况"],
  ["一、（二）基本情况", "基本情况"],
  ["MAIN\u200b Achievements", "mainachievements"],
  // A year stands among the words, not before them as a number does
  ["2021年工作", "2021年工作"],
  ["主要、成效", "主要、成效"],
])("the heading %j says %j", (heading, words) => {
  expect(headingWords(heading)).toBe(words);
});

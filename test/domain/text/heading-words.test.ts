import { expect, test } from "vitest";
import { headingWords } from "../../../shared/domain/text/heading-words.ts";

test.each([
  ["# 一、 主要工作成效：", "主要工作成效"],
  ["（三）存在问题。", "存在问题"],
  ["(十二)存在问题", "存在问题"],
  ["第二部分 改进措施", "改进措施"],
  ["第二部分：改进措施；", "改进措施"],
  ["第十、改进措施", "改进措施"],
  ["二部分、改进措施", "改进措施"],
  ["1.2.经验做法", "经验做法"],
  ["10）经验做法", "经验做法"],
  ["一、（一）经验做法", "经验做法"],
  ["##** 基本情况 **", "基本情况"],
  ["基本情况,;:、.", "基本情况"],
  ["General\u00a0Situation", "generalsituation"],
  ["基\u200b本\u3000情\u00ad况", "基本情况"],
  ["ＯＶＥＲＶＩＥＷ", "overview"],
])("the words of %j are %j", (heading, words) => {
  expect(headingWords(heading)).toBe(words);
});

test.each([
  ["三年行动"],
  ["2021年工作"],
  ["主要、成效"],
  ["第二部"],
  ["第二个任务"],
  ["(甲)存在问题"],
  ["(三存在问题"],
  ["经验一、做法"],
  ["甲(一)乙"],
  ["甲第二部分"],
  ["基本#情况"],
  ["基本:情况"],
  [""],
])("%j has words of its own only", (heading) => {
  expect(headingWords(heading)).toBe(heading);
});

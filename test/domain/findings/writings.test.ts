import { expect, test } from "vitest";
import { writingOf } from "../../../shared/domain/findings/writings.ts";

test.each([
  ["string", /^写成带引号的文本/, /^Write it as text in quotes/],
  ["number", /^写成不带引号的数字/, /^Write the number without quotes/],
  ["int", /^写成不带引号的整数/, /^Write the whole number without quotes/],
  ["boolean", /^写 true 或 false/, /^Write true or false/],
  ["array", /^写成方括号括起的列表/, /^Write it as a list in square brackets/],
  ["object", /^写成花括号括起的一组/, /^Write it in braces/],
  ["date", /^按接口说明改正其写法$/, /^Write it as the contract says$/],
  ["constructor", /^按接口说明改正其写法$/, /^Write it as the contract says$/],
  ["", /^按接口说明改正其写法$/, /^Write it as the contract says$/],
])("how %j is written is said in the reader's language", (kind, zh, en) => {
  expect(writingOf(kind, "zh")).toMatch(zh);
  expect(writingOf(kind, "en")).toMatch(en);
});

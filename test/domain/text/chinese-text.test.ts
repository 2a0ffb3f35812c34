import { expect, test } from "vitest";
import { answered, fullWidthBrackets } from "../../../shared/domain/text/chinese-text.ts";

test.each([
  ["Chinese before them", "大班额(1)", "大班额（1）"],
  ["Chinese behind them", "(1)大班额", "（1）大班额"],
  ["Chinese between them", "a(56人)b", "a（56人）b"],
  ["Chinese around a pair that holds nothing", "甲()乙", "甲（）乙"],
  ["two pairs in one line", "甲(1)、b(2)乙", "甲（1）、b（2）乙"],
  ["a pair around a pair", "甲(乙(1))", "甲（乙（1））"],
  ["a pair around a pair around a pair", "(甲(乙(丙)))", "（甲（乙（丙）））"],
])("brackets with %s are full-width", (_, text, printed) => {
  expect(fullWidthBrackets(text)).toBe(printed);
});

test.each([
  ["no Chinese at all", "annex(1).pdf"],
  ["Chinese farther away", "甲a(1)b乙"],
  ["a line break between them", "甲(乙\n丙)丁"],
  ["one bracket alone", "甲)乙(丙"],
  ["a pair around another kept from Chinese", "甲((1))"],
  ["brackets that are full-width already", "甲（1）"],
  ["nothing", ""],
])("brackets with %s stay", (_, text) => {
  expect(fullWidthBrackets(text)).toBe(text);
});

test.each([
  ["师德师风一票否决制度建立", "师德师风一票否决制度已建立", "师德师风一票否决制度未建立"],
  ["方案出台", "方案已出台", "方案未出台"],
  ["任务完成", "任务已完成", "任务未完成"],
  ["政策落实", "政策已落实", "政策未落实"],
  ["专项资金设立", "专项资金已设立", "专项资金未设立"],
  ["文件印发", "文件已印发", "文件未印发"],
  ["机制健全", "机制已健全", "机制未健全"],
  ["规划制定", "规划已制定", "规划未制定"],
  ["建立方案实施", "建立方案已实施", "建立方案未实施"],
  ["督导开展", "督导已开展", "督导未开展"],
  ["家校社协同机制", "家校社协同机制已落实", "家校社协同机制未落实"],
  ["建立台账", "建立台账已落实", "建立台账未落实"],
  ["完成", "完成已落实", "完成未落实"],
])("%s is answered in its own words", (name, yes, no) => {
  expect([answered(name, true), answered(name, false)]).toStrictEqual([yes, no]);
});

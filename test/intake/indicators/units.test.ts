import { expect, test } from "vitest";
import {
  isSaidAlike,
  isUnit,
  moneyFactor,
  sameUnit,
  unitBehind,
  unitFromTitle,
} from "../../../shared/intake/indicators/units.ts";

test.each([
  "个",
  "次",
  "项",
  "人",
  "名",
  "位",
  "所",
  "起",
  "例",
  "件",
  "家",
  "条",
  "场",
  "户",
  "校",
  "园",
  "班",
  "节",
  "人次",
])("%s counts, and says nothing else", (word) => {
  expect(isUnit(word)).toBe(true);
  expect(sameUnit(word, "个")).toBe(true);
  expect(sameUnit(word, "")).toBe(true);
  expect(sameUnit(word, "次/年")).toBe(true);
  expect(sameUnit(word, "元")).toBe(false);
});

test.each(["十人", "百人", "千人", "万人次", "亿人", "十万人", "百万人次"])(
  "%s is a unit, though none that is asked for",
  (unit) => {
    expect(isUnit(unit)).toBe(true);
    expect(sameUnit(unit, "人")).toBe(false);
  },
);

test.each(["", "人千", "贯", "吨", "美元", "见备注", "所属", "人民币", "/年", "是/不", "是/否/年"])(
  "%j is no unit",
  (text) => {
    expect(isUnit(text)).toBe(false);
  },
);

test.each([
  ["千元", "元", "1000"],
  ["百万元", "元", "1000000"],
  ["千万元", "元", "10000000"],
  ["亿元", "元", "100000000"],
  ["万", "元", "10000"],
  ["亿", "元", "100000000"],
  ["元", "亿元", "0.00000001"],
  ["百万元", "千万元", "0.1"],
  ["千万元", "百万元", "10"],
  ["万元/年", "元", "10000"],
  ["万元/月", "元", undefined],
  ["元", "元/生·年", "1"],
  ["万元/生", "元/生·年", "10000"],
  ["万元/生·年", "元/生", "10000"],
  ["万元/人", "元/生", undefined],
  ["%", "元", undefined],
  ["元", "%", undefined],
])("%s is %s times %s", (typed, unit, factor) => {
  expect(moneyFactor(typed, unit)).toBe(factor);
});

test("a year may be left out or named, and nothing else may", () => {
  expect(moneyFactor("万元/年", "元/年")).toBe("10000");
  expect(sameUnit("元", "元/月")).toBe(true);
  expect(sameUnit("元/月", "元")).toBe(false);
  expect(sameUnit("元/年", "元")).toBe(true);
  expect(sameUnit("次/月", "次/年")).toBe(false);
});

test.each([
  "元/生·年",
  "元/生・年",
  "元/生•年",
  "元/生.年",
  "元/生 年",
  "元／（生·年）",
  "[元/生·年]",
  "元每生每年",
  "人民币元/生·年",
  "YUAN/生年",
])("%s is money for each pupil and year, however it is set", (typed) => {
  expect(sameUnit(typed, "元/生·年")).toBe(true);
});

test.each([
  ["百分比", "%"],
  ["百分率", "%"],
  ["个百分点", "百分点"],
  ["分", "分钟"],
  ["％", "%"],
  ["是/否", "是否"],
  ["是 ／ 否", "是否"],
])("%s is another spelling of %s", (typed, unit) => {
  expect(sameUnit(typed, unit)).toBe(true);
});

test.each(["‰", "比值", "秒", "课时", "小时", "分钟", "是否", "百分点"])(
  "%s is a unit that no other replaces",
  (unit) => {
    expect(isUnit(unit)).toBe(true);
    expect(sameUnit(unit, "%")).toBe(false);
    expect(sameUnit("个", unit)).toBe(false);
    expect(sameUnit(unit, "个")).toBe(false);
  },
);

test.each([
  ["班主任津贴（元/月）", "元/月"],
  ["班主任津贴(元/月)  ", "元/月"],
  ["（元）", "元"],
  ["公办园（普惠）覆盖率（%）", "%"],
  ["班主任津贴", undefined],
  ["（元）班主任津贴", undefined],
  ["班主任津贴（元）起", undefined],
  ["班主任津贴（月均）", undefined],
  ["班主任津贴（）", undefined],
])("behind the name %j stands the unit %s", (name, unit) => {
  expect(unitBehind(name)).toBe(unit);
});

test("a name is looked at as far as names go", () => {
  expect(unitBehind(`${"津".repeat(197)}（元）`)).toBe("元");
  expect(unitBehind(`${"津".repeat(198)}（元）`)).toBeUndefined();
});

test.each([
  ["元/生·年", "元/生", true],
  ["元", "元/月", true],
  ["元/月", "元", true],
  ["万", "万元", true],
  ["万", "元", false],
  ["元/月", "元/生", false],
  ["个", "次/年", true],
])("%s beside %s says the same: %s", (one, other, said) => {
  expect(isSaidAlike(one, other)).toBe(said);
  expect(isSaidAlike(other, one)).toBe(said);
});

test.each([
  [["元", "%"], "万元", "元"],
  [["%", "亿元"], "万元", "亿元"],
  [["元", "万元"], "万元", undefined],
  [["万元"], "%", undefined],
  [["万元"], "人", undefined],
  [["千人"], "人", "千人"],
  [["‰"], "%", "‰"],
  [["%"], "百分点", undefined],
  [["%"], "比值", undefined],
  [["小时"], "分钟", "小时"],
  [["课时"], "小时", "课时"],
  [["秒"], "分钟", "秒"],
  [[], "万元", undefined],
])("a table in %j says of a figure in %s: %s", (units, asked, said) => {
  expect(unitFromTitle(units, asked)).toBe(said);
});

import { expect, test } from "vitest";
import { plainText } from "../../../../../shared/domain/integrity/narrative/reading/plain-text.ts";

test.each([
  ["甲,乙;丙:丁(戊)!己?庚", "甲，乙；丙：丁（戊）！己？庚"],
  ["甲，乙；丙：丁（戊）！己？庚", "甲，乙；丙：丁（戊）！己？庚"],
  ["甲﹐乙﹔丙﹕丁", "甲，乙；丙：丁"],
  ["[1]【2】［3］", "（1）（2）（3）"],
  ["１２％ＡＢ", "12%AB"],
  ["100%~!-", "100%~！-"],
  ["二〇二一", "二〇二一"],
])("marks, digits and letters of %s are of one form: %s", (typed, plain) => {
  expect(plainText(typed).text).toBe(plain);
});

test.each([
  ["1,234", "1,234"],
  ["1,2", "1,2"],
  ["１,２３４", "1,234"],
  ["12:30", "12:30"],
  ["50,甲", "50，甲"],
  ["甲,50", "甲，50"],
  ["3:甲", "3：甲"],
  ["甲:3", "甲：3"],
  ["1;2", "1；2"],
  ["1(2)3", "1（2）3"],
])(
  "a comma or colon between two digits belongs to the number, any other mark does not: %s",
  (typed, plain) => {
    expect(plainText(typed).text).toBe(plain);
  },
);

test.each([
  ["500²所", "500※所"],
  ["①②", "※※"],
  ["甲\u200b乙\u00ad丙", "甲乙丙"],
  ["30℃、5㎡", "30℃、5㎡"],
])(
  "raised digits are none, what is not seen is left out, and no character becomes two: %s",
  (typed, plain) => {
    expect(plainText(typed).text).toBe(plain);
  },
);

test.each([
  [" 甲 乙 ", "甲乙"],
  ["有 80 所", "有80所"],
  ["5 10万", "5 10万"],
  ["5  10", "5 10"],
  ["5 １０", "5 10"],
  ["5\t10", "5 10"],
  ["5 万", "5万"],
  ["甲 5", "甲5"],
  ["， 5", "，5"],
  ["AI 100", "AI 100"],
  ["5 A级", "5 A级"],
  ["5 ％", "5%"],
  ["5. 3", "5. 3"],
  ["5 ", "5"],
  ["  5", "5"],
])("a blank is kept only where it parts two numbers or foreign words: %j", (typed, plain) => {
  expect(plainText(typed).text).toBe(plain);
});

test.each([
  ["高职（专科）学校", "高职学校"],
  ["村(社区)里", "村里"],
  ["甲（乙）丙（丁）戊", "甲丙戊"],
  ["甲（一二三四五六七八九十）乙", "甲（一二三四五六七八九十）乙"],
  ["甲（子丑寅卯辰巳午未申酉）乙", "甲乙"],
  ["甲（子丑寅卯辰巳午未申酉戌）乙", "甲（子丑寅卯辰巳午未申酉戌）乙"],
  ["工作（二）乙", "工作（二）乙"],
  ["工作（二组）乙", "工作（二组）乙"],
  ["学校（3所）乙", "学校（3所）乙"],
  ["学校（３所）乙", "学校（3所）乙"],
  ["学校（含民办）乙", "学校（含民办）乙"],
  ["学校（即民办）乙", "学校（即民办）乙"],
  ["学校（民办、公办）乙", "学校（民办、公办）乙"],
  ["学校（）乙", "学校（）乙"],
  ["学校（民办）", "学校（民办）"],
  ["（民办）学校", "（民办）学校"],
  ["50（民办）学校", "50（民办）学校"],
  ["学校（民办）50", "学校（民办）50"],
])("a note inside a name is read over where it says no number and no list: %s", (typed, plain) => {
  expect(plainText(typed).text).toBe(plain);
});

test("a stretch of the plain text is told as it was typed, notes and blanks with it", () => {
  const { text, typed } = plainText("有 ８０ 所高职（专科）学校,共 5 处");

  expect(text).toBe("有80所高职学校，共5处");
  expect(typed(1, 4)).toBe("８０ 所");
  expect(typed(1, 3)).toBe("８０");
  expect(typed(4, 8)).toBe("高职（专科）学校");
  expect(typed(8, 12)).toBe(",共 5 处");
  expect(typed(0, 0)).toBe("");
});

import { expect, test } from "vitest";
import { typedQuantity } from "../../shared/intake/indicators/read-quantity.ts";

const value = (text: string, unit: string, ...beside: readonly string[]) => {
  const read = typedQuantity(text, unit, beside);
  return read.kind === "number" ? `${read.value}${read.converted ? " converted" : ""}` : read.code;
};

test.each([
  ["97.3", "%", "97.3"],
  ["97.3%", "%", "97.3"],
  ["９７．３％", "%", "97.3"],
  ["97.3﹪", "%", "97.3"],
  [" 97.3 % ", "%", "97.3"],
  ["33,321.50", "万元", "33321.50"],
  ["33，321", "万元", "33321"],
  ["1,234,567", "元", "1234567"],
  ["33321万元", "万元", "33321"],
  ["33321（万元）", "万元", "33321"],
  ["33321万", "万元", "33321"],
  ["33321万元/年", "万元", "33321"],
  ["16604.19元", "元/生", "16604.19"],
  ["16604.19 元/生", "元/生", "16604.19"],
  ["16604.19元/生·年", "元/生", "16604.19"],
  ["650元/生.年", "元/生·年", "650"],
  ["650元/生", "元/生·年", "650"],
  ["650元每生每年", "元/生·年", "650"],
  ["650元/（生·年）", "元/生·年", "650"],
  ["8次", "次/年", "8"],
  ["23家", "个", "23"],
  ["3690人次", "人", "3690"],
  ["0.5个百分点", "百分点", "0.5"],
  ["-0.5", "百分点", "-0.5"],
  ["－0.5", "百分点", "-0.5"],
  ["−0.5", "百分点", "-0.5"],
  ["‒0.5", "百分点", "-0.5"],
  ["‑0.5", "百分点", "-0.5"],
  ["﹣0.5", "百分点", "-0.5"],
  ["+5", "项", "5"],
  ["＋5", "项", "5"],
  ["-0", "项", "0"],
  ["007", "项", "7"],
  [".5", "小时/天", "0.5"],
  ["5.", "小时/天", "5"],
  ["1小时", "小时/天", "1"],
  ["87.80", "%", "87.80"],
  ["'500", "元/月", "500"],
  ["5\u200b0\u200d0", "元/月", "500"],
  ["523\u202c", "元/月", "523"],
  ["\ufeff\u2066500\u2069", "元/月", "500"],
  ["5\u00ad00\ufe0e", "元/月", "500"],
  ["500\u034f\u2064", "元/月", "500"],
  ["\u00a0500\u3000", "元/月", "500"],
])("%j is a figure in %s", (text, unit, expected) => {
  expect(value(text, unit)).toBe(expected);
});

test.each([
  ["333210000元", "万元", "33321.0000 converted"],
  ["3.3321亿元", "万元", "33321.0000 converted"],
  ["1.66万元", "元/生", "16600.00 converted"],
  ["3万", "元/月", "30000 converted"],
  ["12千元", "元", "12000 converted"],
  ["333,210,000.00 元", "万元", "33321 converted"],
])("%s is converted to %s exactly", (text, unit, expected) => {
  const [number = "", mark = ""] = value(text, unit).split(" ");

  expect(Number(number)).toBe(Number(expected.split(" ")[0]));
  expect(mark).toBe("converted");
});

test("an amount a year is not one a month, nor one for each pupil", () => {
  expect(value("500元/年", "元/月")).toBe("otherUnit");
  expect(value("500万元/年", "元/月")).toBe("otherUnit");
  expect(value("500元/年", "元/生·年")).toBe("otherUnit");
});

test.each([
  ["5吨", "人"],
  ["5%", "人"],
  ["5元", "人"],
  ["5小时", "人"],
  ["3万", "人"],
  ["3万人", "人"],
  ["97.3%", "百分点"],
  ["97.3%", "比值"],
  ["97.3‰", "%"],
  ["0.5百分点", "%"],
  ["90分钟", "小时/天"],
  ["5000美元", "万元"],
  ["500元整", "元/月"],
])("%s is in another unit than %s", (text, unit) => {
  expect(value(text, unit)).toBe("otherUnit");
});

test.each([
  ["333210000", "万元", ["元"], "33321 converted"],
  ["33321", "万元", ["万元"], "33321"],
  ["33321万元", "万元", ["万元", "万元/年"], "33321"],
  ["33321万元", "万元", ["元"], "unitsContradict"],
  ["33321", "万元", ["元", "万元"], "unitsContradict"],
  ["8", "次/年", ["次"], "8"],
  ["97.3", "%", ["％"], "97.3"],
  ["973", "%", ["‰"], "otherUnit"],
  ["97.3", "%", ["万元"], "otherUnit"],
  ["5", "人", ["千人"], "otherUnit"],
  ["650", "元/生·年", ["元/生"], "650"],
])("%s beside a unit: %s asked for, %j stated", (text, unit, beside, expected) => {
  expect(value(text, unit, ...beside)).toBe(expected);
});

import { expect, test } from "vitest";
import { plainQuantity, typedQuantity } from "../../shared/intake/indicators/read-quantity.ts";

const value = (text: string, unit: string) => {
  const read = typedQuantity(text, unit);
  return read.kind === "number" ? `${read.value}${read.converted ? " converted" : ""}` : read.code;
};

test.each([
  ["97.3", "%", "97.3"],
  ["97.3%", "%", "97.3"],
  ["９７．３％", "%", "97.3"],
  [" 97.3 % ", "%", "97.3"],
  ["33,321.50", "万元", "33321.50"],
  ["33，321", "万元", "33321"],
  ["33321万元", "万元", "33321"],
  ["16604.19元", "元/生", "16604.19"],
  ["16604.19 元/生", "元/生", "16604.19"],
  ["650元/生.年", "元/生·年", "650"],
  ["8次", "次/年", "8"],
  ["23家", "个", "23"],
  ["3690人次", "人", "3690"],
  ["0.5个百分点", "百分点", "0.5"],
  ["-0.5", "百分点", "-0.5"],
  ["－0.5", "百分点", "-0.5"],
  ["−0.5", "百分点", "-0.5"],
  ["+5", "项", "5"],
  ["-0", "项", "0"],
  ["007", "项", "7"],
  [".5", "小时/天", "0.5"],
  ["5.", "小时/天", "5"],
  ["1小时", "小时/天", "1"],
  ["87.80", "%", "87.80"],
])("%s is a figure in %s", (text, unit, expected) => {
  expect(value(text, unit)).toBe(expected);
});

test.each([
  ["333210000元", "万元", "33321.0000 converted"],
  ["3.3321亿元", "万元", "33321.0000 converted"],
  ["1.66万元", "元/生", "16600.00 converted"],
  ["3万", "元/月", "30000 converted"],
  ["12千元", "元", "12000 converted"],
])("%s is converted to %s exactly", (text, unit, expected) => {
  const [number = "", mark = ""] = value(text, unit).split(" ");

  expect(Number(number)).toBe(Number(expected.split(" ")[0]));
  expect(mark).toBe("converted");
});

test("an amount a year is not one a month", () => {
  expect(value("500元/年", "元/月")).toBe("otherUnit");
  expect(value("500万元/年", "元/月")).toBe("otherUnit");
});

test.each(["5吨", "5%", "5元", "5小时"])("%s is in another unit than 人", (text) => {
  expect(value(text, "人")).toBe("otherUnit");
});

test.each([
  "",
  "NaN",
  "Infinity",
  "1e5",
  "1E+05",
  "0x10",
  "1,23",
  "12,34,567",
  "1.2.3",
  "三",
  "约500",
  "500余",
  "500以上",
  "8次左右",
  "--5",
  "5-6",
  "2021-03-01",
  "=1+1",
  "(5)",
  "#DIV/0!",
  ".",
  "-",
  "+",
  "9".repeat(16),
  `0.${"1".repeat(13)}`,
  "9".repeat(100_000),
  "5 6",
])("%j is no figure", (text) => {
  expect(value(text, "项")).toBe("notDecimal");
});

test("the JSON contract takes decimal strings and nothing else", () => {
  expect(plainQuantity("97.30", "%")).toMatchObject({ kind: "number", value: "97.30" });
  expect(plainQuantity("-0.0", "%")).toMatchObject({ kind: "number", value: "0.0" });
  for (const text of ["97.3%", "33,321", "+5", ".5", "9７", "1e5", ""])
    expect(plainQuantity(text, "%").kind).toBe("fault");
});

test("hostile text is read in linear time", () => {
  const began = performance.now();

  for (const text of [
    "1,".repeat(200_000),
    "1,111".repeat(200_000),
    " ".repeat(400_000),
    "-".repeat(400_000),
  ])
    value(text, "%");

  expect(performance.now() - began).toBeLessThan(1000);
});

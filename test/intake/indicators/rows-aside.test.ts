import { expect, test } from "vitest";
import { rowAside } from "../../../shared/intake/indicators/rows-aside.ts";

test.each([
  "合计",
  "总计",
  "小计",
  "共计",
  "总和",
  "全县合计",
  "全市总计",
  "本县小计",
  "以上合计",
  "县级合计",
  "县合计",
  "各项合计",
  "合　计：",
  "Total",
  "SUM:",
])("%s is a total over rows", (name) => {
  expect(rowAside(name, [name, "5"], ["5"])).toBe("totalRowIgnored");
  expect(rowAside("", ["", "5", name], ["5"])).toBe("totalRowIgnored");
});

test.each(["合计数", "不合计", "subtotal", "总和分", "合计：5", "全省合计"])(
  "%s is a name like others",
  (name) => {
    expect(rowAside(name, [name, "5"], ["5"])).toBeUndefined();
  },
);

test("a total in another cell of a row that has a name is none of the row", () => {
  expect(rowAside("班主任津贴", ["班主任津贴", "512", "合计"], ["512"])).toBeUndefined();
});

test.each([
  [["2021年", "2020年"]],
  [["２０２１年度", "上年"]],
  [["本年", "上一年"]],
  [["本年度", "上年度"]],
  [["当年"]],
  [["数值", "备注"]],
  [["数值（元）"]],
])("a row without a name over %j is the second of a header", (figures) => {
  expect(rowAside("", ["", ...figures], figures)).toBe("headerInTwoRows");
  expect(rowAside("班主任津贴", ["班主任津贴", ...figures], figures)).toBeUndefined();
});

test.each([
  [["2021年", "512"]],
  [["1821年"]],
  [["2121"]],
  [["20211"]],
  [["在2021年"]],
  [["2021年底"]],
])("%j holds figures or words", (figures) => {
  expect(rowAside("", ["", ...figures], figures)).toBeUndefined();
});

test.each([
  "填报人：张三",
  "填表日期：2021年10月8日",
  "制表：5",
  "审核人：李四",
  "复核：12",
  "负责人：1",
  "联系电话：0356",
  "经办：1",
  "主管：1",
  "领导：1",
  "签字：1",
  "签名：1",
  "签章：1",
  "报送单位：1",
  "报出日期：2021",
  "日期：2021-10-08",
  "电话：0356",
  "填报单位（盖公章处及其日期）：2021",
])("%s says who filled the table in, and when", (words) => {
  expect(rowAside("", ["", words], [words])).toBe("textRowIgnored");
  expect(rowAside(words, [words, "李四"], ["李四"])).toBe("textRowIgnored");
});

test.each(["日期2021", "在日期：2021", "填报单位（盖公章之处及其日期）：2021", "签了：2021"])(
  "%s may be a figure",
  (words) => {
    expect(rowAside("", ["", words], [words])).toBeUndefined();
  },
);

test.each(["以上由教育局提供", "见附件", "-"])("%s is a text without a figure", (words) => {
  expect(rowAside("", ["", words], [words])).toBe("textRowIgnored");
  expect(rowAside("班主任津贴", ["班主任津贴", words], [words])).toBeUndefined();
});

test.each(["5", "５", "①", "元", "万", "亿", "千人", "百", "%", "‰"])(
  "%s is a figure, or the unit of one",
  (figure) => {
    expect(rowAside("", ["", figure], [figure])).toBeUndefined();
    expect(rowAside("", ["", "见附件", figure], ["见附件", figure])).toBeUndefined();
  },
);

test("a row in which nothing is written but a remark is a text", () => {
  expect(rowAside("", ["", "", "另见附件"], [])).toBe("textRowIgnored");
});

test("two hundred characters of a cell are looked at", () => {
  expect(rowAside("", [], [`${"甲".repeat(199)}5`])).toBeUndefined();
  expect(rowAside("", [], [`${"甲".repeat(200)}5`])).toBe("textRowIgnored");
});

import { expect, test } from "vitest";
import { unreadSheets } from "../../../shared/intake/indicators/unread-sheets.ts";

const found = (...cells: readonly string[]) =>
  unreadSheets([{ name: "表2", rows: [{ number: 1, cells }] }]);

test.each([
  [["教育支出", "33321"]],
  [["教育支出", "33,321.50"]],
  [["教育支出", "33321 万元"]],
  [["教育支出", "９７．３％"]],
  [["教育支出", "", " ", "+5"]],
  [["教育支出", "-0.5个百分点".slice(0, 5)]],
  [["1", "教育支出", "33321"]],
  [["教育支出", `5${" ".repeat(80)}`]],
])("%j looks like a figure that somebody meant to be read", (cells) => {
  expect(found(...cells)).toMatchObject([
    { severity: "warning", code: "sheetWithoutTable", path: "表2", values: { sheet: "表2" } },
  ]);
});

test.each([
  [["33321", "教育支出"]],
  [["", "33321", "教育支出"]],
  [["33321"]],
  [["1", "2", "3"]],
  [["教育支出", "约33321"]],
  [["教育支出", "33321万元以上"]],
  [["教育支出", "2021.10.8"]],
  [["教育支出", "1-5"]],
  [["教育支出", "另见附件2"]],
  [["教育支出", ".5"]],
  [["评价年度", "2021"]],
  [[" 行政区划代码 ", "140524"]],
  [[]],
])("%j is none", (cells) => {
  expect(found(...cells)).toEqual([]);
});

test("one row of several is enough, and each sheet is told by itself", () => {
  const rows = [
    { number: 1, cells: ["填报说明"] },
    { number: 2, cells: ["教育支出", "5"] },
  ];

  expect(
    unreadSheets([
      { name: "甲", rows },
      { name: "乙", rows: rows.slice(0, 1) },
      { name: "丙", rows },
    ]).map(({ path }) => path),
  ).toEqual(["甲", "丙"]);
});

test("sixty characters of a cell are looked at", () => {
  expect(found(" ".repeat(60).concat("教育支出"), "5")).toEqual([]);
  expect(found(" ".repeat(58).concat("教育支出"), "1", "5")).toHaveLength(1);
});

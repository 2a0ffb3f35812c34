import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { intake } from "../../shared/intake/intake.ts";
import { told, upload, valuesOf } from "../support/intake-builders.ts";

type Rows = readonly (readonly (string | number)[])[];
const table: Rows = [
  ["指标", "数值"],
  ["班主任津贴", 512],
];
const read = async (...beside: readonly Rows[]) => {
  const sheets = [table, ...beside].map((rows, at) => ({
    name: `表${at + 1}`,
    rows: rows.map((row) => [...row]),
  }));
  const outcome = await intake(upload("indicators", "a.xlsx", await writeXlsx({ sheets })));
  return [...told(outcome), ...Object.values(valuesOf(outcome))];
};

test.each<[string, Rows]>([
  ["indicators without a header", [["平安校园创建率", 97.3]]],
  [
    "other headings",
    [
      ["项目", "完成情况"],
      ["平安校园创建率", "97.3%"],
    ],
  ],
  ["figures with units", [["教育支出", "33,321 万元"]]],
  [
    "a table on its side",
    [
      ["指标", "平安校园创建率"],
      ["数值", 97.3],
    ],
  ],
])("a sheet of %s is named where another is read", async (_, rows) => {
  expect(await read(rows)).toEqual(["warning 表2 sheetWithoutTable", "512"]);
});

test.each<[string, Rows]>([
  ["instructions", [["填报说明"], ["一、只填数字，如 97.3"]]],
  [
    "a numbered list of schools",
    [
      [1, "平城小学"],
      [2, "崇文小学"],
    ],
  ],
  [
    "whose workbook it is",
    [
      ["行政区划代码", "140524"],
      ["评价年度", 2021],
    ],
  ],
  ["nothing", []],
])("a sheet of %s is no table", async (_, rows) => {
  expect(await read(rows)).toEqual(["512"]);
});

test("several sheets are read together, and an indicator in two of them is told", async () => {
  expect(
    await read([
      ["指标", "数值"],
      ["平安校园创建率", 97.3],
    ]),
  ).toEqual(["512", "97.3"]);
  expect(await read(table)).toEqual(["error 表2!A2 duplicateIndicator"]);
});

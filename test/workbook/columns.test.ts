import { readXlsx, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { isFactsSheet } from "../../shared/intake/facts/read-facts-sheet.ts";
import { isHeader, readHeader } from "../../shared/intake/indicators/columns.ts";
import { intake } from "../../shared/intake/intake.ts";
import { told, upload } from "../support/intake-builders.ts";
import { blankWorkbook } from "../support/workbook-builders.ts";

type Cells = Readonly<Record<string, string | number>>;

const headersOf = async (name: string): Promise<readonly string[]> => {
  const { sheets } = await readXlsx(await blankWorkbook());
  return sheets.find((sheet) => sheet.name === name)?.rows[0]?.map(String) ?? [];
};

/** The workbook as it is given out, with cells of two of its sheets typed over by the name of their column. */
const filled = async (row: number, cells: Cells, fact: Cells = {}): Promise<Uint8Array> => {
  const { sheets } = await readXlsx(await blankWorkbook());
  const typed: Readonly<Record<string, { readonly row: number; readonly cells: Cells }>> = {
    指标: { row, cells },
    事实: { row: 1, cells: fact },
  };
  return writeXlsx({
    sheets: sheets.map(
      ({ name, rows }): WriteSheet => ({
        name,
        rows: rows.map((each, at) =>
          at === typed[name]?.row
            ? each.map((cell, column) => typed[name]?.cells[String(rows[0]?.[column])] ?? cell)
            : each,
        ),
      }),
    ),
  });
};

const rowOf = async (indicator: string): Promise<number> => {
  const { sheets } = await readXlsx(await blankWorkbook());
  return sheets[0]?.rows.findIndex((row) => row[1] === indicator) ?? 0;
};

test("the sheet 指标 is written in the columns that the reader knows, each for what it is", async () => {
  const headers = await headersOf("指标");

  const { columns, findings } = readHeader(headers, () => "");

  expect(findings).toEqual([]);
  expect(headers.map((header, at) => [header, nameAt(columns, at)])).toEqual([
    ["具体内容", undefined],
    ["指标代码", "indicator"],
    ["指标名称", "name"],
    ["单位", "unit"],
    ["标准", "explanation"],
    ["数值", "value"],
    ["上年值", "previous"],
    ["分子", "numerator"],
    ["分母", "denominator"],
    ["分项", "parts"],
    ["增长率", "statedGrowth"],
    ["备注", "note"],
  ]);
});

/** Of several columns that only explain, the last is kept: none of them is read. */
const nameAt = (columns: ReadonlyMap<string, number>, at: number): string | undefined =>
  [...columns].find(([, place]) => place === at)?.[0];

test("what stands in 数值, 上年值 and 备注 is read as value, previous value and note", async () => {
  const row = await rowOf("eduBudgetExpenditure");

  const outcome = await intake(
    upload(
      "indicators",
      "指标.xlsx",
      await filled(row, { 数值: 33321, 上年值: 33311, 备注: "含上级专项" }),
    ),
  );

  expect(outcome).toMatchObject({
    kind: "accepted",
    claims: [
      {
        reading: {
          indicator: "eduBudgetExpenditure",
          value: "33321",
          previous: "33311",
          note: "含上级专项",
        },
      },
    ],
  });
});

test("a rate is read from 分子 and 分母", async () => {
  const row = await rowOf("safeCampusRate");

  const outcome = await intake(
    upload("indicators", "指标.xlsx", await filled(row, { 数值: 87.5, 分子: 7, 分母: 8 })),
  );

  expect(outcome).toMatchObject({
    claims: [
      {
        reading: {
          indicator: "safeCampusRate",
          value: "87.5",
          stated: "87.5",
          numerator: "7",
          denominator: "8",
        },
      },
    ],
  });
});

test("分项 and 增长率 are held against the figure they stand beside", async () => {
  const row = await rowOf("eduBudgetExpenditure");
  const cells = { 数值: 33000, 上年值: 30000, 分项: "20000+12000", 增长率: 12 };

  const outcome = await intake(upload("indicators", "指标.xlsx", await filled(row, cells)));

  expect(told(outcome)).toEqual([
    `warning 指标!J${row + 1} partsDoNotSum`,
    `warning 指标!K${row + 1} growthDiffers`,
  ]);
});

test("the sheet 事实 is written in columns that are read back one by one", async () => {
  const fact = {
    具体内容编号: "11.1",
    类别: "构成",
    内容: "创建平安校园100所",
    数值: 100,
    单位: "所",
    日期: "2021-09",
    分项: "省级2+市级24+县级74",
    佐证: "晋科〔2021〕8号",
  };

  const outcome = await intake(upload("indicators", "指标.xlsx", await filled(1, {}, fact)));

  expect(await headersOf("事实")).toEqual(Object.keys(fact));
  expect(told(outcome)).toEqual([]);
  expect(outcome).toMatchObject({
    facts: {
      facts: [
        {
          item: "11.1",
          kind: "partition",
          text: "创建平安校园100所",
          number: "100",
          unit: "所",
          date: "2021-09",
          parts: [
            { name: "省级", number: "2" },
            { name: "市级", number: "24" },
            { name: "县级", number: "74" },
          ],
          evidence: "晋科〔2021〕8号",
        },
      ],
    },
  });
});

test("the sheet 佐证材料 is taken neither for figures nor for facts", async () => {
  const headers = await headersOf("佐证材料");

  expect(headers).toEqual(["具体内容", "责任部门", "材料编号", "材料名称"]);
  expect(isHeader(headers)).toBe(false);
  expect(isFactsSheet([{ number: 1, cells: headers }])).toBe(false);
});

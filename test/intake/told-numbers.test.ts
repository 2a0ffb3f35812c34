import { expect, test } from "vitest";
import { isSaidAlike, moneyFactor, sameUnit } from "../../shared/intake/indicators/units.ts";
import { intake } from "../../shared/intake/intake.ts";
import { upload } from "../support/intake-builders.ts";

/** What is told of a table: code, place and every value of its sentence. */
const told = async (rows: string) => {
  const { findings } = await intake(upload("indicators", "指标.csv", rows));
  return findings.map(({ code, path, values }) => ({ code, path, values }));
};

test("a missing value is told with the name of its indicator", async () => {
  expect(await told("指标,数值,备注\npatentsGranted,,无\n")).toEqual([
    { code: "valueMissing", path: "B2", values: { name: "学生专利授权数" } },
  ]);
});

test("a number that is none is told as it was written, with its field, name and unit", async () => {
  expect(await told("指标,数值\neduBudgetExpenditure,许多\n")).toEqual([
    {
      code: "notDecimal",
      path: "B2",
      values: { name: "一般公共预算教育支出", field: "value", value: "许多", unit: "万元" },
    },
  ]);
});

test("a converted number is told as it was written and as it was read", async () => {
  expect(await told("指标,数值（元）\neduBudgetExpenditure,333210000\n")).toEqual([
    {
      code: "unitConverted",
      path: "B2",
      values: {
        name: "一般公共预算教育支出",
        field: "value",
        value: "333210000（元）",
        unit: "万元",
        read: "33321",
      },
    },
  ]);
});

test.each([
  {
    heads: "数值（元）,上年值",
    cells: "333210000,33311",
    field: "previous",
    other: "value",
    value: "33311",
  },
  {
    heads: "数值,上年值（元）",
    cells: "33321,333110000",
    field: "value",
    other: "previous",
    value: "33321",
  },
])(
  "under $heads the year without a unit is told beside the other",
  async ({ heads, cells, ...year }) => {
    const findings = await told(`指标,${heads}\neduBudgetExpenditure,${cells}\n`);

    expect(findings.find(({ code }) => code === "unitUnsaid")?.values).toEqual({
      name: "一般公共预算教育支出",
      unit: "万元",
      ...year,
    });
  },
);

test.each([
  ["RMB", "元"],
  ["Yuan", "元"],
  ["CNY", "元"],
  ["Percent", "%"],
  ["H", "小时"],
  ["MIN", "分钟"],
])("%s is %s, however it is capitalised", (typed, unit) => {
  expect(sameUnit(typed, unit)).toBe(true);
  expect(sameUnit(typed.toLowerCase(), unit)).toBe(true);
  expect(isSaidAlike(typed, unit)).toBe(true);
});

test.each([
  ["元", "万元", "0.0001"],
  ["亿元", "万元", "10000"],
  ["万元", "万元", "1"],
  ["千元", "元", "1000"],
  ["万元/年", "元/月", undefined],
  ["个", "万元", undefined],
  ["万元", "个", undefined],
])("an amount in %s is in %s when multiplied by %s", (typed, unit, factor) => {
  expect(moneyFactor(typed, unit)).toBe(factor);
});

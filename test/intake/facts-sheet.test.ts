import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { intake } from "../../shared/intake/intake.ts";
import { told, upload } from "../support/intake-builders.ts";
import { blankWorkbook } from "../support/workbook-builders.ts";

const titles = ["具体内容编号", "类别", "内容", "数值", "单位", "日期", "分项", "佐证"];
type Row = readonly (string | number | null)[];

const filed = async (rows: readonly Row[], others: readonly { name: string; rows: Row[] }[] = []) =>
  intake(
    upload(
      "indicators",
      "指标.xlsx",
      await writeXlsx({
        sheets: [
          ...others.map(({ name, rows: cells }) => ({ name, rows: cells.map((row) => [...row]) })),
          { name: "事实", rows: [titles, ...rows].map((row) => [...row]) },
        ],
      }),
    ),
  );

const figures = {
  name: "指标",
  rows: [
    ["指标", "数值"],
    ["班主任津贴", 500],
  ] as Row[],
};

const honour: Row = [
  "2.3",
  "荣誉",
  "获评全国科普示范县",
  null,
  null,
  "2021年9月",
  null,
  "晋科〔2021〕8号",
];
const safe: Row = [
  "11.1",
  "构成",
  "创建平安校园100所",
  100,
  "所",
  null,
  "省级2+市级24+县级74",
  null,
];

test("facts are read beside figures, and the receipt counts them", async () => {
  const outcome = await filed([honour, safe], [figures]);

  expect(told(outcome)).toEqual([]);
  expect(outcome).toMatchObject({
    kind: "accepted",
    facts: {
      facts: [
        {
          kind: "honour",
          item: "2.3",
          text: "获评全国科普示范县",
          date: "2021-09",
          evidence: "晋科〔2021〕8号",
        },
        {
          kind: "partition",
          number: "100",
          unit: "所",
          parts: [
            { name: "省级", number: "2" },
            { name: "市级", number: "24" },
            { name: "县级", number: "74" },
          ],
        },
      ],
    },
  });
  expect(outcome.kind === "accepted" && outcome.claims.map(({ subject }) => subject)).toEqual([
    "headTeacherAllowance",
    "facts",
  ]);
});

test("a workbook of facts alone is taken", async () => {
  expect(await filed([honour])).toMatchObject({ kind: "accepted", readings: [] });
});

test.each([
  [["2.3", "奖励", "获评示范县"], "error factKindUnknown 事实!B2"],
  [["2.9", "荣誉", "获评示范县"], "error factItemUnknown 事实!A2"],
  [["2.3", "荣誉", null, 3], "error factTextMissing 事实!C2"],
  [["2.3", "荣誉", "获评示范县", "约3"], "error factNumberUnreadable 事实!D2"],
  [["2.3", "荣誉", "获评示范县", null, "个"], "error factUnitAlone 事实!E2"],
  [["2.3", "荣誉", "获评示范县", null, null, "去年"], "error factDateUnreadable 事实!F2"],
  [["11.1", "构成", "共100所", 100, "所", null, "各级都有"], "error factPartsUnreadable 事实!G2"],
  [["11.1", "构成", "共100所", 100, "所", null, "甲2+乙97"], "warning factPartsDiffer 事实!G2"],
])("%o is told at its cell", async (row, finding) => {
  const outcome = await filed([row], [figures]);

  expect(outcome.findings.map(({ severity, code, path }) => `${severity} ${code} ${path}`)).toEqual(
    [finding],
  );
});

test("the sheet of the workbook is left empty without a word", async () => {
  const outcome = await intake(upload("indicators", "指标.xlsx", await blankWorkbook()));

  expect(told(outcome)).toEqual(["error noIndicators"]);
});

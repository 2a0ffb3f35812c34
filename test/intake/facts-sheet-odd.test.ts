import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { intake } from "../../shared/intake/intake.ts";
import { told, upload } from "../support/intake-builders.ts";

type Sheet = Parameters<typeof writeXlsx>[0]["sheets"][number];
type Value = string | number | Date | null;

const titles = ["具体内容编号", "类别", "内容", "数值", "单位", "日期", "分项", "佐证"];
const honour = (given: Partial<Record<number, Value>> = {}): Value[] =>
  ["2.3", "荣誉", "获评示范县", null, null, null, null, null].map(
    (value, at) => given[at] ?? value,
  );

const filed = async (rows: readonly Value[][], more: Partial<Sheet> = {}) =>
  intake(
    upload(
      "indicators",
      "指标.xlsx",
      await writeXlsx({ sheets: [{ name: "事实", rows: [titles, ...rows], ...more }] }),
    ),
  );

const factsIn = async (...given: Parameters<typeof filed>) => {
  const outcome = await filed(...given);
  return outcome.kind === "accepted" ? (outcome.facts?.facts ?? []) : told(outcome);
};

const dateShown = (numFmt: string) => ({
  cells: new Map([
    ["1,5", { value: new Date(Date.UTC(2021, 9, 1)), type: "date" as const, style: { numFmt } }],
  ]),
});

test.each([
  ["yyyy-mm-dd", "2021-10-01"],
  ['yyyy"年"m"月"d"日"', "2021-10-01"],
  ['yyyy"年"m"月"', "2021-10"],
  ["mmm-yy", "2021-10"],
  ['yyyy"年"', "2021"],
])("a day shown as %s is the day, month or year that is shown", async (format, date) => {
  expect(await factsIn([honour()], dateShown(format))).toMatchObject([{ date }]);
});

test.each([
  ["2021-02-30", undefined],
  ["2021年13月", undefined],
  ["2021年9月上旬", undefined],
  [2021.1, undefined],
  ["1998年9月", "1998-09"],
  ["2021年10月10日", "2021-10-10"],
  ["２０２１．９", "2021-09"],
])("%s is read as the date %s", async (written, date) => {
  expect(await factsIn([honour({ 5: written })])).toEqual(
    date === undefined ? ["error 事实!F2 factDateUnreadable"] : [expect.objectContaining({ date })],
  );
});

test.each(["省级2，市级24，县级74", "省级：2；市级：24；县级：74", "省级2所、市级24所,县级74"])(
  "the parts %s are three",
  async (parts) => {
    expect(await factsIn([honour({ 1: "构成", 3: 100, 4: "所", 6: parts })])).toMatchObject([
      {
        parts: [
          { name: "省级", number: "2" },
          { name: "市级", number: "24" },
          { name: "县级", number: "74" },
        ],
      },
    ]);
  },
);

test("a cell is held to the same lengths and characters as a field of JSON", async () => {
  const outcome = await filed([
    honour({ 2: "长".repeat(301) }),
    honour({ 3: 3, 4: "很".repeat(11) }),
    honour({ 7: "证".repeat(121) }),
    honour({ 2: "甲\n乙" }),
    honour({ 2: "𠮷".repeat(150) }),
  ]);

  expect(outcome.findings.map(({ code, path, values }) => [code, path, values?.field])).toEqual([
    ["tooLong", "事实!C2", "内容"],
    ["tooLong", "事实!E3", "单位"],
    ["tooLong", "事实!H4", "佐证"],
    ["characterNotAllowed", "事实!C5", "内容"],
  ]);
});

test("more facts than a file may have are told, however many sheets they stand in", async () => {
  const rows = Array.from({ length: 101 }, (_, at) => honour({ 2: `第${at}件` }));
  const sheet = (name: string) => ({
    name,
    rows: [titles, ...rows.map((row) => row.with(2, `${name}${String(row[2])}`))],
  });
  const bytes = await writeXlsx({ sheets: [sheet("事实"), sheet("事实二")] });

  expect(told(await intake(upload("indicators", "指标.xlsx", bytes)))).toEqual([
    "error 事实 tooMany",
  ]);
});

test("a fact twice, a row that is hidden and a column of the clerk's own are told", async () => {
  const outcome = await filed(
    [honour(), honour(), honour({ 2: "隐藏的一行" })].map((row) => [...row, "备注的话"]),
    {
      rows: [
        [...titles, "备注"],
        ...[honour(), honour(), honour({ 2: "隐藏的一行" })].map((row) => [...row, "备注的话"]),
      ],
      rowDefs: new Map([[3, { hidden: true }]]),
    },
  );

  expect(outcome.findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
    "hiddenRowsIgnored 事实!4:4",
    "factColumnUnread 事实!I1",
    "factRepeated 事实!C3",
  ]);
});

import { expect, test } from "vitest";
import { intake } from "../../shared/intake/intake.ts";
import { told, upload, valuesOf } from "../support/intake-builders.ts";

const read = (content: string | Uint8Array) => intake(upload("indicators", "指标.csv", content));

test("Chinese and English headers, ids and names read the same", async () => {
  const chinese =
    "指标,数值,上年值,分子,分母,分项,增长率,备注\n平安校园创建率,87.7,,100,114,2+24+74,,注\n";
  const english =
    "id,value,previous,numerator,denominator,parts,statedGrowth,note\nsafeCampusRate,87.7,,100,114,2;24;74,,注\n";

  const one = await read(chinese);

  expect(one.kind).toBe("accepted");
  expect(told(one)).toEqual([]);
  expect(await read(english)).toEqual(one);
});

test.each([
  ["comma", ","],
  ["semicolon", ";"],
  ["tab", "\t"],
])("%s separates as well", async (_, delimiter) => {
  const rows = [
    ["指标", "数值", "备注"],
    ["headTeacherAllowance", "500", "起"],
    ["legalVicePrincipalRate", "100", ""],
  ];

  const outcome = await read(rows.map((row) => row.join(delimiter)).join("\r\n"));

  expect(valuesOf(outcome)).toEqual({ headTeacherAllowance: "500", legalVicePrincipalRate: "100" });
});

test("a byte order mark and GB18030 are what spreadsheets write", async () => {
  const text = "指标,数值\n班主任津贴,500\n";
  const chinese = Buffer.from("d6b8b1ea2ccafdd6b50ab0e0d6f7c8cebdf2ccf92c3530300a", "hex");

  expect(valuesOf(await read(`\ufeff${text}`))).toEqual({ headTeacherAllowance: "500" });
  expect(valuesOf(await read(chinese))).toEqual({ headTeacherAllowance: "500" });
});

test("quoted line breaks stay inside their cell and rows keep their spreadsheet number", async () => {
  const outcome = await read('指标,数值,备注\nheadTeacherAllowance,500,"一\n二"\n\nx,1,\n');

  expect(told(outcome)).toEqual(["error A4 unknownIndicator"]);
});

test("a row without any figure is skipped, a row without a value or an indicator is not", async () => {
  const outcome = await read(
    "具体内容,指标,单位,数值,上年值\n11.1,平安校园创建率,%,,\n3.1,eduBudgetExpenditure,万元,,33311\n,,,5,\n,,,,\n",
  );

  expect(told(outcome)).toEqual(["error D3 valueMissing", "error B4 indicatorMissing"]);
});

test("a file whose rows are all empty reports nothing", async () => {
  expect(told(await read("指标,数值\n平安校园创建率,\n"))).toEqual(["error noIndicators"]);
});

test("a title above the header row does no harm", async () => {
  const outcome = await read(
    "陵川县2021年指标填报表,,\n,,\n指标,数值,备注\nheadTeacherAllowance,500,\n",
  );

  expect(valuesOf(outcome)).toEqual({ headTeacherAllowance: "500" });
});

test("missing, repeated and unknown columns are told by cell", async () => {
  expect(told(await read("指标,数\nheadTeacherAllowance,500\n"))).toEqual([
    "error A1 headersMissing",
    "warning B1 unknownColumn",
  ]);
  expect(told(await read("指标,数值,value\nheadTeacherAllowance,500,1\n"))).toEqual([
    "error C1 repeatedColumn",
  ]);
  expect(told(await read("指标,数值,颜色\nheadTeacherAllowance,500,红\n"))).toEqual([
    "warning C1 unknownColumn",
  ]);
});

test("a quote that is never closed is told by row", async () => {
  const outcome = await read('指标,数值,备注\nheadTeacherAllowance,500,"没有结束\n');

  expect(told(outcome)).toEqual(["error 2 tableDamaged"]);
});

test.each(["\u202e", "\u202d"])(
  "a note that turns its direction with %j is refused",
  async (mark) => {
    const outcome = await read(`指标,数值,备注\nheadTeacherAllowance,500,比上年${mark}多12元\n`);

    expect(told(outcome)).toEqual(["error C2 unprintableNote"]);
  },
);

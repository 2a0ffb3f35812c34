import { strToU8 } from "fflate";
import { type Cell, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { describeFinding } from "../../shared/domain/findings/describe.ts";
import { intake } from "../../shared/intake/intake.ts";
import { told, upload, valuesOf } from "../support/intake-builders.ts";
import { sheetXml, xlsxOf } from "../support/workbook-builders.ts";

const read = (content: Uint8Array) => intake(upload("indicators", "指标.xlsx", content));
const readSheets = async (...sheets: readonly WriteSheet[]) =>
  read(await writeXlsx({ sheets: [...sheets] }));
const readRows = (rows: WriteSheet["rows"], more: Partial<WriteSheet> = {}) =>
  readSheets({ name: "指标", ...more, ...(rows === undefined ? {} : { rows }) });
const percent = (value: number): Partial<Cell> => ({ value, style: { numFmt: "0.0%" } });

const header = ["指标", "数值"];

test("a percentage is read as it is shown, a plain number as it is", async () => {
  const cells = new Map([
    ["1,1", percent(0.973)],
    ["3,1", { value: 73.4, style: { numFmt: '0.0"%"' } }],
  ]);

  const outcome = await readRows(
    [
      header,
      ["preschoolGrossEnrolmentRate", 0.973],
      ["inclusiveKindergartenCoverage", 92.2],
      ["publicKindergartenShare", 73.4],
    ],
    { cells },
  );

  expect(told(outcome)).toEqual([]);
  expect(valuesOf(outcome)).toEqual({
    preschoolGrossEnrolmentRate: "97.3",
    inclusiveKindergartenCoverage: "92.2",
    publicKindergartenShare: "73.4",
  });
});

test("noise of binary fractions is not taken for digits", async () => {
  const outcome = await readRows([
    [...header, "分子", "分母"],
    ["eduBudgetExpenditure", 0.1 + 0.2],
    ["safeCampusRate", (100 / 114) * 100, 100, 114],
  ]);

  expect(told(outcome)).toEqual([]);
  expect(valuesOf(outcome)).toEqual({
    eduBudgetExpenditure: "0.3",
    safeCampusRate: "87.719298245614",
  });
});

test("what clerks type into cells is understood", async () => {
  const outcome = await readRows([
    ["2021年指标填报表", null, null],
    [null, null, null],
    ["指 标", "数值（按单位填写）", "上年值", "备注"],
    ["一般公共预算教育支出", "３３，３２１万元", "333110000元", "=cmd|'/c calc'!A1"],
    [null, null, null],
    ["师德师风一票否决制度建立", "是"],
    ["学校党组织覆盖率", "—"],
    ["党政主要领导调研教育次数", "8次"],
  ]);

  expect(told(outcome)).toEqual(["warning 指标!C4 unitConverted"]);
  expect(valuesOf(outcome)).toEqual({
    eduBudgetExpenditure: "33321",
    ethicsVetoInPlace: "true",
    leaderSchoolVisits: "8",
  });
});

test("every mistake is told by its cell, with what was seen and what to do", async () => {
  const outcome = await readRows([
    header,
    ["safeCampusRate", "八成"],
    ["safeCampusRate", 87],
    ["leaderSchoolVisits", 2.5],
    ["平安校园创建", 1],
    ["eduBudgetExpenditure", "5吨"],
    ["publicKindergartenShare", 173.4],
    ["headTeacherAllowance", new Date(Date.UTC(2021, 2, 1))],
    [null, 5],
  ]);

  const said = outcome.findings.map((finding) => {
    const { path, message, remedy } = describeFinding(finding, "zh");
    return `${path} ${message}${remedy}`;
  });
  expect(said).toMatchInlineSnapshot(`
    [
      "指标!B2 “平安校园创建率”的数值“八成”不是数字。请只填数字，如 97.3；不用科学计数法，整数不超过15位，小数不超过12位。",
      "指标!A3 “平安校园创建率”重复填写，前一处在 指标!A2。每项指标只保留一行。",
      "指标!B4 “党政主要领导调研教育次数”的数值为2.5，应为整数。请填写实际个数。",
      "指标!A5 本年度指标框架中没有“平安校园创建”。是否为“平安校园创建率”？请使用框架中的指标代码或全称。",
      "指标!B6 “一般公共预算教育支出”的数值“5吨”带有别的单位，该指标的单位为“万元”。请按规定的单位换算后只填数字。",
      "指标!B7 “公办园在园幼儿占比”为173.4%，不可能超过100%。请核对数值和单位。",
      "指标!B8 “班主任津贴”的数值“2021-03-01”不是数字。请只填数字，如 97.3；不用科学计数法，整数不超过15位，小数不超过12位。",
      "指标!A9 这一行填写了数据，却没有写明是哪项指标。请填写指标代码或全称，或清空整行。",
    ]
  `);
});

test("hidden sheets are left alone and said, visible ones are read together", async () => {
  const outcome = await readSheets(
    { name: "一", rows: [header, ["leaderSchoolVisits", 8]] },
    { name: "旧", hidden: true, rows: [header, ["leaderSchoolVisits", 9]] },
    { name: "二", rows: [header, ["headTeacherAllowance", 500]] },
    { name: "无关", rows: [["一段话"]] },
  );

  expect(told(outcome)).toEqual(["warning 旧 hiddenSheetIgnored"]);
  expect(valuesOf(outcome)).toEqual({ leaderSchoolVisits: "8", headTeacherAllowance: "500" });
});

test("a workbook without a table is told so", async () => {
  expect(told(await readRows([["你好"]]))).toEqual(["error noTable"]);
  expect(
    told(await readSheets({ name: "藏", hidden: true, rows: [header] }, { name: "空", rows: [] })),
  ).toEqual(["error noTable", "warning 藏 hiddenSheetIgnored"]);
});

test("a figure merged over rows is refused, a merged title or item is not", async () => {
  const rows = [
    ["填报表", null, null],
    ["具体内容", ...header],
    ["1.1", "leaderSchoolVisits", 8],
    [null, "headTeacherAllowance", null],
  ];
  const title = { startRow: 0, endRow: 0, startCol: 0, endCol: 2 };
  const item = { startRow: 2, endRow: 3, startCol: 0, endCol: 0 };
  const figure = { startRow: 2, endRow: 3, startCol: 2, endCol: 2 };

  expect(told(await readRows(rows, { merges: [title, item] }))).toEqual([]);
  expect(told(await readRows(rows, { merges: [title, item, figure] }))).toEqual([
    "error 指标!C3 mergedCells",
  ]);
});

test.each<[string, Record<string, Uint8Array>, string]>([
  ["macros", { "xl/vbaProject.bin": new Uint8Array(9) }, "error macrosInside"],
  ["Excel 4 macro sheets", { "xl/macrosheets/sheet1.xml": strToU8("<a/>") }, "error macrosInside"],
  [
    "a DDE link",
    {
      "xl/externalLinks/externalLink1.xml": strToU8(
        '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc.exe"/></externalLink>',
      ),
    },
    "error xl/externalLinks/externalLink1.xml activeContent",
  ],
  [
    "a program",
    { "xl/embeddings/setup.exe": new Uint8Array(9) },
    "error xl/embeddings/setup.exe programInside",
  ],
])("a workbook with %s is refused", async (_, extra, expected) => {
  expect(
    told(await read(xlsxOf(sheetXml([header, ["headTeacherAllowance", 500]]), extra))),
  ).toEqual([expected]);
});

test("a hyperlink in a workbook is no external content", async () => {
  const rels = strToU8(
    '<Relationships><Relationship Id="r" Type="x/hyperlink" TargetMode="External" Target="https://example.invalid"/></Relationships>',
  );
  const content = xlsxOf(sheetXml([header, ["headTeacherAllowance", 500]]), {
    "xl/worksheets/_rels/sheet1.xml.rels": rels,
  });

  expect(told(await read(content))).toEqual([]);
});

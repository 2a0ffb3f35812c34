import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import { sheetXml, xlsxOf } from "../../support/workbook-builders.ts";
import { corpusOf, sample } from "./corpus-file.ts";

const csv = (...lines: readonly string[]) => ["指标,数值,上年值,备注", ...lines].join("\n");
const header = ["指标", "数值", "上年值", "备注"];
const sheet =
  (rows: WriteSheet["rows"], more: Partial<WriteSheet> = {}) =>
  () =>
    writeXlsx({ sheets: [{ name: "指标", ...(rows === undefined ? {} : { rows }), ...more }] });
const allowance = ["headTeacherAllowance", 500];

/** Workbooks and other tables as clerks really send them. */
export const awkwardWorkbooks = [
  ...corpusOf("indicators", [
    {
      name: "an unknown indicator",
      fileName: "a.xlsx",
      content: sheet([header, ["平安校园率", 1]]),
      expected: ["error 指标!A2 unknownIndicatorNear"],
    },
    {
      name: "an indicator twice",
      fileName: "a.xlsx",
      content: sheet([header, allowance, ["班主任津贴", 500]]),
      expected: ["error 指标!A3 duplicateIndicator"],
    },
    {
      name: "an indicator with spaces in its name",
      fileName: "a.xlsx",
      content: sheet([header, [" 班主任　津贴 ", 500]]),
    },
    {
      name: "a hidden sheet with old figures",
      fileName: "a.xlsx",
      content: () =>
        writeXlsx({
          sheets: [
            { name: "指标", rows: [header, allowance] },
            { name: "旧", veryHidden: true, rows: [header, allowance] },
          ],
        }),
      expected: ["warning 旧 hiddenSheetIgnored"],
    },
    {
      name: "figures merged over rows",
      fileName: "a.xlsx",
      content: sheet([header, allowance, ["leaderSchoolVisits"]], {
        merges: [{ startRow: 1, endRow: 2, startCol: 1, endCol: 1 }],
      }),
      expected: ["error 指标!B2 mergedCells"],
    },
    {
      name: "ten thousand empty rows below",
      fileName: "a.xlsx",
      content: () =>
        xlsxOf(sheetXml([header, allowance, ...Array.from({ length: 10_000 }, () => [])])),
    },
    {
      name: "a workbook saved again by LibreOffice",
      fileName: "a.xlsx",
      content: sample("workbook-resaved.xlsx"),
    },
    {
      name: "an old .xls called .xlsx",
      fileName: "a.xlsx",
      content: sample("small.xls"),
      expected: ["error contentType typeDiffers"],
    },
    {
      name: "an .ods called .xlsx",
      fileName: "a.xlsx",
      content: sample("small.ods"),
      expected: ["error contentType typeDiffers"],
    },
    {
      name: "a workbook called .csv",
      fileName: "a.csv",
      content: sheet([header, allowance]),
      expected: ["error contentType typeTakenToo"],
    },
    {
      name: "a CSV called .xlsx",
      fileName: "a.xlsx",
      content: csv("headTeacherAllowance,500"),
      expected: ["error contentType typeDiffers"],
    },
    {
      name: "another county's JSON",
      fileName: "a.json",
      content:
        '{"schema":"duxue/indicators@1","county":"140525","cycle":2021,"indicators":[{"id":"headTeacherAllowance","value":"500"}]}',
      expected: ["error county otherCounty"],
    },
    {
      name: "JSON with a trailing comma",
      fileName: "a.json",
      content: '{\n  "schema": "duxue/indicators@1",\n}',
      expected: ["error 3:1 notJson"],
    },
    {
      name: "figures as JSON numbers",
      fileName: "a.json",
      content:
        '{"schema":"duxue/indicators@1","county":"140524","cycle":2021,"indicators":[{"id":"headTeacherAllowance","value":500}]}',
      expected: ["error indicators[0].value wrongType"],
    },
    {
      name: "a period that lies outside the cycle",
      fileName: "a.csv",
      content: csv("headTeacherAllowance,500"),
      change: { period: { from: "2018-01-01", to: "2018-12-31" } },
      expected: ["warning period periodOutsideCycle"],
    },
  ]),
];

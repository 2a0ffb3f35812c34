import { type Cell, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { corpusOf } from "./corpus-file.ts";

const header = ["指标", "数值", "上年值", "备注"];
const sheet =
  (rows: WriteSheet["rows"], more: Partial<WriteSheet> = {}) =>
  () =>
    writeXlsx({ sheets: [{ name: "指标", ...(rows === undefined ? {} : { rows }), ...more }] });
const value = (text: string | number) => sheet([header, ["headTeacherAllowance", text]]);
const shown = (number: number, numFmt: string): Partial<WriteSheet> => ({
  cells: new Map<string, Partial<Cell>>([["1,1", { value: number, style: { numFmt } }]]),
});

/** What clerks type into cells. */
export const awkwardCells = [
  ...corpusOf("indicators", [
    { name: "full-width digits", fileName: "a.xlsx", content: value("５００") },
    { name: "thousands separators", fileName: "a.xlsx", content: value("1,500.00") },
    { name: "the unit typed behind", fileName: "a.xlsx", content: value("500元/月") },
    {
      name: "another unit of money",
      fileName: "a.xlsx",
      content: value("0.05万元"),
      expected: ["warning 指标!B2 unitConverted"],
    },
    {
      name: "a unit of something else",
      fileName: "a.xlsx",
      content: value("500人"),
      expected: ["error 指标!B2 otherUnit"],
    },
    {
      name: "an estimate",
      fileName: "a.xlsx",
      content: value("500余元"),
      expected: ["error 指标!B2 notDecimal"],
    },
    {
      name: "an exponent as text",
      fileName: "a.xlsx",
      content: value("5E+02"),
      expected: ["error 指标!B2 notDecimal"],
    },
    {
      name: "a huge number",
      fileName: "a.xlsx",
      content: value(1e21),
      expected: ["error 指标!B2 notDecimal"],
    },
    {
      name: "a tiny number",
      fileName: "a.xlsx",
      content: value(1e-9),
      expected: ["warning 指标!B2 unusualScale"],
    },
    {
      name: "a negative amount",
      fileName: "a.xlsx",
      content: value(-5),
      expected: ["error 指标!B2 negativeImpossible"],
    },
    { name: "negative zero", fileName: "a.xlsx", content: value(-0) },
    {
      name: "NaN as a word",
      fileName: "a.xlsx",
      content: value("NaN"),
      expected: ["error 指标!B2 notDecimal"],
    },
    {
      name: "Infinity as a word",
      fileName: "a.xlsx",
      content: value("∞"),
      expected: ["error 指标!B2 notDecimal"],
    },
    {
      name: "a date where a figure belongs",
      fileName: "a.xlsx",
      content: sheet([header, ["headTeacherAllowance", new Date(Date.UTC(2021, 4, 1))]]),
      expected: ["error 指标!B2 notDecimal"],
    },
    {
      name: "a truth value where a figure belongs",
      fileName: "a.xlsx",
      content: sheet([header, ["headTeacherAllowance", true]]),
      expected: ["error 指标!B2 notDecimal"],
    },
    {
      name: "a truth value where one belongs",
      fileName: "a.xlsx",
      content: sheet([header, ["ethicsVetoInPlace", true]]),
    },
    {
      name: "a percentage as Excel keeps it",
      fileName: "a.xlsx",
      content: sheet([header, ["preschoolGrossEnrolmentRate", 0.973]], shown(0.973, "0.0%")),
    },
    {
      name: "ten times a percentage",
      fileName: "a.xlsx",
      content: sheet([header, ["publicKindergartenShare", 9.73]], shown(9.73, "0%")),
      expected: ["error 指标!B2 aboveMaximum"],
    },
    {
      name: "last year in another unit",
      fileName: "a.xlsx",
      content: sheet([header, ["eduBudgetExpenditure", 33321, 333110000]]),
      expected: ["warning 指标!B2 orderOfMagnitude"],
    },
  ]),
];

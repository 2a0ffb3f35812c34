import { expect, test } from "vitest";
import { readHeader } from "../../../shared/intake/indicators/columns.ts";
import { splitNumbers } from "../../../shared/intake/indicators/split-numbers.ts";
import { framework2021 } from "../../support/builders.ts";
import { lineOf } from "./entries.ts";

const found = (header: string, ...lines: readonly string[]) => {
  const headings = header.split(",");
  const rows = [
    { number: 1, cells: ["eduBudgetExpenditure", "33", "321"] },
    { number: 2, cells: headings },
    ...lines.map((line, at) => ({ number: at + 3, cells: line.split(",") })),
  ];
  const { columns } = readHeader(headings, () => "");
  return splitNumbers(rows, { headerRow: 2, columns }, framework2021()).map(lineOf);
};
const codes = (header: string, line: string) =>
  found(header, line).map((each) => each.split(" ").slice(0, 3).join(" "));

test("a number that fell apart is told with its halves and their columns", () => {
  expect(found("指标,数值,分子", "patentsGranted,1,234")).toEqual([
    "error B3 numberSplit name=学生专利授权数 before=value field=numerator first=1 second=234",
  ]);
  expect(found("指标,数值,上年值", "eduBudgetExpenditure, +33 , 321.5 ")).toEqual([
    "error B3 yearsSplit name=一般公共预算教育支出 before=value field=previous first=+33 second=321.5",
  ]);
});

test.each([
  ["指标,数值,分母", "patentsGranted,-1,234", "error B3 numberSplit"],
  ["指标,上年值,数值", "eduBudgetExpenditure,33,321", "error B3 yearsSplit"],
  ["指标,数值,上年值", "headTeacherAllowance,1,500", "error B3 yearsSplit"],
  ["指标,数值,上年值", "eduBudgetExpenditure,107,321", "error B3 yearsSplit"],
  ["指标,数值,上年值", "eduBudgetExpenditure,108,321", "warning B3 perhapsSplit"],
  ["指标,数值,上年值", "patentsGranted,39,269", "warning B3 perhapsSplit"],
  ["指标名称,数值,上年值", "学生专利授权数,39,269", "warning B3 perhapsSplit"],
  ["代码,指标,数值,上年值", ",学生专利授权数,39,269", "warning C3 perhapsSplit"],
  ["代码,指标,数值,上年值", " ,学生专利授权数,39,269", "warning C3 perhapsSplit"],
])("under %s, %s is told as %s", (header, line, expected) => {
  expect(codes(header, line)).toEqual([expected]);
});

test.each([
  ["指标,数值,上年值", "patentsGranted,100,269"],
  ["指标,数值,上年值", "safeCampusRate,33,321"],
  ["指标,数值,上年值,备注", "eduBudgetExpenditure,33,321,"],
  ["指标,数值,上年值", "无此指标,33,321"],
  ["指标,数值,上年值", "eduBudgetExpenditure,33,321,x"],
  ["指标,数值,分子", "safeCampusRate,33,321"],
  ["指标,数值,增长率", "eduBudgetExpenditure,33,321"],
  ["指标,上年值,分项", "eduBudgetExpenditure,33,321"],
  ["指标,增长率,数值", "eduBudgetExpenditure,33,321"],
  ["指标,分子,数值", "patentsGranted,33,321"],
  ["指标,备注,分子", "patentsGranted,33,321"],
  ["指标,数值,,分子", "patentsGranted,33,x,321"],
  ["指标,数值,分子", "patentsGranted,0,321"],
  ["指标,数值,分子", "patentsGranted,3333,321"],
  ["指标,数值,分子", "patentsGranted,33.0,321"],
  ["指标,数值,分子", "patentsGranted,33,32"],
  ["指标,数值,分子", "patentsGranted,33,3210"],
  ["指标,数值,分子", "patentsGranted,33,321."],
  ["指标,数值,分子", "patentsGranted,33,-321"],
  ["指标,数值,分子", "patentsGranted,x33,321"],
  ["指标,数值,分子", "patentsGranted,33,321x"],
])("under %s nothing is told of %s", (header, line) => {
  expect(found(header, line)).toEqual([]);
});

test.each([
  ["safeCampusRate,50,1,234", ["error C3 yearsSplit"]],
  ["safeCampusRate,50%,1,234", ["error C3 yearsSplit"]],
  ["safeCampusRate, 50％ ,1,234", ["error C3 yearsSplit"]],
  ["safeCampusRate,2.5,+2,240", ["error C3 yearsSplit"]],
  ["safeCampusRate,2.49,2,240", []],
  ["safeCampusRate,50,1,000", []],
  ["safeCampusRate,50元,1,234", []],
  ["safeCampusRate,%50,1,234", []],
  ["safeCampusRate,,1,234", []],
  ["safeCampusRate,0.4,1,250", []],
])("the rate beside the numerator and the denominator of %s tells: %j", (line, expected) => {
  expect(codes("指标,数值,分子,分母", line)).toEqual(expected);
  expect(codes("指标,数值,分母,分子", line)).toEqual([]);
});

test("every row below the header is looked at, and none above it", () => {
  expect(
    found(
      "指标,数值,分子",
      "patentsGranted,1,234",
      "leaderSchoolVisits,8,7",
      "dropoutCount,2,345",
    ).map((line) => line.split(" ")[1]),
  ).toEqual(["B3", "B5"]);
});

import { expect, test } from "vitest";
import { intake } from "../../shared/intake/intake.ts";
import { readingsOf, told, upload } from "../support/intake-builders.ts";

const read = async (headings: string, row: string) => {
  const content = `指标,${headings}\n${row}\n`;
  return intake(upload("indicators", "a.csv", content));
};
const codes = async (headings: string, row: string) => told(await read(headings, row));

test.each([
  ["数值,分子", "eduBudgetExpenditure,33,321", "numberSplit"],
  ["数值,分子,分母", "eduBudgetExpenditure,33,321", "numberSplit"],
  ["数值,分子,备注", "eduBudgetExpenditure,33,321.50,", "numberSplit"],
  ["数值,分母", "headTeacherAllowance,1,500", "numberSplit"],
  ["数值,分子", "patentsGranted,1,234", "numberSplit"],
  ["数值,上年值", "eduBudgetExpenditure,33,321", "yearsSplit"],
  ["上年值,数值", "eduBudgetExpenditure,33,321", "yearsSplit"],
  ["数值,上年值,备注", "perStudentBudgetPrimary,16,604.19", "yearsSplit"],
])("under %s, %s is perhaps one number: refused", async (headings, row, code) => {
  expect(await codes(headings, row)).toContain(`error B2 ${code}`);
});

test("a figure in thousands that fell into three cells is refused", async () => {
  expect(await codes("数值,上年值,分子", "eduBudgetExpenditure,1,234,567")).toContain(
    "error C2 numberSplit",
  );
});

test("a numerator that fell into the denominator is refused by the rate stated beside it", async () => {
  const headings = "数值,分子,分母,备注";

  expect(await codes(headings, "safeCampusRate,50,1,234")).toContain("error C2 yearsSplit");
  expect(await codes(headings, "safeCampusRate,50%,1,234,2468")).toContain("error C2 yearsSplit");
  expect(await codes(headings, "largeClassRate,0.43,1,234")).toEqual([]);
  expect(await codes(headings, "safeCampusRate,50,100,200")).toEqual([]);
});

test.each([
  ["数值,上年值", "vocationalInvestment,312,321"],
  ["数值,上年值", "patentsGranted,39,269"],
])("under %s, %s may be two numbers: read so, with a warning", async (headings, row) => {
  const outcome = await read(headings, row);

  expect(outcome.kind).toBe("accepted");
  expect(told(outcome)).toContain("warning B2 perhapsSplit");
});

test.each([
  ["数值,上年值", "headTeacherAllowance,512,500"],
  ["数值,上年值", "eduBudgetExpenditure,33.0,321"],
  ["数值,上年值,备注", "vocationalInvestment,312,321,"],
  ["数值,上年值", "safeCampusRate,97,100"],
  ["数值,上年值", "eduBudgetExpenditure,33321,33311"],
  ["数值,分子", "safeCampusRate,87,100"],
  ["数值,分子,分母", "safeCampusRate,50,100,200"],
  ["数值,上年值,分子,分母", "primaryStudentTeacherRatio,18,19,360,20"],
])("under %s, %s are numbers of their own", async (headings, row) => {
  const said = await codes(headings, row);

  expect(said.filter((line) => line.includes("plit"))).toEqual([]);
});

test("quotes hold a number together, and stray ones stay in the note they were written in", async () => {
  const rows = ['eduBudgetExpenditure,"33,321",他说"好"的', 'headTeacherAllowance,500,"甲""乙"""'];

  const outcome = await read("数值,备注", rows.join("\n"));

  expect(readingsOf(outcome).map(({ value, note }) => `${value} ${note}`)).toEqual([
    '33321 他说"好"的',
    '500 甲"乙"',
  ]);
  expect(await codes("数值", 'headTeacherAllowance,5"00')).toEqual(["error B2 notDecimal"]);
  expect(await codes("数值", 'headTeacherAllowance,"500')).toEqual(["error 2 tableDamaged"]);
});

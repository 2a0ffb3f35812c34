import { expect, test } from "vitest";
import { intake } from "../../shared/intake/intake.ts";
import { told, upload, valuesOf } from "../support/intake-builders.ts";

const csv = async (content: string) => {
  const outcome = await intake(upload("indicators", "a.csv", content));
  return [...told(outcome), ...Object.values(valuesOf(outcome))];
};
const row = (text: string) => csv(`指标,数值,上年值\n${text}\n`);

test.each([
  ["seniorGrossEnrolmentRate,9730%", "9730"],
  ["seniorGrossEnrolmentRate,973", "973"],
  ["primaryVariationCoefficient,53", "53"],
  ["teacherCivilServantPayRatio,102", "102"],
  ["primaryStudentTeacherRatio,0.054", "0.054"],
  ["dailyPhysicalActivityHours,60", "60"],
  ["primaryHomeworkMinutes,1", "1"],
  ["perStudentPublicFundPrimary,0.065", "0.065"],
  ["fitnessGoodRateChange,150", "150"],
])("%s is read as it stands, with a warning", async (text, value) => {
  expect(await row(text)).toEqual(["warning B2 unusualScale", value]);
});

test("last year's figure is warned of alike", async () => {
  expect(await row("primaryVariationCoefficient,0.53,53")).toContain("warning C2 unusualScale");
});

test.each([
  "seniorGrossEnrolmentRate,128.4",
  "primaryVariationCoefficient,0.53",
  "primaryVariationCoefficient,0.05",
  "primaryVariationCoefficient,0",
  "teacherCivilServantPayRatio,1.02",
  "primaryStudentTeacherRatio,18.5",
  "dailyPhysicalActivityHours,1.5",
  "primaryHomeworkMinutes,45",
  "headTeacherAllowance,5000",
  "eduBudgetExpenditure,33321",
  "patentsGranted,39",
  "myopiaRateChange,-0.7",
])("%s is an ordinary figure", async (text) => {
  expect(await row(text)).toHaveLength(1);
});

test.each([
  ["数值（元）,上年值", "333210000,33311", "C2"],
  ["数值,上年值（元）", "33321,333110000", "B2"],
  ["数值,上年值", "3.3321亿元,33311", "C2"],
])(
  "under %s the figure without a unit is read in the indicator's, and said",
  async (heads, cells, at) => {
    const told = await csv(`指标,${heads}\neduBudgetExpenditure,${cells}\n`);

    expect(told).toContain(`warning ${at} unitUnsaid`);
    expect(told.at(-1)).toBe("33321");
  },
);

test.each([
  ["指标,数值（元）,上年值（元）", "333210000,333110000"],
  ["指标,数值（元）,上年值（万元）", "333210000,33311"],
  ["指标,数值,上年值", "33321,33311"],
])("under %s nothing is left unsaid", async (heads, cells) => {
  const told = await csv(`${heads}\neduBudgetExpenditure,${cells}\n`);

  expect(told.filter((line) => line.endsWith("unitUnsaid"))).toEqual([]);
});

test.each([
  ["=A1+B1", "formulaTyped"],
  ["＝5", "formulaTyped"],
  ["@SUM(B2:B9)", "formulaTyped"],
  ["=cmd|' /C calc'!A0", "formulaTyped"],
  ["-A1", "formulaTyped"],
  ["33 321", "spacesInNumber"],
  ["8:30", "notDecimal"],
  ["约500", "notDecimal"],
  ["2021-03-01", "notDecimal"],
])("%s is refused with the remedy that helps", async (text, code) => {
  expect(await row(`headTeacherAllowance,${text}`)).toEqual([`error B2 ${code}`]);
});

test.each(["1:18.5", "18.5∶1", "1比18.5", "49/50", "2分之1"])(
  "a ratio is one number, not %s",
  async (text) => {
    expect(await row(`primaryStudentTeacherRatio,${text}`)).toEqual(["error B2 ratioTyped"]);
    expect(await row(`safeCampusRate,${text}`)).toEqual(["error B2 ratioTyped"]);
  },
);

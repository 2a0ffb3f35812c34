import { expect, test } from "vitest";
import { intake } from "../../shared/intake/intake.ts";
import { readingsOf, told, upload } from "../support/intake-builders.ts";

const read = async (content: string) => {
  const outcome = await intake(upload("indicators", "指标.csv", content));
  return [
    ...told(outcome),
    ...readingsOf(outcome).map(({ indicator, value }) => `${indicator} ${value}`),
  ];
};

test.each(["指标代码,指标名称", "代码,指标", "id,name", "指标,指标名称"])(
  "under %s id and name of a row have to agree",
  async (heading) => {
    const table = (row: string) => read(`${heading},数值\n${row}\n`);

    expect(await table("headTeacherAllowance,班主任津贴,500")).toEqual([
      "headTeacherAllowance 500",
    ]);
    expect(await table("headTeacherAllowance,平安校园创建率,87.7")).toEqual([
      "error B2 nameOfOther",
    ]);
    expect(await table("headTeacherAllowance,平安校园创建,87.7")).toEqual(["error B2 nameOfOther"]);
    expect(await table("headTeacherAllowance,补贴,500")).toEqual([
      "warning B2 nameDiffers",
      "headTeacherAllowance 500",
    ]);
    expect(await table("headTeacherAllowance,班主任津贴费,500")).toEqual([
      "warning B2 nameDiffers",
      "headTeacherAllowance 500",
    ]);
    expect(await table("headTeacherAllowanse,班主任津贴,500")).toEqual([
      "error A2 unknownIndicatorNear",
    ]);
    expect(await table("headTeacherAllowance,,500")).toEqual(["headTeacherAllowance 500"]);
    expect(await table(",班主任津贴,500")).toEqual(["headTeacherAllowance 500"]);
    expect(await table(",班主任津帖啊,500")).toEqual(["error B2 unknownIndicatorNear"]);
    expect(await table(",\u200b,500")).toEqual(["error A2 indicatorMissing"]);
  },
);

test.each([
  "大班额(56人及以上)比例",
  "大班额（５６人及以上）比例",
  " 大班额 （56人及以上）\u00ad比例\u200b",
  "largeclassrate",
])("%j names the share of large classes", async (name) => {
  expect(await read(`指标,数值\n${name},4\n`)).toEqual(["largeClassRate 4"]);
});

test.each([
  ["学前教育毛入园率", "preschoolGrossEnrolmentRate"],
  ["公办园在园幼儿覆盖率（%）", "publicKindergartenShare"],
  ["3.义务教育巩固率", "compulsoryRetentionRate"],
])("%s is what clerks call %s", async (name, indicator) => {
  expect(await read(`指标,数值\n${name},97.3\n`)).toEqual([`${indicator} 97.3`]);
  expect(await read(`代码,指标名称,数值\n${indicator},${name},97.3\n`)).toEqual([
    `${indicator} 97.3`,
  ]);
});

test.each(["大班额(5６人及以上)比例①", "大班额(㊿六人及以上)比例"])(
  "%s names nothing, but comes near",
  async (name) => {
    expect(await read(`指标,数值\n${name},4\n`)).toEqual(["error A2 unknownIndicatorNear"]);
  },
);

test.each(["是", "YES", " ｔｒｕｅ ", "是\u200b", "\u202a是\u202c"])(
  "%j is a yes",
  async (answer) => {
    expect(await read(`指标,数值\nethicsVetoInPlace,${answer}\n`)).toEqual([
      "ethicsVetoInPlace true",
    ]);
  },
);

test.each(["㊣", "1", "√", "是①", "是/否", "已建立"])(
  "%j is neither yes nor no",
  async (answer) => {
    expect(await read(`指标,数值\nethicsVetoInPlace,${answer}\n`)).toEqual(["error B2 notYesNo"]);
  },
);

test("parts are counted and limited in a table as in JSON", async () => {
  const parts = (count: number) => Array(count).fill("1").join("+");
  const table = (count: number) =>
    read(`指标,数值,分项\npatentsGranted,${count},${parts(count)}\n`);

  expect(await table(100)).toEqual(["patentsGranted 100"]);
  expect(await table(101)).toEqual(["error C2 tooMany"]);
  expect(await read("指标,数值,分项\npatentsGranted,6,1、2；3\n")).toEqual(["patentsGranted 6"]);
  expect(await read("指标,数值,分项\npatentsGranted,6,1+②+3\n")).toEqual(["error C2 notDecimal"]);
});

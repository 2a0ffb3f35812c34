import { expect, test } from "vitest";
import { intake } from "../../shared/intake/intake.ts";
import { readingsOf, told, upload } from "../support/intake-builders.ts";

const read = async (content: string) => {
  const outcome = await intake(upload("indicators", "指标.csv", content));
  return [
    ...told(outcome),
    ...readingsOf(outcome).map(({ value, previous }) => `${value} ${previous ?? "-"}`),
  ];
};
const money = (heading: string, value = "333210000") =>
  read(`指标,${heading}\neduBudgetExpenditure,${value}\n`);

test.each([
  "数值（元）",
  "数值(元)",
  "数值[元]",
  "数值【元】",
  "数值（单位：元）",
  "数值 单位：元",
  "数值/元",
  "数值：元",
  "数值_元",
  "数值元",
  "数 值\u200b（ 元 ）*",
  "本年值（人民币元）",
  "value (yuan)",
  "Value（RMB）",
  "数值（元）（2021年）",
  "数值（必填）（元）",
  "数值（元，保留2位小数）",
  "数值（2021年，元）",
  "2021年数值（元）",
])("the unit in the heading %s is converted", async (heading) => {
  expect(await money(heading)).toEqual(["warning B2 unitConverted", "33321 -"]);
});

test.each([
  "数值（万元）",
  "数值/万元",
  "数值(2021年)",
  "数值（必填）",
  "*数值：",
  "数值（只填数字）",
  "数值（按单位填写）",
])("the heading %s changes nothing", async (heading) => {
  expect(await money(heading, "33321")).toEqual(["33321 -"]);
});

test.each(["数值（千人）", "数值（%）", "数值(人)", "数值（元/生）"])(
  "the heading %s is in another unit",
  async (heading) => {
    expect(await money(heading)).toEqual(["error B2 otherUnit"]);
  },
);

test.each([
  "数值（美元）",
  "数值(million yuan)",
  "数值（以元计）",
  "数值（吨）",
  "数值（单位：见备注元）",
])("what stands in the heading %s is not guessed", async (heading) => {
  expect(await money(heading)).toEqual(["error B1 headingUnclear"]);
});

test("each column has the unit of its own heading", async () => {
  expect(
    await read("指标,数值（万元）,上年值（元）\neduBudgetExpenditure,33321,333110000\n"),
  ).toEqual(["warning C2 unitConverted", "33321 33311"]);
});

test("a heading, a row and a cell that contradict each other are refused", async () => {
  expect(await money("数值（元）", "33321万元")).toEqual(["error B2 unitsContradict"]);
  expect(await read("指标,单位,数值（元）\neduBudgetExpenditure,万元,33321\n")).toEqual([
    "error C2 unitsContradict",
  ]);
});

test.each([
  ["万元", "33321", ["33321 -"]],
  ["万元/年", "33321", ["33321 -"]],
  [" 万元 ", "33321", ["33321 -"]],
  ["", "33321", ["33321 -"]],
  ["/", "33321", ["33321 -"]],
  ["县教育局", "33321", ["33321 -"]],
  ["亿元", "3.3321", ["warning C2 unitConverted", "33321 -"]],
  ["美元", "33321", ["error C2 otherUnit"]],
  ["%", "33321", ["error C2 otherUnit"]],
])("a column 单位 that says %j", async (unit, value, expected) => {
  expect(await read(`指标,单位,数值\neduBudgetExpenditure,${unit},${value}\n`)).toEqual(expected);
});

test("units of rates, counts and answers in their own spelling are no noise", async () => {
  const rows = [
    "perStudentPublicFundPrimary,元/生.年,650",
    "safeCampusRate,％,87.7",
    "leaderSchoolVisits,次,8",
    "patentsGranted,个,39",
    "fitnessGoodRateChange,个百分点,1.2",
    "ethicsVetoInPlace,是/否,是",
  ];

  expect(await read(`指标,单位,数值\n${rows.join("\n")}\n`)).toHaveLength(rows.length);
});

test.each([
  ["单位：元,", ["warning B3 unitConverted", "87.7 -", "33321 -"]],
  ["（单位：元、%）,", ["warning B3 unitConverted", "87.7 -", "33321 -"]],
  ["陵川县指标表 计量单位:元,", ["warning B3 unitConverted", "87.7 -", "33321 -"]],
  ["单位：,元", ["warning B3 unitConverted", "87.7 -", "33321 -"]],
  ["单位(元),", ["warning B3 unitConverted", "87.7 -", "33321 -"]],
  ["单位：贯,", ["error A1 titleUnitUnclear"]],
])("a line above the table that says %s", async (line, expected) => {
  expect(
    (
      await read(`${line}\n指标,数值\neduBudgetExpenditure,333210000\nsafeCampusRate,87.7\n`)
    ).toSorted(),
  ).toEqual(expected.toSorted());
});

test.each(["填报单位：陵川县教育局,", "单位：县教育局,", "单位名称,陵川县人民政府"])(
  "%s names an office and no unit",
  async (line) => {
    expect(await read(`${line}\n指标,数值\neduBudgetExpenditure,33321\n`)).toEqual(["33321 -"]);
  },
);

test("the numbers of a rate are counts, whatever the row's unit is", async () => {
  const header = "指标,单位,数值,分子,分母";

  expect(await read(`${header}\nsafeCampusRate,%,87.7,100,114\n`)).toEqual(["87.719298245614 -"]);
  expect(await read("指标,数值,分子（所）,分母（所）\nsafeCampusRate,87.7,100,114\n")).toHaveLength(
    1,
  );
  expect(
    await read("指标,数值,分子（万元）,分母（万元）\ntrainingFundShare,5,5,100\n"),
  ).toHaveLength(1);
  expect(await read("指标,数值,分子（元）,分母（万元）\ntrainingFundShare,5,5,100\n")).toEqual([
    "error C2 otherUnit",
    "error D2 otherUnit",
  ]);
});

test.each([
  ["以元为单位,\n", ""],
  ["金额：元,\n", ""],
  ["（元）,\n", ""],
  ["Unit: yuan,\n", ""],
  ["", "单位：元,\n"],
  ["", "金额单位：元,\n"],
  ["", "（元）,\n"],
])("the unit of a table stands above or below it: %j %j", async (above, below) => {
  expect(await read(`${above}指标,数值\neduBudgetExpenditure,333210000\n${below}`)).toEqual([
    `warning B${above === "" ? 2 : 3} unitConverted`,
    "33321 -",
  ]);
});

test.each([
  "指标（元）,数值",
  "指标（单位：元）,数值",
  "指标,数值,单位（元）",
  "指标,数值,金额（元）",
  "指标,数值,单位：元",
])("the header row %s states the unit of the table", async (header) => {
  expect(await read(`${header}\neduBudgetExpenditure,333210000,\n`)).toContain("33321 -");
});

test.each(["金额单位", "计量单位", "数据单位", "Unit", "单位："])(
  "a column %s is one of units",
  async (heading) => {
    expect(await read(`指标,数值,${heading}\neduBudgetExpenditure,333210000,元\n`)).toEqual([
      "warning B2 unitConverted",
      "33321 -",
    ]);
  },
);

test("a note that is a unit counts as one, a note that tells of one does not", async () => {
  expect(await read("指标,数值,备注\neduBudgetExpenditure,333210000,单位：元\n")).toContain(
    "33321 -",
  );
  expect(await read("指标,数值,备注\neduBudgetExpenditure,33321,其中专项以元计\n")).toEqual([
    "warning B2 noteUnit",
    "33321 -",
  ]);
});

test.each(["数值（是/否）", "数值（是否）"])(
  "a yes stands under %s, a sum of money not",
  async (heading) => {
    expect(await read(`指标,${heading}\nethicsVetoInPlace,是\n`)).toEqual(["true -"]);
    expect(await money(heading)).toEqual(["error B2 otherUnit"]);
  },
);

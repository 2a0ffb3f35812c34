import { expect, test } from "vitest";
import type { IndicatorEntry } from "../../../shared/intake/indicators/entry.ts";
import { figureOf } from "../../../shared/intake/indicators/figure-of.ts";
import { typedQuantity } from "../../../shared/intake/indicators/read-quantity.ts";
import { entryOf, indicatorOf, lineOf } from "./entries.ts";

const read = (id: string, entry: IndicatorEntry) =>
  figureOf({ entry, indicator: indicatorOf(id), quantity: typedQuantity });
const told = (id: string, ...entry: Parameters<typeof entryOf>) =>
  read(id, entryOf(...entry)).findings.map(lineOf);
const codes = (id: string, ...entry: Parameters<typeof entryOf>) =>
  read(id, entryOf(...entry)).findings.map(({ path, code }) => `${path} ${code}`);
const figure = (id: string, ...entry: Parameters<typeof entryOf>) => {
  const found = read(id, entryOf(...entry));
  if (found.kind === "refused") return found.kind;
  const { indicator, at, ...numbers } = found.figure;
  return { ...numbers, signed: [...found.signed] };
};

test("each number that is written is read, and those with a percent sign are known", () => {
  expect(
    figure(
      "safeCampusRate",
      {
        value: "87.5%",
        previous: "80",
        numerator: "7",
        denominator: "8",
        statedGrowth: "9.4%",
        note: "注",
      },
      { parts: ["3", "4"] },
    ),
  ).toEqual({
    value: "87.5",
    previous: "80",
    numerator: "7",
    denominator: "8",
    statedGrowth: "9.4",
    parts: ["3", "4"],
    signed: ["value", "statedGrowth"],
  });
  expect(figure("patentsGranted", { value: "39" })).toEqual({
    value: "39",
    parts: [],
    signed: [],
  });
});

test("a figure without a value is refused by its name, whatever else it has", () => {
  expect(told("patentsGranted", { previous: "39" })).toEqual([
    "error value valueMissing name=学生专利授权数",
  ]);
  expect(figure("patentsGranted", { previous: "39" })).toBe("refused");
});

test("every number that is none is told by its field, and one of them refuses the figure", () => {
  expect(told("patentsGranted", { value: "39", previous: "许多" }, { parts: ["1", "三"] })).toEqual(
    [
      "error previous notDecimal name=学生专利授权数 field=previous value=许多 unit=项",
      "error parts notDecimal name=学生专利授权数 field=parts value=三 unit=项",
    ],
  );
  expect(figure("patentsGranted", { value: "39" }, { parts: ["三"] })).toBe("refused");
  expect(figure("patentsGranted", { value: "39", previous: "许多" })).toBe("refused");
});

test.each([
  ["=A1", "formulaTyped"],
  ["33 321", "spacesInNumber"],
  ["7/8", "ratioTyped"],
  ["5元", "otherUnit"],
])("a rate of %s is told as %s", (value, code) => {
  expect(codes("safeCampusRate", { value })).toEqual([`value ${code}`]);
});

test("the numbers that a rate is made of are counts, those of an amount are in its unit", () => {
  expect(told("safeCampusRate", { value: "87.5", numerator: "七" })).toEqual([
    "error numerator notDecimal name=平安校园创建率 field=numerator value=七 unit=count",
  ]);
  expect(
    codes(
      "safeCampusRate",
      { value: "87.5", numerator: "7所", denominator: "8%" },
      { parts: ["7所"] },
    ),
  ).toEqual(["denominator otherUnit"]);
  expect(
    codes("eduBudgetExpenditure", { value: "5", numerator: "5万元", denominator: "5所" }),
  ).toEqual(["denominator otherUnit"]);
  expect(codes("eduBudgetExpenditure", { value: "5" }, { parts: ["5所"] })).toEqual([
    "parts otherUnit",
  ]);
});

test("growth is in percent whatever the indicator is in", () => {
  expect(codes("eduBudgetExpenditure", { value: "5", statedGrowth: "9.4%" })).toEqual([]);
  expect(codes("eduBudgetExpenditure", { value: "5", statedGrowth: "9.4万元" })).toEqual([
    "statedGrowth otherUnit",
  ]);
});

test("a unit beside a number is told with it, and one above the table where nothing nearer says any", () => {
  const beside = (field: string) => (field === "value" ? ["元"] : []);

  expect(
    told("eduBudgetExpenditure", { value: "5", previous: "6" }, { unitsBeside: beside }),
  ).toEqual([
    "warning value unitConverted name=一般公共预算教育支出 field=value value=5（元） unit=万元 read=0.0005",
    "warning previous unitUnsaid name=一般公共预算教育支出 field=previous other=value value=6 unit=万元",
  ]);
  expect(
    codes("eduBudgetExpenditure", { value: "5" }, { unitsBeside: beside, unitsAbove: ["亿元"] }),
  ).toEqual(["value unitConverted"]);
  expect(
    figure("eduBudgetExpenditure", { value: "5", previous: "6" }, { unitsAbove: ["%", "亿元"] }),
  ).toMatchObject({ value: "50000", previous: "60000" });
});

test("two units beside a number are told both", () => {
  expect(
    told("eduBudgetExpenditure", { value: "5" }, { unitsBeside: () => ["元", "万元"] }),
  ).toEqual([
    "error value unitsContradict name=一般公共预算教育支出 field=value value=5（元）（万元） unit=万元",
  ]);
});

test.each([
  [{ value: "5元", previous: "6" }, ["value unitConverted", "previous unitUnsaid"]],
  [{ value: "5", previous: "6元" }, ["previous unitConverted", "value unitUnsaid"]],
  [{ value: "5元", previous: "6元" }, ["value unitConverted", "previous unitConverted"]],
  [{ value: "5元", previous: "6万元" }, ["value unitConverted"]],
  [{ value: "5万元", previous: "6" }, []],
  [{ value: "5元" }, ["value unitConverted"]],
  [{ value: "5元", statedGrowth: "6" }, ["value unitConverted"]],
])("of %j the year without a unit is told where the other was converted", (entry, findings) => {
  expect(codes("eduBudgetExpenditure", entry)).toEqual(findings);
});

test("a note may have 500 characters", () => {
  expect(told("patentsGranted", { value: "1", note: "字".repeat(500) })).toEqual([]);
  expect(told("patentsGranted", { value: "1", note: "字".repeat(501) })).toEqual([
    "error note tooLong field=note most=500",
  ]);
  expect(figure("patentsGranted", { value: "1", note: "字".repeat(501) })).toBe("refused");
});

test.each([
  ["\u0007", "U+0007"],
  ["甲\ud83d乙", "U+D83D"],
  ["甲\u202e乙", "U+202E"],
  ["\u202d", "U+202D"],
])("a note with the character in %j is told by its number", (note, character) => {
  expect(told("patentsGranted", { value: "1", note })).toEqual([
    `error note unprintableNote character=${character}`,
  ]);
});

test("up to a hundred parts are read, and none behind them is judged", () => {
  const parts = (count: number, last: string) => [...Array(count - 1).fill("1"), last];

  expect(told("patentsGranted", { value: "1" }, { parts: parts(100, "1") })).toEqual([]);
  expect(codes("patentsGranted", { value: "1" }, { parts: parts(100, "三") })).toEqual([
    "parts notDecimal",
  ]);
  expect(told("patentsGranted", { value: "1" }, { parts: parts(101, "三") })).toEqual([
    "error parts tooMany field=parts most=100",
  ]);
});

test.each([
  ["numerator alone", { numerator: "7" }, "numerator"],
  ["denominator alone", { denominator: "8" }, "denominator"],
  ["both", { numerator: "7", denominator: "0" }, "numerator"],
])("of what is no rate a fraction is not expected: %s", (_, numbers, at) => {
  expect(told("patentsGranted", { value: "39", ...numbers })).toEqual([
    `warning ${at} fractionNotExpected name=学生专利授权数`,
  ]);
});

test.each([
  [{ numerator: "7", denominator: "0" }, ["error denominator denominatorZero name=平安校园创建率"]],
  [{ denominator: "0.0" }, ["error denominator denominatorZero name=平安校园创建率"]],
  [
    { numerator: "999999999999999", denominator: "0.000000000001" },
    ["error denominator rateTooLarge name=平安校园创建率"],
  ],
  [{ numerator: "7", denominator: "-8" }, []],
  [{ numerator: "7" }, []],
  [{ denominator: "8" }, []],
  [{ numerator: "7", denominator: "8" }, []],
])("a rate of %j can be divided, or is told", (numbers, findings) => {
  expect(told("safeCampusRate", { value: "87.5", ...numbers })).toEqual(findings);
});

test("a ratio is a rate too, without a percent sign", () => {
  expect(codes("primaryStudentTeacherRatio", { value: "18", numerator: "18" })).toEqual([]);
});

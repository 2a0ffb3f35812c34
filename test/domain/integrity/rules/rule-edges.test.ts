import { expect, test } from "vitest";
import { checkIntegrity } from "../../../../shared/domain/integrity/check-integrity.ts";
import { orderOfMagnitude } from "../../../../shared/domain/integrity/rules/order-of-magnitude.ts";
import { wholeCounterpart } from "../../../../shared/domain/integrity/rules/whole-counterpart.ts";
import {
  budget,
  type Filed,
  figuresOf,
  safeCampus,
  told,
} from "../../../support/integrity-figures.ts";

/** The numbers that each finding on one figure names. */
const named = (filed: Filed) =>
  [...checkIntegrity(figuresOf([filed])).values()].flatMap(({ findings }) =>
    findings.map(({ values }) => values),
  );

test.each([
  { value: "333210000", previous: "33311", factor: "10000" },
  { value: "3332", previous: "33311", factor: "0.1" },
  { value: "80", previous: "10", factor: "10" },
  { value: "125", previous: "10", factor: "10" },
  { value: "10000000000", previous: "10", factor: "1000000000" },
  { value: "79.9", previous: "10", factor: undefined },
  { value: "125.1", previous: "10", factor: undefined },
  { value: "100000000000", previous: "10", factor: undefined },
  { value: "0", previous: "10", factor: undefined },
])("money of $value after $previous is $factor times as much, or in order", (each) => {
  const { factor, ...filed } = each;
  const factors = named({ id: budget, ...filed }).map((values) => values.factor);

  expect(factors).toEqual(factor === undefined ? [] : [factor]);
});

test("a rate below one is held against last year's too", () => {
  expect(told({ id: safeCampus, value: "50", previous: "0.5" })).toEqual([
    "warning safeCampusRate.value orderOfMagnitude",
  ]);
});

test.each([
  { unit: "万元", kind: "amount", odd: true },
  { unit: "元/生", kind: "amount", odd: true },
  { unit: "人/万元", kind: "amount", odd: false },
  { unit: "册/生", kind: "amount", odd: false },
  { unit: "元", kind: "rate", odd: false },
] as const)("ten times last year's $kind in $unit is odd: $odd", ({ unit, kind, odd }) => {
  const [figure = expect.unreachable()] = figuresOf([{ id: budget, value: "50", previous: "5" }]);
  const indicator = { ...figure.indicator, unit, kind };

  const [judgement] = orderOfMagnitude({ ...figure, indicator }, new Map());

  expect(judgement?.finding !== undefined).toBe(odd);
});

test.each([
  { value: "6.7", parts: ["3.3", "3.3"], sums: [] },
  { value: "6.8", parts: ["3.3", "3.3"], sums: ["6.6"] },
  { value: "7", parts: ["3.3", "3.6"], sums: [] },
  { value: "7", parts: ["3.3", "3.5"], sums: ["6.8"] },
  { value: "7", parts: ["3", "3"], sums: ["6"] },
  { value: "7", parts: [], sums: [] },
])("of $value the parts $parts may be rounded: $sums is told", ({ sums, ...filed }) => {
  expect(named({ id: budget, ...filed }).map(({ sum }) => sum)).toEqual(sums);
});

test("parts are said to miss the numerator where one is filed, else the value", () => {
  const rate = { id: safeCampus, value: "87.7", numerator: "100", denominator: "114" };

  expect(named({ ...rate, parts: ["2", "24", "73"] })).toMatchObject([
    { sum: "99", whole: "numerator", stated: "100" },
  ]);
  expect(named({ id: "patentsGranted", value: "39", parts: ["20", "20"] })).toMatchObject([
    { sum: "40", whole: "value", stated: "39" },
  ]);
});

test.each([
  { field: "previous", filed: { previous: "-1" } },
  { field: "parts", filed: { parts: ["0", "-1"] } },
  { field: "numerator", filed: { numerator: "-1" } },
  { field: "denominator", filed: { denominator: "-1" } },
])("nothing below zero can stand in the field $field", ({ field, filed }) => {
  expect(told({ id: safeCampus, value: "0", ...filed })).toContain(
    `error safeCampusRate.${field} negativeImpossible`,
  );
});

test("a rate that differs is told with what its numbers give, in its unit", () => {
  const numbers = { numerator: "103", denominator: "100" };

  expect(
    named({ id: safeCampus, value: "87.8", numerator: "100", denominator: "114" }),
  ).toMatchObject([{ stated: "87.8", computed: "87.7", unit: "%" }]);
  expect(named({ id: "teacherCivilServantPayRatio", value: "1.04", ...numbers })).toMatchObject([
    { stated: "1.04", computed: "1.03", unit: "" },
  ]);
});

test.each([
  { what: "a rate in percent", change: {}, judged: 1 },
  { what: "an amount in percent", change: { kind: "amount" as const }, judged: 0 },
  { what: "a plain ratio", change: { unit: "比值" }, judged: 0 },
])("$what with its numerator alone is judged by whole numbers: $judged", ({ change, judged }) => {
  const [figure = expect.unreachable()] = figuresOf([
    { id: safeCampus, value: "87.8", numerator: "100" },
  ]);
  const indicator = { ...figure.indicator, ...change };

  expect(wholeCounterpart({ ...figure, indicator }, new Map())).toHaveLength(judged);
});

test("one of one is all of it, and one of eight is never a fifth", () => {
  expect(told({ id: safeCampus, value: "100", numerator: "1" })).toEqual([]);
  expect(told({ id: safeCampus, value: "20", denominator: "8" })).toEqual([
    "warning safeCampusRate.value noWholeNumerator",
  ]);
});

test("growth from less than one is judged as any other", () => {
  const half = { id: budget, value: "1", previous: "0.5" };

  expect(told({ ...half, statedGrowth: "100" })).toEqual([]);
  expect(told({ ...half, statedGrowth: "50" })).toEqual([
    "warning eduBudgetExpenditure.statedGrowth growthDiffers",
  ]);
});

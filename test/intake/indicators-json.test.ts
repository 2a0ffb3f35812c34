import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Claim } from "../../shared/domain/evidence/claim.ts";
import { intake } from "../../shared/intake/intake.ts";
import { told, upload, valuesOf } from "../support/intake-builders.ts";

const file = (indicators: unknown, change: object = {}) =>
  JSON.stringify({
    schema: "duxue/indicators@1",
    county: "140524",
    cycle: "2021",
    indicators,
    ...change,
  });
const read = (indicators: unknown, change: object = {}) =>
  intake(upload("indicators", "指标.json", file(indicators, change)));

test("the figures of Lingchuan 2021 give 27 readings, and the safe-campus rate its finding", async () => {
  const pack = readFileSync("events/samples/packs/lingchuan-2021/indicators.json");

  const outcome = await intake(upload("indicators", "指标.json", pack));

  expect(told(outcome)).toEqual(["warning indicators[23].value noWholeDenominator"]);
  expect(Object.keys(valuesOf(outcome))).toHaveLength(27);
});

test("every claim of an accepted file is a valid claim row", async () => {
  const outcome = await read([
    { id: "safeCampusRate", value: "87.7", numerator: "100", denominator: "114", note: " 注 " },
    { id: "ethicsVetoInPlace", value: "是" },
    { id: "eduBudgetExpenditure", value: "33321.00", previous: "33311" },
  ]);

  expect(outcome.kind).toBe("accepted");
  const claims = outcome.kind === "accepted" ? outcome.claims : [];
  expect(claims.map((claim) => Claim.parse(claim))).toEqual(claims);
  expect(claims.map((claim) => (claim.kind === "indicator" ? claim.reading : claim))).toEqual([
    {
      indicator: "safeCampusRate",
      value: "87.719298245614",
      stated: "87.7",
      numerator: "100",
      denominator: "114",
      note: "注",
    },
    { indicator: "ethicsVetoInPlace", value: "true" },
    { indicator: "eduBudgetExpenditure", value: "33321", previous: "33311" },
  ]);
});

test("findings of one reading stay with its claim, those of the whole file stand on the receipt and are counted", async () => {
  const content = file([
    { id: "safeCampusRate", value: "87.8", numerator: "100" },
    { id: "eduBudgetExpenditure", value: "1" },
  ]);
  const early = { period: { from: "2018-01-01", to: "2021-01-01" } };

  const outcome = await intake(upload("indicators", "a.json", content, early));

  const claims = outcome.kind === "accepted" ? outcome.claims : [];
  expect(
    claims.map(({ findings, onReceipt }) => [findings.map(({ code }) => code), onReceipt]),
  ).toEqual([
    [["noWholeDenominator"], 1],
    [[], 1],
  ]);
  expect(told(outcome)).toEqual([
    "warning period periodOutsideCycle",
    "warning indicators[0].value noWholeDenominator",
  ]);
});

test("every fault of a file is told at once, by path", async () => {
  const outcome = await read(
    [
      { id: "safeCampusRate", value: "abc" },
      { id: "safeCampusRate", value: "1" },
      { id: "平安校园创建", value: "1" },
      { id: "nothingOfTheKind", value: "1" },
      { id: "leaderSchoolVisits", value: 8 },
      { id: "ethicsVetoInPlace", value: "maybe" },
      { id: "publicKindergartenShare", value: "173.4", extra: "x" },
      { id: "publicKindergartenShare", value: "173.4" },
      { id: "boardingRenovationRate", value: "100", numerator: "4", denominator: "0" },
      { id: "eduBudgetExpenditure", value: "1e5", previous: "NaN" },
      "text",
    ],
    { county: "140525", cycle: 2022, schema: "duxue/indicators@9" },
  );

  expect(outcome.kind).toBe("rejected");
  expect(told(outcome)).toEqual([
    "error schema otherSchema",
    "error county otherCounty",
    "error cycle otherCycle",
    "error indicators[0].value notDecimal",
    "error indicators[1].id duplicateIndicator",
    "error indicators[2].id unknownIndicatorNear",
    "error indicators[3].id unknownIndicator",
    "error indicators[4].value figureNotQuoted",
    "error indicators[5].value notYesNo",
    "error indicators[6].extra unknownField",
    "error indicators[7].id duplicateIndicator",
    "error indicators[7].value aboveMaximum",
    "error indicators[8].denominator denominatorZero",
    "error indicators[8].numerator numeratorAboveDenominator",
    "error indicators[9].value notDecimal",
    "error indicators[9].previous notDecimal",
    "error indicators[10] wrongType",
  ]);
});

test.each([
  ["no indicators at all", [], "error indicators tooFew"],
  [
    "more entries than any framework has",
    Array.from({ length: 1001 }, () => ({})),
    "error indicators tooMany",
  ],
  ["a list that is none", "none", "error indicators wrongType"],
])("%s is refused", async (_, indicators, expected) => {
  expect(told(await read(indicators))).toEqual([expected]);
});

test("a text that is no JSON is told where it stops being it", async () => {
  const outcome = await intake(upload("indicators", "a.json", '{\n "schema": duxue}'));
  const cutShort = await intake(upload("indicators", "a.json", '{"schema": "duxue'));

  expect(told(outcome)).toEqual(["error 2:12 notJson"]);
  expect(told(cutShort)).toEqual(["error 1:12 notJson"]);
});

test.each(["__proto__", "constructor", "toString"])(
  "an indicator called %s is unknown",
  async (id) => {
    expect(told(await read([{ id, value: "1" }]))).toEqual([
      "error indicators[0].id unknownIndicator",
    ]);
  },
);

test("a file nested ten thousand deep is a finding", async () => {
  const deep = `${"[".repeat(10_000)}${"]".repeat(10_000)}`;

  expect(told(await intake(upload("indicators", "a.json", deep)))).toEqual([
    "error 1:65 jsonTooDeep",
  ]);
});

test("a figure too large to be a reading is a finding, not a broken row", async () => {
  const outcome = await read([
    {
      id: "preschoolGrossEnrolmentRate",
      value: "90",
      numerator: "999999999999999",
      denominator: "0.000000000001",
    },
  ]);

  expect(told(outcome)).toEqual(["error indicators[0].denominator rateTooLarge"]);
});

test("numbers that a plain figure has no use for are warned of", async () => {
  const outcome = await read([{ id: "patentsGranted", value: "39", denominator: "269" }]);

  expect(told(outcome)).toEqual(["warning indicators[0].denominator fractionNotExpected"]);
});

import { expect, test } from "vitest";
import { intake } from "../../shared/intake/intake.ts";
import { told, upload } from "../support/intake-builders.ts";

const csv = async (row: string) =>
  told(await intake(upload("indicators", "a.csv", `指标,数值,上年值,分子,分母\n${row}\n`)));

test.each([
  ["compulsoryRetentionRate,0.951", ["B2"]],
  ["compulsoryRetentionRate,.951", ["B2"]],
  ["compulsoryRetentionRate,1", ["B2"]],
  ["compulsoryRetentionRate,95.1,0.942", ["C2"]],
  ["compulsoryRetentionRate,0.951,0.942", ["B2", "C2"]],
  ["vocationalEnrolmentShare,0.42", ["B2"]],
  ["trainingFundShare,0.05", ["B2"]],
  ["largeClassRate,0.65,48", ["B2"]],
  ["largeClassRate,0.02,,2,100", ["B2"]],
])("%s is perhaps a fraction", async (row, places) => {
  expect((await csv(row)).filter((line) => line.endsWith("perhapsFraction"))).toEqual(
    places.map((place) => `warning ${place} perhapsFraction`),
  );
});

test.each([
  "compulsoryRetentionRate,0",
  "compulsoryRetentionRate,1.01",
  "compulsoryRetentionRate,0.951%",
  "largeClassRate,0.65",
  "largeClassRate,0.65,0.8",
  "largeClassRate,1,2",
  "largeClassRate,0.65,,65,10000",
  "primaryVariationCoefficient,0.53",
  "fitnessGoodRateChange,0.5",
  "dailyPhysicalActivityHours,1",
  "leaderSchoolVisits,1",
])("%s is none", async (row) => {
  expect((await csv(row)).filter((line) => line.endsWith("perhapsFraction"))).toEqual([]);
});

test("JSON is warned of alike", async () => {
  const content = JSON.stringify({
    schema: "duxue/indicators@1",
    county: "140524",
    cycle: "2021",
    indicators: [{ id: "compulsoryRetentionRate", value: "0.951", previous: "0.94" }],
  });

  expect(told(await intake(upload("indicators", "a.json", content)))).toEqual([
    "warning indicators[0].value perhapsFraction",
    "warning indicators[0].previous perhapsFraction",
  ]);
});

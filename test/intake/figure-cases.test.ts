import { expect, test } from "vitest";
import { intake } from "../../shared/intake/intake.ts";
import { readingsOf, told, upload, valuesOf } from "../support/intake-builders.ts";
import { sample } from "./corpus/corpus-file.ts";

const read = (name: string) => intake(upload("indicators", name, sample(name)));

test("every rate given as a fraction of 1 is warned of", async () => {
  const outcome = await read("fractions.csv");

  expect(told(outcome)).toEqual([
    "warning B2 perhapsFraction",
    "warning B3 perhapsFraction",
    "warning B4 perhapsFraction",
  ]);
  expect(valuesOf(outcome).preschoolGrossEnrolmentRate).toBe("0.973");
});

test.each(["unit-header.csv", "unit-column.csv"])("%s: 元 is converted to 万元", async (name) => {
  const outcome = await read(name);

  expect(told(outcome).map((line) => line.split(" ")[2])).toEqual([
    "unitConverted",
    "unitConverted",
  ]);
  expect(readingsOf(outcome)).toEqual([
    { indicator: "eduBudgetExpenditure", value: "33321", previous: "33311" },
  ]);
});

test("fields and headers padded with tabs are read", async () => {
  const outcome = await read("header.csv");

  expect(told(outcome)).toEqual([]);
  expect(readingsOf(outcome)).toEqual([
    { indicator: "headTeacherAllowance", value: "522", previous: "520" },
  ]);
});

test("half an emoji and a key written twice are refused at their place", async () => {
  expect(told(await read("half-emoji-note.json"))).toEqual([
    "error indicators[0].note unprintableCharacter",
  ]);
  expect(told(await read("key-twice.json"))).toEqual(["error indicators[0].value repeatedKey"]);
});

import { expect, test } from "vitest";
import { readingsOf, valuesOf } from "../../../support/intake-builders.ts";
import { codesOf, errorsOf, placesOf, sentencesOf, takeIn } from "./handed.ts";

test("a blank cell of a workbook stays blank, also where its type says shared string", async () => {
  const outcome = await takeIn("indicators", "blank-shared-string.xlsx");

  expect(errorsOf(outcome)).toEqual([]);
  const read = readingsOf(outcome).map(({ indicator, value, previous }) => ({
    indicator,
    value,
    previous,
  }));
  expect(read).toEqual([
    { indicator: "preschoolGrossEnrolmentRate", value: "97.3", previous: undefined },
  ]);
});

test("a note mark set as a superscript is no digit", async () => {
  const outcome = await takeIn("indicators", "rich-superscript.xlsx");

  if (outcome.kind === "accepted")
    expect(valuesOf(outcome)).toEqual({ headTeacherAllowance: "500" });
  else expect(placesOf(outcome, "error").join()).toContain("B2");
});

test("a number format that shows ten thousands is read as it shows, or named", async () => {
  const outcome = await takeIn("indicators", "scaled-wan.xlsx");

  if (outcome.kind === "accepted")
    expect(valuesOf(outcome)).toEqual({ eduBudgetExpenditure: "33321" });
  else expect(placesOf(outcome, "error").join()).toContain("B2");
});

test("a number format that shows millions is named", async () => {
  const outcome = await takeIn("indicators", "scaled-million.xlsx");

  expect(sentencesOf(outcome)).toContain(",,");
  expect(Object.values(valuesOf(outcome))).not.toContain("333210000");
});

test("every rate given as a fraction is warned of", async () => {
  const outcome = await takeIn("indicators", "fractions.csv");

  expect(placesOf(outcome, "warning")).toEqual(expect.arrayContaining(["B2", "B3", "B4"]));
});

test.each(["unit-header.csv", "unit-column.csv"])(
  "%s: a unit stated beside the figure is converted, or refused",
  async (fileName) => {
    const outcome = await takeIn("indicators", fileName);

    if (outcome.kind === "rejected") return expect(errorsOf(outcome)).not.toEqual([]);
    expect(codesOf(outcome)).toContain("unitConverted");
    expect(readingsOf(outcome)).toMatchObject([
      { indicator: "eduBudgetExpenditure", value: "33321", previous: "33311" },
    ]);
  },
);

test.each([
  ["phonetic-inline.xlsx", "512"],
  ["u202c.xlsx", "523"],
  ["header.csv", "522"],
])("%s: the allowance of head teachers is %s", async (fileName, value) => {
  const outcome = await takeIn("indicators", fileName);

  expect(errorsOf(outcome)).toEqual([]);
  expect(valuesOf(outcome)).toEqual({ headTeacherAllowance: value });
});

test("the previous year of a column padded with tabs is read with it", async () => {
  const outcome = await takeIn("indicators", "header.csv");

  expect(readingsOf(outcome)).toMatchObject([{ previous: "520" }]);
});

test.each([
  "chart-sheet.xlsx",
  "custom-xml-utf16.xlsx",
  "strings-part-in-capitals.xlsx",
  "external-link.xlsx",
])("%s is accepted, 97.3 and 88", async (fileName) => {
  const outcome = await takeIn("indicators", fileName);

  expect(errorsOf(outcome)).toEqual([]);
  expect(valuesOf(outcome)).toEqual({ preschoolGrossEnrolmentRate: "97.3", safeCampusRate: "88" });
});

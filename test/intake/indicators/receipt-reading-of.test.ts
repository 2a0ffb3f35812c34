import { expect, test } from "vitest";
import type { IndicatorEntry } from "../../../shared/intake/indicators/entry.ts";
import { receiptReadingOf } from "../../../shared/intake/indicators/receipt-reading-of.ts";

const entry = (
  fields: Readonly<Partial<Record<"value" | "previous", string>>>,
  place = "B2",
): IndicatorEntry => ({
  fields: new Map(
    (["value", "previous"] as const).flatMap((field) => {
      const text = fields[field];
      return text === undefined ? [] : [[field, text] as const];
    }),
  ),
  parts: [],
  at: (field) => (field === "value" ? place : "Z9"),
});
const rate = { indicator: "safeCampusRate", value: "87.5" };

test("what was written as it is read is not said twice", () => {
  expect(receiptReadingOf(rate, entry({ value: " 87.5 " }))).toStrictEqual({ ...rate, at: "B2" });
  expect(
    receiptReadingOf({ ...rate, previous: "80" }, entry({ value: "87.5", previous: "80" })),
  ).toStrictEqual({ ...rate, at: "B2", previous: "80" });
});

test("what was written otherwise is quoted beside what was read", () => {
  expect(
    receiptReadingOf(
      { ...rate, previous: "80", numerator: "7", denominator: "8" },
      entry({ value: "87.5%", previous: " 80.0" }),
    ),
  ).toStrictEqual({
    ...rate,
    at: "B2",
    written: "87.5%",
    previous: "80",
    previousWritten: "80.0",
    numerator: "7",
    denominator: "8",
  });
});

test("a figure of last year that is not read is not quoted either", () => {
  expect(receiptReadingOf(rate, entry({ value: "87.5", previous: "80%" }))).toStrictEqual({
    ...rate,
    at: "B2",
  });
});

test("forty characters of a cell and of its place are quoted, none of them cut in half", () => {
  const long = "𠮷".repeat(41);

  expect(receiptReadingOf(rate, entry({ value: long }, long))).toStrictEqual({
    ...rate,
    at: "𠮷".repeat(40),
    written: "𠮷".repeat(40),
  });
});

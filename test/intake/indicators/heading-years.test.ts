import { expect, test } from "vitest";
import { withPreviousYear, yearFindings } from "../../../shared/intake/indicators/heading-years.ts";
import { readHeading } from "../../../shared/intake/indicators/read-heading.ts";

const columnsOf = (...headings: readonly string[]) =>
  withPreviousYear(headings.map(readHeading)).map((each) => each?.column);

test("of two columns of neighbouring years the earlier holds last year's figures", () => {
  expect(columnsOf("指标", "数值（2021）", "数值（2020）", "备注")).toEqual([
    "subject",
    "value",
    "previous",
    "note",
  ]);
  expect(columnsOf("数值（2020）", "颜色", "数值（2021）")).toEqual([
    "previous",
    undefined,
    "value",
  ]);
});

test.each([
  ["years that do not follow each other", ["数值（2021）", "数值（2019）"]],
  ["the same year twice", ["数值（2021）", "数值（2021）"]],
  ["only one year", ["数值（2021）", "数值"]],
  ["three columns of values", ["数值（2021）", "数值（2020）", "数值（2019）"]],
  ["a single column", ["数值（2021）"]],
])("%s leave every column one of values", (_, headings) => {
  expect(new Set(columnsOf(...headings))).toEqual(new Set(["value"]));
});

test("beside a column of last year's figures none is made one", () => {
  expect(columnsOf("数值（2021）", "数值（2020）", "上年值")).toEqual([
    "value",
    "value",
    "previous",
  ]);
});

const heading = (year: string, path: string) => ({ heading: `数值（${year}）`, year, path });
const years = (value: string, previous?: string) =>
  new Map([
    ["value" as const, heading(value, "B1")],
    ...(previous === undefined ? [] : [["previous" as const, heading(previous, "C1")] as const]),
  ]);
const told = (of: ReturnType<typeof years>) =>
  yearFindings(of, 2021).map(({ code, path, values }) => ({ code, path, ...values }));

test.each(["2021", "2020"])("figures of %s are asked for", (year) => {
  expect(told(years(year))).toEqual([]);
});

test.each(["2022", "2019"])("figures of %s are not those asked for", (year) => {
  expect(told(years(year))).toEqual([
    {
      code: "yearOutsideCycle",
      path: "B1",
      column: `数值（${year}）`,
      year,
      cycle: "2021",
    },
  ]);
});

test.each(["2021", "2022"])("last year's figures cannot be of %s, this year's of 2021", (year) => {
  expect(told(years("2021", year))).toEqual([
    {
      code: "yearsReversed",
      path: "C1",
      column: `数值（${year}）`,
      year,
      valueYear: "2021",
    },
  ]);
});

test("a heading of last year's figures alone says nothing of this year's", () => {
  expect(told(new Map([["previous" as const, heading("2030", "C1")]]))).toEqual([]);
  expect(told(years("2021", "2020"))).toEqual([]);
});

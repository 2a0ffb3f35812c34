import { describe, expect, test } from "vitest";
import type { TableBlock } from "../../shared/report/content.ts";
import { docx } from "../../shared/report/docx/docx.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { completeCounty } from "../support/complete-county.ts";
import { paperOf, papers, tableOf, text } from "../support/docx-papers.ts";
import { docxParts, elements, styleOf } from "../support/docx-parts.ts";
import { lingchuan } from "../support/report-counties.ts";

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
const numbers = (xml: string, element: string): readonly number[] =>
  [...xml.matchAll(new RegExp(`<${element} w:w="(\\d+)"`, "g"))].map(([, width]) => Number(width));

const documentOf = (given: Parameters<typeof docx>[0]): string =>
  docxParts(docx(given))["word/document.xml"] ?? "";
const firstTable = (table: TableBlock): string =>
  elements(documentOf(paperOf({ body: [table] })), "w:tbl")[0] ?? "";

describe.each([
  ["a county with little", reportModel(lingchuan())],
  ["a complete county", reportModel(completeCounty())],
  ["a paper with turned pages", papers.turning ?? paperOf()],
])("the tables of %s", (_, model) => {
  const tables = elements(documentOf(model), "w:tbl");

  test("are as wide as the text of their page, 156 mm or 225 mm, in every row", () => {
    expect(tables.length).toBeGreaterThan(1);
    for (const table of tables) {
      const width = sum(numbers(table, "w:gridCol"));
      expect([8844, 12_756]).toContain(width);
      expect(elements(table, "w:tr").map((row) => sum(numbers(row, "w:tcW")))).toEqual(
        elements(table, "w:tr").map(() => width),
      );
    }
  });

  /** The last rows of the table before the signature, which are kept with it. */
  const isEnd = (table: string): boolean =>
    elements(table, "w:tr").every((row) => row.includes("<w:keepNext/>"));

  test("have their titles on every page, and no group row or title at its foot", () => {
    const whole = tables.filter((table) => table.includes("<w:tblHeader/>"));
    expect(tables.filter((table) => !whole.includes(table)).every(isEnd)).toBe(true);
    for (const table of whole) {
      const [title = "", ...rows] = elements(table, "w:tr");
      expect(title).toContain("<w:cantSplit/><w:tblHeader/>");
      for (const row of rows.filter((each) => each.includes("<w:gridSpan"))) {
        expect(row).toContain("<w:cantSplit/>");
        expect(row).toContain("<w:keepNext/>");
      }
    }
  });
});

/** 156 mm hold 41 characters of 10.5 pt beside the margins of a cell. */
test.each([
  [400, 10, true],
  [1200, 30, false],
])("a row of %i characters, %i lines, stays whole: %s", (characters, _, whole) => {
  const table = firstTable({
    kind: "table",
    caption: "整改",
    columns: [{ title: "说明", width: 156, align: "start" }],
    rows: [{ kind: "cells", cells: ["台".repeat(characters)] }],
  });

  expect(elements(table, "w:tr")[1]?.includes("<w:cantSplit/>")).toBe(whole);
});

test("a narrow column is as wide as the words in it, whatever share it was given", () => {
  const [number = 0, , state = 0, date = 0] = numbers(firstTable(tableOf(12)), "w:gridCol");
  /** Twips of a text of that many ems of 10.5 pt, with 140 twips of cell margins. */
  const room = (ems: number) => ems * 210 + 140;

  // 12.12 with digits of half an em, 部分达标, 2021-12-31 likewise.
  expect(number).toBeGreaterThanOrEqual(room(2.5));
  expect(state).toBeGreaterThanOrEqual(room(4));
  expect(date).toBeGreaterThanOrEqual(room(5));
});

test("columns that ask for more than the page has still fit it", () => {
  const table = firstTable({
    kind: "table",
    caption: "一览",
    columns: Array.from({ length: 12 }, () => ({
      title: "部分达标情况",
      width: 13,
      align: "center" as const,
    })),
    rows: [],
  });

  expect(sum(numbers(table, "w:gridCol"))).toBe(8844);
  expect(Math.min(...numbers(table, "w:gridCol"))).toBeGreaterThan(700);
});

test("two tables one after another stay two", () => {
  const document = documentOf(paperOf({ body: [tableOf(1), tableOf(1), text(1)] }));

  expect(document).not.toContain("</w:tbl><w:tbl>");
  expect(elements(document, "w:tbl")).toHaveLength(2);
});

test("the words that announce a table stay on its page", () => {
  const document = documentOf(paperOf({ body: [text(2), tableOf(1), text(3), text(1)] }));
  const kept = elements(document, "w:p")
    .filter((each) => styleOf(each) === "Normal")
    .map((each) => each.includes("<w:keepNext/>"));

  // The last paragraph stays with the signature.
  expect(kept).toEqual([true, false, true]);
});

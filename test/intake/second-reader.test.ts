import { expect, test } from "vitest";
import { figureCell, formatted } from "../support/figure-cells.ts";
import { lingchuanFilled } from "../support/lingchuan-workbook.ts";
import { blankWorkbook, fillWorkbook, sheetXml, xlsxOf } from "../support/workbook-builders.ts";
import { awkwardCells } from "./corpus/awkward-cells.ts";
import { awkwardWorkbooks } from "./corpus/awkward-workbooks.ts";
import { clean } from "./corpus/clean.ts";
import { sample } from "./corpus/corpus-file.ts";
import { sameCell } from "./same-cell.ts";
import { comparedCells, differingCells } from "./second-reader.ts";

test("every workbook of the corpus is read as another reader reads it", {
  timeout: 60_000,
}, async () => {
  const inputs = await Promise.all(
    [...clean, ...awkwardCells, ...awkwardWorkbooks].map(({ input }) => input()),
  );
  const workbooks = inputs.filter(
    ({ registration, bytes }) =>
      registration.fileName.endsWith(".xlsx") && bytes[0] === 0x50 && bytes[1] === 0x4b,
  );

  const found = await Promise.all(workbooks.map(({ bytes }) => comparedCells(bytes)));

  expect(found.flatMap(({ differing, outvoted }) => [...differing, ...outvoted])).toEqual([]);
  expect(found.reduce((sum, { compared }) => sum + compared, 0)).toBeGreaterThan(500);
});

test("a filled-in workbook and one saved by LibreOffice are read alike", async () => {
  const filled = await fillWorkbook(await blankWorkbook(), lingchuanFilled);

  expect(await differingCells(filled)).toEqual([]);
  expect(await differingCells(sample("workbook-resaved.xlsx"))).toEqual([]);
});

test("formats, days of both calendars, runs and texts are read alike", async () => {
  const cells = [
    figureCell('<c r="B2" s="1"><v>0.973</v></c>', { styles: formatted("0.0%") }),
    figureCell('<c r="B2" s="1"><v>333210000</v></c>', { styles: formatted('0!.0,"万"') }),
    figureCell('<c r="B2" s="1"><v>44256.5</v></c>', { styles: formatted("yyyy-mm-dd h:mm") }),
    figureCell('<c r="B2" s="1"><v>1</v></c>', {
      styles: formatted("yyyy-mm-dd"),
      workbook: '<workbookPr date1904="1"/><x:workbookPr xmlns:x="x"/>',
    }),
    figureCell('<c r="B2" t="s"><v>0</v></c>', {
      strings: "<si><r><t>五</t></r><r><t>百</t></r></si>",
    }),
    figureCell('<c r="B2"><v>1.7976931348623157E+30</v></c>'),
  ];

  expect(await Promise.all(cells.map(differingCells))).toEqual(cells.map(() => []));
});

test("the second reader's invented cells are known for what they are", async () => {
  const blank = figureCell('<c r="B2" t="s"><v/></c>', { strings: "<si><t>97.3</t></si>" });

  const { differing, outvoted } = await comparedCells(blank);

  expect(differing).toEqual([]);
  expect(outvoted).toEqual([{ sheet: "指标", cell: "B2", ours: "", theirs: "97.3" }]);
});

test("a difference would be seen", async () => {
  expect(sameCell("500", { kind: "number", value: 5001 })).toBe(false);
  expect(sameCell("97.3%", { kind: "number", value: 9.73 })).toBe(false);
  expect(sameCell("33321万", { kind: "number", value: 3332100 })).toBe(false);
  expect(sameCell("", { kind: "text", text: "97.3" })).toBe(false);
  expect(sameCell("97.3", { kind: "blank" })).toBe(false);
  expect(sameCell("2021-03-01", { kind: "moment", value: new Date("2021-03-02") })).toBe(false);
  expect((await comparedCells(xlsxOf(sheetXml([["一", 2]])))).compared).toBe(2);
});

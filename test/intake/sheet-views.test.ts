import { expect, test } from "vitest";
import { intake } from "../../shared/intake/intake.ts";
import { figureCell, formatted } from "../support/figure-cells.ts";
import { told, upload, valuesOf } from "../support/intake-builders.ts";
import { sheetXml, xlsxOf, xlsxWith } from "../support/workbook-builders.ts";

const read = (content: Uint8Array) => intake(upload("indicators", "指标.xlsx", content));

const computed = '<calcPr calcId="191029"/>';
const asked = '<calcPr calcId="191029" fullCalcOnLoad="1"/>';

/** A formula in B2 fills B2 and B3, of which the second says nothing of it. */
const filled = (formula: string, workbook: string, second = "<v>0</v>") =>
  xlsxWith({
    workbook,
    sheet: sheetXml([["指标", "数值"], ["headTeacherAllowance"], ["safeCampusRate"]])
      .replace('</row><row r="3">', `<c r="B2">${formula}<v>500</v></c></row><row r="3">`)
      .replace("</row></sheetData>", `<c r="B3">${second}</c></row></sheetData>`),
  });

test.each(['t="array" ref="B2:B3"', 't="dataTable" ref="B2:B3" dt2D="0" dtr="0" r1="D1"'])(
  "a zero among the results of one formula (%s) is as good as its program",
  async (formula) => {
    const xml = `<f ${formula}>D2:D3</f>`;

    expect(told(await read(filled(xml, asked)))).toContain("error 指标!B3 formulaUnsolved");
    expect(told(await read(filled(xml, computed)))).toEqual([]);
  },
);

test("a number beside the results of a formula is none of them", async () => {
  const xml = '<f t="array" ref="B2:B2">D2</f>';

  const outcome = await read(filled(xml, asked, "<v>97.3</v>"));

  expect(told(outcome)).toEqual(["warning 指标!B2 formulaStale"]);
  expect(valuesOf(outcome)).toEqual({ headTeacherAllowance: "500", safeCampusRate: "97.3" });
});

const viewed = (view: string, value: number) =>
  xlsxOf(
    sheetXml([
      ["指标", "数值"],
      ["headTeacherAllowance", value],
    ]).replace("<sheetData>", `<sheetViews><sheetView ${view}/></sheetViews><sheetData>`),
  );

test("a zero that the sheet is told not to show is refused; others and other sheets are not", async () => {
  expect(told(await read(viewed('showZeros="0"', 0)))).toEqual(["error 指标!B2 zeroNotShown"]);
  expect(told(await read(viewed('showZeros="0"', 500)))).toEqual([]);
  expect(told(await read(viewed('showZeros="1"', 0)))).not.toContain("error 指标!B2 zeroNotShown");
});

test.each([
  ['@"元"', "500元"],
  ['0;-0;0;@"万元"', "500万元"],
])("the unit that %s shows behind a typed number goes with it", async (format, shown) => {
  const cell = '<c r="B2" s="1" t="inlineStr"><is><t>500</t></is></c>';
  const typed = `<c r="B2" t="inlineStr"><is><t>${shown}</t></is></c>`;

  expect(valuesOf(await read(figureCell(cell, { styles: formatted(format) })))).toEqual(
    valuesOf(await read(figureCell(typed))),
  );
});

test("a typed number that its format hides is told", async () => {
  const cell = '<c r="B2" s="1" t="str"><v>500</v></c>';

  expect(told(await read(figureCell(cell, { styles: formatted(";;;") })))).toEqual([
    "error 指标!B2 notShown",
  ]);
});

test("what stands beyond the columns that are read is named", async () => {
  const sheet = sheetXml([
    ["指标", "数值"],
    ["headTeacherAllowance", 500],
  ]).replace(
    "</row></sheetData>",
    '<c r="BA2"><v> </v></c><c r="BB2"><v>7</v></c></row></sheetData>',
  );

  expect(told(await read(xlsxOf(sheet)))).toEqual(["warning 指标!BB2 columnsBeyondIgnored"]);
});

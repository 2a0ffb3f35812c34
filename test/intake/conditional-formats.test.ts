import { expect, test } from "vitest";
import { intake } from "../../shared/intake/intake.ts";
import { told, upload, valuesOf } from "../support/intake-builders.ts";
import { sheetXml, xlsxWith } from "../support/workbook-builders.ts";

const read = (content: Uint8Array) => intake(upload("indicators", "指标.xlsx", content));

const dxf = (format: string) => `<dxf><numFmt numFmtId="180" formatCode='${format}'/></dxf>`;
const WAN = '0!.0,"万"';

/** A figure in B2 under rules that stand behind the rows. */
const ruled = (value: number, rules: string, styles = dxf(WAN)) =>
  xlsxWith({
    sheet: sheetXml(
      [
        ["指标", "数值"],
        ["headTeacherAllowance", value],
      ],
      rules,
    ),
    workbook: '<calcPr calcId="191029"/>',
    styles: `<dxfs>${styles}</dxfs>`,
  });

const rule = (attributes: string, inside: string, cells = "B2:B9") =>
  `<conditionalFormatting sqref="${cells}"><cfRule ${attributes} dxfId="0">${inside}</cfRule></conditionalFormatting>`;

const above = (limit: number, cells?: string) =>
  rule('type="cellIs" operator="greaterThan"', `<formula>${limit}</formula>`, cells);

test("a rule that applies and shows another number is as good as the cell's own format", async () => {
  expect(told(await read(ruled(333210000, above(10000))))).toEqual([
    "error 指标!B2 shownOtherwise",
  ]);
  expect(told(await read(ruled(500, above(400), dxf(";;;"))))).toEqual(["error 指标!B2 notShown"]);
});

test.each([
  ["does not apply", above(10000), dxf(WAN)],
  ["is of other cells", above(400, "C2:C9 B3:B9"), dxf(WAN)],
  ["shows the same number", above(400), dxf("#,##0.00")],
  ["names no format of its own", above(400), dxf("General")],
  ["only colours", above(400), "<dxf><font><color rgb='FFFF0000'/></font></dxf>"],
  ["has a style that is not there", above(400), ""],
])("a rule that %s changes nothing", async (_, rules, styles) => {
  const outcome = await read(ruled(500, rules, styles));

  expect(told(outcome)).toEqual([]);
  expect(valuesOf(outcome)).toEqual({ headTeacherAllowance: "500" });
});

test.each([
  ["a formula", rule('type="expression"', "<formula>$B2&gt;100</formula>"), dxf(WAN)],
  [
    "a bound that is a cell",
    rule('type="cellIs" operator="lessThan"', "<formula>$D$1</formula>"),
    dxf(WAN),
  ],
  ["a line through the figure", above(400), "<dxf><font><strike/></font></dxf>"],
  ["bars instead of figures", rule('type="dataBar"', '<dataBar showValue="0"/>'), ""],
  [
    "the extension of 2009",
    `<extLst><ext><x14:conditionalFormattings xmlns:x14="urn:x14" xmlns:xm="urn:xm"><x14:conditionalFormatting><x14:cfRule type="expression"><xm:f>B2&gt;9</xm:f><x14:dxf><numFmt numFmtId="4" formatCode="0,"/></x14:dxf></x14:cfRule><xm:sqref>A1:A3 B1:B3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
    "",
  ],
  ["more rules than are told apart", above(9_000_000, "D1").repeat(300), dxf(WAN)],
])("%s may show something else: the figure is read and warned of", async (_, rules, styles) => {
  const outcome = await read(ruled(500, rules, styles));

  expect(told(outcome)).toEqual(["warning 指标!B2 perhapsShownOtherwise"]);
  expect(valuesOf(outcome)).toEqual({ headTeacherAllowance: "500" });
});

test("a rule over blank cells says nothing of them", async () => {
  const sheet = sheetXml(
    [
      ["指标", "数值", "上年值"],
      ["headTeacherAllowance", 500],
    ],
    above(1, "C2"),
  );
  const blank = sheet.replace("</row></sheetData>", '<c r="C2"/></row></sheetData>');

  expect(told(await read(xlsxWith({ sheet: blank, styles: `<dxfs>${dxf(WAN)}</dxfs>` })))).toEqual(
    [],
  );
});

test.each([
  ["between", "1", "600", "error"],
  ["notBetween", "1", "600", "none"],
  ["equal", "500", "", "error"],
  ["notEqual", "500", "", "none"],
  ["lessThan", "500", "", "none"],
  ["lessThanOrEqual", "500", "", "error"],
  ["greaterThanOrEqual", "500", "", "error"],
  ["between", "1", "", "warning"],
])("cells that are %s %s and %s: %s", async (operator, first, second, severity) => {
  const operands = [first, second].map((each) => `<formula>${each}</formula>`).join("");
  const rules = rule(`type="cellIs" operator="${operator}"`, operands);

  const [found = "none"] = told(await read(ruled(500, rules)));

  expect(found.split(" ")[0]).toBe(severity);
});

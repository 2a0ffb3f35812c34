import { expect, test } from "vitest";
import { intake } from "../../shared/intake/intake.ts";
import { figureCell, formatted, shownAs } from "../support/figure-cells.ts";
import { readingsOf, told, upload, valuesOf } from "../support/intake-builders.ts";
import { sheetXml, xlsxWith } from "../support/workbook-builders.ts";

const read = (content: Uint8Array) => intake(upload("indicators", "指标.xlsx", content));
const strings = "<si><t>97.3</t></si>";

test.each([
  '<c r="B2" t="s"/>',
  '<c r="B2" t="s"><v/></c>',
  '<c r="B2" t="s"><v> </v></c>',
  '<c r="B2" t="str"/>',
  '<c r="B2" t="str"><v></v></c>',
  '<c r="B2" t="n"><v/></c>',
  '<c r="B2" t="b"/>',
  '<c r="B2" t="b"><v></v></c>',
  '<c r="B2" t="e"/>',
  '<c r="B2" t="inlineStr"/>',
  '<c r="B2" t="inlineStr"><is/></c>',
  '<c r="B2" t="inlineStr"><is><t/></is></c>',
  '<c r="B2"><v> </v></c>',
])("%s is blank and nothing else", async (cell) => {
  expect(told(await read(figureCell(cell, { strings })))).toEqual(["error noIndicators"]);
});

test("a blank beside figures leaves that figure out", async () => {
  const sheet = sheetXml([["指标", "数值", "上年值"], ["safeCampusRate"]]).replace(
    "</row></sheetData>",
    '<c r="B2" t="s"><v>0</v></c><c r="C2" t="s"/></row></sheetData>',
  );

  expect(readingsOf(await read(xlsxWith({ sheet, strings })))).toEqual([
    { indicator: "safeCampusRate", value: "97.3" },
  ]);
});

test.each([
  ['<c r="B2" t="s"><v>9</v></c>', "an index beyond the table"],
  ['<c r="B2" t="s"><v>-1</v></c>', "a negative index"],
  ['<c r="B2" t="s"><v>0.5</v></c>', "half an index"],
  ['<c r="B2"><v>500x</v></c>', "a number with more behind it"],
  ['<c r="B2"><v>1,500</v></c>', "a number with a separator"],
  ['<c r="B2"><v>0x1F4</v></c>', "a hexadecimal number"],
  ['<c r="B2"><v>1e999</v></c>', "a number without end"],
  ['<c r="B2" t="b"><v>yes</v></c>', "a truth value that is none"],
  ['<c r="B2" t="q"><v>500</v></c>', "a type that does not exist"],
  ['<c r="B2"><v>5</v><v>00</v></c>', "two values"],
  ['<c r="2B"><v>500</v></c>', "a place that is none"],
  ['<c r="R2C2"><v>500</v></c>', "a place in other words"],
  ['<c r="B5"><v>500</v></c><c r="B2"><v>500</v></c><c r="B2"><v>600</v></c>', "a cell twice"],
])("%s (%s) is told, not guessed", async (cell) => {
  const outcome = await read(figureCell(cell, { strings }));

  expect(told(outcome)).toContain("error 指标!B2 cellDamaged");
  expect(valuesOf(outcome)).toEqual({});
});

const run = (properties: string, text: string) => `<r><rPr>${properties}</rPr><t>${text}</t></r>`;

test.each([
  [`<r><t>500</t></r>${run('<vertAlign val="superscript"/>', "1")}`, "raisedMark"],
  [`<r><t>500</t></r>${run('<vertAlign val="subscript"/>', "①")}`, "raisedMark"],
  [`<r><t>500</t></r>${run('<vertAlign val="SuperScript"/>', "1")}`, "raisedMark"],
  [`${run("<strike/>", "480")}<r><t>500</t></r>`, "struckOut"],
  [`${run('<strike val="1"/>', "48")}<r><t>0</t></r>`, "struckOut"],
])("runs %s: %s, in shared and in inline strings", async (runs, code) => {
  const inline = figureCell(`<c r="B2" t="inlineStr"><is>${runs}</is></c>`);
  const shared = figureCell('<c r="B2" t="s"><v>0</v></c>', { strings: `<si>${runs}</si>` });

  expect(told(await read(inline))).toEqual([`error 指标!B2 ${code}`]);
  expect(told(await read(shared))).toEqual([`error 指标!B2 ${code}`]);
});

test.each([
  run('<strike val="0"/><vertAlign val="baseline"/>', "500"),
  "<t>500</t><rPh sb='0' eb='1'><t>9</t></rPh><phoneticPr fontId='1'/>",
  "<r><t>500</t></r><rPh sb='0' eb='1'><r><t>9</t></r></rPh>",
  "<r><t>5</t></r><r><rPr><b/></rPr><t>00</t></r>",
  "<t>5</t><r><t>00</t></r>",
  "<t>5<!-- 9 -->00</t>",
  "<t><![CDATA[500]]></t>",
  "<t>_x0035_00</t>",
])("%s is 500", async (runs) => {
  const shared = figureCell('<c r="B2" t="s"><v>0</v></c>', { strings: `<si>${runs}</si>` });

  expect(valuesOf(await read(shared))).toEqual({ headTeacherAllowance: "500" });
});

test.each([
  ['<vertAlign val="superscript"/>', "raisedMark"],
  ["<strike/>", "struckOut"],
  ['<strike val="0"/>', undefined],
])("a figure whose whole cell has the font %s: %s", async (font, code) => {
  const cell = '<c r="B2" s="1"><v>500</v></c>';

  const outcome = await read(figureCell(cell, { styles: formatted("0", font) }));

  expect(told(outcome)).toEqual(code === undefined ? [] : [`error 指标!B2 ${code}`]);
});

test.each([
  ["333210000", '0!.0,"万"', "33321", []],
  ["33321", '0"万元"', "33321", []],
  ["3.3321", '0.0000"亿元"', "33321", ["warning 指标!B2 unitConverted"]],
  ["333210000", "#,##0.00,,", undefined, ["error 指标!B2 shownOtherwise"]],
  ["333210000", ";;;", undefined, ["error 指标!B2 notShown"]],
  ["44256", "yyyy-mm-dd", undefined, ["error 指标!B2 notDecimal"]],
  ["0.354166666666667", "h:mm", undefined, ["error 指标!B2 notDecimal"]],
] as const)("%s shown as %s is %s 万元", async (value, format, expected, findings) => {
  const outcome = await read(shownAs(value, format, "eduBudgetExpenditure"));

  expect(told(outcome)).toEqual(findings);
  expect(valuesOf(outcome)).toEqual(
    expected === undefined ? {} : { eduBudgetExpenditure: expected },
  );
});

test.each(["_xD83D_", "甲_x0000_乙", "_xFFFF_"])("a note with %s is told", async (note) => {
  const cells = `<c r="B2"><v>500</v></c><c r="C2" t="str"><v>${note}</v></c>`;
  const sheet = sheetXml([["指标", "数值", "备注"], ["headTeacherAllowance"]]).replace(
    "</row></sheetData>",
    `${cells}</row></sheetData>`,
  );

  expect(told(await read(xlsxWith({ sheet })))).toEqual(["error 指标!C2 cellDamaged"]);
});

test("characters beyond the basic plane and line ends are kept", async () => {
  const outcome = await read(
    xlsxWith({
      sheet: sheetXml([
        ["指标", "数值", "备注"],
        ["headTeacherAllowance", 500, "&#x20BB7;_xD83D__xDE00_一_x000D_&#10;二"],
      ]),
    }),
  );

  expect(readingsOf(outcome).map(({ note }) => note)).toEqual(["\u{20BB7}😀一\r\n二"]);
});

test("a cell that names no style has the first one", async () => {
  const styles = '<cellXfs><xf numFmtId="10"/></cellXfs>';

  const outcome = await read(
    figureCell('<c r="B2"><v>0.973</v></c>', { indicator: "safeCampusRate", styles }),
  );

  expect(valuesOf(outcome)).toEqual({ safeCampusRate: "97.3" });
});

test("a heading that is struck out is told, and no figure under it is read", async () => {
  const struck = `<r><rPr><strike/></rPr><t>上年值</t></r>`;
  const sheet = sheetXml([
    ["指标", "数值", "上年值"],
    ["headTeacherAllowance", 500, 480],
  ]).replace("<t>上年值</t>", struck);

  const outcome = await read(xlsxWith({ sheet }));

  expect(told(outcome)).toEqual(["error 指标!C1 struckOut"]);
  expect(valuesOf(outcome)).toEqual({});
});

import { expect, test } from "vitest";
import { intake } from "../../shared/intake/intake.ts";
import { figureCell } from "../support/figure-cells.ts";
import { told, upload, valuesOf } from "../support/intake-builders.ts";

const computed = '<calcPr calcId="191029"/>';
const libreOffice = '<calcPr iterateCount="100" refMode="A1"/>';
const asks = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';
const zero = '<c r="B2"><f>SUM(C2:D2)</f><v>0</v></c>';
const result = '<c r="B2"><f>SUM(C2:D2)</f><v>500</v></c>';

test.each([
  ["computed by Excel", zero, computed, []],
  ["computed by LibreOffice", zero, libreOffice, []],
  ["a typed 0 of a file that asks for calculation", '<c r="B2"><v>0</v></c>', asks, []],
  ["the zero of XlsxWriter", zero, asks, ["error 指标!B2 formulaUnsolved"]],
  ["the 0.0 of POI", zero.replace(">0<", ">0.0<"), "", ["error 指标!B2 formulaUnsolved"]],
  [
    "nothing, as openpyxl leaves it",
    '<c r="B2"><f>SUM(C2:D2)</f><v></v></c>',
    asks,
    ["error 指标!B2 formulaUnsolved"],
  ],
  [
    "no result at all",
    '<c r="B2"><f>SUM(C2:D2)</f></c>',
    computed,
    ["error 指标!B2 formulaUnsolved"],
  ],
  [
    "a shared formula without result",
    '<c r="B2"><f t="shared" si="0"/></c>',
    computed,
    ["error 指标!B2 formulaUnsolved"],
  ],
  ["a result that may be old", result, asks, ["warning 指标!B2 formulaStale"]],
  [
    "a calculation that was cut short",
    result,
    '<calcPr calcId="1" calcCompleted="0"/>',
    ["warning 指标!B2 formulaStale"],
  ],
  ["a result of a program that asks for nothing", result, "", []],
] as const)("a formula's result, %s", async (_, cell, workbook, expected) => {
  const outcome = await intake(upload("indicators", "指标.xlsx", figureCell(cell, { workbook })));

  expect(told(outcome)).toEqual(expected);
});

test("an empty text is a result", async () => {
  const cell = '<c r="B2" t="str"><f>IF(C2="","",C2)</f><v></v></c>';

  const outcome = await intake(
    upload("indicators", "a.xlsx", figureCell(cell, { workbook: computed })),
  );

  expect(told(outcome)).toEqual(["error noIndicators"]);
});

test("an error is no figure", async () => {
  const cell = '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>';

  const outcome = await intake(
    upload("indicators", "a.xlsx", figureCell(cell, { workbook: computed })),
  );

  expect([told(outcome), valuesOf(outcome)]).toEqual([["error 指标!B2 notDecimal"], {}]);
});

test("what a formula took from another workbook counts as it was stored", async () => {
  const cell = '<c r="B2"><f>[1]Sheet1!B2</f><v>500</v></c>';

  const outcome = await intake(
    upload("indicators", "a.xlsx", figureCell(cell, { workbook: computed })),
  );

  expect([told(outcome), valuesOf(outcome)]).toEqual([[], { headTeacherAllowance: "500" }]);
});

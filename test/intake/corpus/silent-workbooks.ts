import { strToU8 } from "fflate";
import { figureCell, formatted, shownAs } from "../../support/figure-cells.ts";
import { sheetXml, xlsxOf, xlsxWith } from "../../support/workbook-builders.ts";
import { corpusOf } from "./corpus-file.ts";

const NAMES = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const asks = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';
const rows = [
  ["指标", "数值"],
  ["headTeacherAllowance", 500],
];
const sheet = sheetXml(rows);
const runs = "<r><t>500</t></r><r><rPr><vertAlign val='superscript'/></rPr><t>1</t></r>";

/** Workbooks of which a reader can take a figure that nobody wrote. */
export const silentWorkbooks = corpusOf("indicators", [
  {
    name: "a blank cell of type shared string",
    fileName: "a.xlsx",
    content: figureCell('<c r="B2" t="s"/>', { strings: "<si><t>97.3</t></si>" }),
    expected: ["error noIndicators"],
  },
  {
    name: "a string that the table does not have",
    fileName: "a.xlsx",
    content: figureCell('<c r="B2" t="s"><v>7</v></c>', { strings: "<si><t>97.3</t></si>" }),
    expected: ["error 指标!B2 cellDamaged"],
  },
  {
    name: "a note mark as a superscript",
    fileName: "a.xlsx",
    content: figureCell('<c r="B2" t="s"><v>0</v></c>', { strings: `<si>${runs}</si>` }),
    expected: ["error 指标!B2 raisedMark"],
  },
  {
    name: "a figure struck out by its style",
    fileName: "a.xlsx",
    content: figureCell('<c r="B2" s="1"><v>500</v></c>', { styles: formatted("0", "<strike/>") }),
    expected: ["error 指标!B2 struckOut"],
  },
  {
    name: "phonetic runs beside a figure",
    fileName: "a.xlsx",
    content: figureCell('<c r="B2" t="inlineStr"><is><t>500</t><rPh><t>9</t></rPh></is></c>'),
  },
  {
    name: "a format that writes 万 and divides",
    fileName: "a.xlsx",
    content: shownAs("333210000", '0!.0,"万"', "eduBudgetExpenditure"),
    expected: [],
  },
  {
    name: "a format that divides in silence",
    fileName: "a.xlsx",
    content: shownAs("333210000", "#,##0.00,,", "eduBudgetExpenditure"),
    expected: ["error 指标!B2 shownOtherwise"],
  },
  {
    name: "a format that shows a constant",
    fileName: "a.xlsx",
    content: shownAs("500", '"600"'),
    expected: ["error 指标!B2 shownOtherwise"],
  },
  {
    name: "a format that hides the figure",
    fileName: "a.xlsx",
    content: shownAs("500", ";;;"),
    expected: ["error 指标!B2 notShown"],
  },
  {
    name: "Chinese numerals by format",
    fileName: "a.xlsx",
    content: shownAs("500", "[DBNum1][$-804]General"),
  },
  {
    name: "a time where a figure belongs",
    fileName: "a.xlsx",
    content: shownAs("0.354166666666667", "[h]:mm"),
    expected: ["error 指标!B2 notDecimal"],
  },
  {
    name: "the zero of a program that does not compute",
    fileName: "a.xlsx",
    content: figureCell('<c r="B2"><f>SUM(C2)</f><v>0</v></c>', { workbook: asks }),
    expected: ["error 指标!B2 formulaUnsolved"],
  },
  {
    name: "a row that a filter hides",
    fileName: "a.xlsx",
    content: xlsxOf(
      sheetXml([...rows, ["leaderSchoolVisits", 8]]).replace(
        '<row r="3">',
        '<row r="3" hidden="1">',
      ),
    ),
    expected: ["warning 指标!3:3 hiddenRowsIgnored"],
  },
  {
    name: "a hidden column of last year's values",
    fileName: "a.xlsx",
    content: xlsxOf(
      sheetXml([
        ["指标", "数值", "上年值"],
        ["headTeacherAllowance", 500, 480],
      ]).replace("<sheetData>", '<cols><col min="3" max="3" hidden="1"/></cols><sheetData>'),
    ),
    expected: ["warning 指标!C:C hiddenColumnsIgnored"],
  },
  {
    name: "one long string in very many cells",
    fileName: "a.xlsx",
    content: () =>
      xlsxWith({
        sheet: sheet.replace(
          "</sheetData>",
          `${'<row><c t="s"><v>0</v></c></row>'.repeat(5000)}</sheetData>`,
        ),
        strings: `<si><t>${"字".repeat(32_000)}</t></si>`,
      }),
    expected: ["error 指标!A65 tooMuchText"],
  },
  {
    name: "links over a whole sheet",
    fileName: "a.xlsx",
    content: xlsxOf(
      sheet.replace(
        "</worksheet>",
        '<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks></worksheet>',
      ),
    ),
  },
  {
    name: "a chart sheet beside, its parts in any letter case",
    fileName: "a.xlsx",
    content: xlsxOf(sheet, {
      "xl/workbook.xml": strToU8(
        `<workbook xmlns="${NAMES}" xmlns:r="r"><sheets><sheet name="图" sheetId="2" r:id="rId2"/><sheet name="指标" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="WorkSheets/Sheet1.xml"/><Relationship Id="rId2" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
      ),
      "xl/chartsheets/sheet1.xml": strToU8(`<chartsheet xmlns="${NAMES}"/>`),
    }),
  },
  {
    name: "a sheet in UTF-16 with prefixed names, remarks and CDATA",
    fileName: "a.xlsx",
    content: xlsxOf("", {
      "xl/worksheets/sheet1.xml": Buffer.from(
        `\uFEFF<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="${NAMES}"><!-- <c r="B2"><v>9</v></c> --><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>指标</x:v></x:c><x:c r="B1" t="str"><x:v><![CDATA[数值]]></x:v></x:c></x:row><x:row r="2"><x:c r="A2" t="str"><x:v>headTeacherAllowance</x:v></x:c><x:c r="B2"><x:v>&#53;00</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
        "utf16le",
      ),
    }),
  },
]);

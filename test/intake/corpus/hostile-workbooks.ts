import { strToU8, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { docx } from "../../support/document-builders.ts";
import { sheetXml, xlsxOf, xlsxParts } from "../../support/workbook-builders.ts";
import { corpusOf } from "./corpus-file.ts";

const rows = [
  ["指标", "数值"],
  ["headTeacherAllowance", 500],
];
const sheet = sheetXml(rows);
const relationship = (type: string, target: string) =>
  strToU8(
    `<Relationships><Relationship Id="r" Type="http://x/${type}" TargetMode="External" Target="${target}"/></Relationships>`,
  );
const entities = `<!DOCTYPE d [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, at) => {
  const [name, inner] = [String.fromCharCode(98 + at), String.fromCharCode(97 + at)];
  return /[a-z]/.test(name) ? `<!ENTITY ${name} "${`&${inner};`.repeat(10)}">` : "";
}).join("")}]>`;

/** Workbooks made to harm, or by programs that never saw the standard. */
export const hostileWorkbooks = [
  ...corpusOf("indicators", [
    {
      name: "zip bomb in a sheet",
      fileName: "a.xlsx",
      content: () => xlsxOf(sheetXml([...rows, ["字".repeat(20 << 20)]])),
      expected: ["error archiveTooLarge"],
    },
    {
      name: "a million empty rows",
      fileName: "a.xlsx",
      content: () => xlsxOf(sheetXml([...rows, ...Array.from({ length: 1_000_000 }, () => [])])),
      expected: ["error 指标 emptyRowsBelow"],
    },
    {
      name: "half a million cells",
      fileName: "a.xlsx",
      content: () =>
        xlsxOf(
          sheetXml([
            ...rows,
            ...Array.from({ length: 25_000 }, () => Array.from({ length: 20 }, () => 1)),
          ]),
        ),
      expected: ["error 指标 tooManyCells"],
    },
    {
      name: "a cell in the farthest corner",
      fileName: "a.xlsx",
      content: () =>
        xlsxOf(
          sheet.replace(
            "</sheetData>",
            '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
          ),
        ),
      expected: ["warning 指标!XFD1048576 columnsBeyondIgnored"],
    },
    {
      name: "one area merged over everything",
      fileName: "a.xlsx",
      content: () =>
        xlsxOf(sheetXml(rows, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
      expected: ["error 指标!A2 coveredByMerge", "error 指标!B2 coveredByMerge"],
    },
    {
      name: "sixty sheets",
      fileName: "a.xlsx",
      content: () =>
        writeXlsx({ sheets: Array.from({ length: 60 }, (_, at) => ({ name: `表${at}`, rows })) }),
      expected: ["error tooManySheets"],
    },
    {
      name: "encrypted with a password",
      fileName: "a.xlsx",
      content: () =>
        writeXlsx({
          sheets: [{ name: "指标", rows }],
          encryption: { password: "x", spinCount: 1000 },
        }),
      expected: ["error encryptedFile"],
    },
    {
      name: "entity bomb in shared strings",
      fileName: "a.xlsx",
      content: () => xlsxOf(sheet, { "xl/sharedStrings.xml": strToU8(`${entities}<sst/>`) }),
      expected: ["error xl/sharedStrings.xml documentTypeInside"],
    },
    {
      name: "links to a workbook on the web",
      fileName: "a.xlsx",
      content: () =>
        xlsxOf(sheet, {
          "xl/externalLinks/_rels/externalLink1.xml.rels": relationship(
            "externalLinkPath",
            "http://example.invalid/a.xlsx",
          ),
        }),
      expected: ["error xl/externalLinks/_rels/externalLink1.xml.rels externalContent"],
    },
    {
      name: "a data connection to the web",
      fileName: "a.xlsx",
      content: () =>
        xlsxOf(sheet, {
          "xl/_rels/workbook.xml.rels.rels": relationship("connections", "http://example.invalid/"),
        }),
      expected: ["error xl/_rels/workbook.xml.rels.rels externalContent"],
    },
    {
      name: "Excel 4 macros",
      fileName: "a.xlsx",
      content: () => xlsxOf(sheet, { "xl/macrosheets/sheet2.xml": strToU8("<a/>") }),
      expected: ["error macrosInside"],
    },
    {
      name: "rows in no order",
      fileName: "a.xlsx",
      content: () =>
        xlsxOf(sheet.replace(/(<row r="1">.*?<\/row>)(<row r="2">.*?<\/row>)/, "$2$1")),
    },
    {
      name: "cells without a place",
      fileName: "a.xlsx",
      content: () => xlsxOf(sheet.replaceAll(/ r="[A-Z]?\d"/g, "")),
    },
    {
      name: "cells at no place",
      fileName: "a.xlsx",
      content: () => xlsxOf(sheet.replaceAll('r="B2"', 'r="ZZZZ99999999"')),
      expected: ["error 指标!B2 cellDamaged"],
    },
    {
      name: "a number that is none",
      fileName: "a.xlsx",
      content: () => xlsxOf(sheet.replace("<v>500</v>", "<v>NaN</v>")),
      expected: ["error 指标!B2 cellDamaged"],
    },
    {
      name: "a string that is not in the table of strings",
      fileName: "a.xlsx",
      content: () => xlsxOf(sheet.replace('<c r="B2">', '<c r="B2" t="s">')),
      expected: ["error 指标!B2 cellDamaged"],
    },
    {
      name: "no sheet at all",
      fileName: "a.xlsx",
      content: () =>
        zipSync(
          Object.fromEntries(
            Object.entries(xlsxParts(sheet)).filter(([name]) => !name.includes("worksheets/")),
          ),
        ),
      expected: ["error fileDamaged"],
    },
    {
      name: "a document called .xlsx",
      fileName: "a.xlsx",
      content: docx(),
      expected: ["error contentType typeDiffers"],
    },
  ]),
];

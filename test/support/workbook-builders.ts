import { strFromU8, strToU8, zipSync } from "fflate";
import { readXlsx, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { Reading } from "../../shared/domain/evidence/claim.ts";
import { CountyCode } from "../../shared/domain/place/division.ts";
import { fillInWorkbook } from "../../shared/workbook/fill-in-workbook.ts";
import { framework2021 } from "./builders.ts";

export const blankWorkbook = (readings: ReadonlyMap<string, Reading> = new Map()) =>
  fillInWorkbook({
    framework: framework2021(),
    county: CountyCode.parse("140524"),
    readings,
  });

export type Filled = Readonly<Record<string, string | undefined>>;

/** What a clerk types, by the header of the column; numbers as a spreadsheet keeps them. */
const headersByField = {
  value: "数值",
  previous: "上年值",
  numerator: "分子",
  denominator: "分母",
  parts: "分项",
  statedGrowth: "增长率",
  note: "备注",
} as const;

const typed = (text: string) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);

/** Fills the workbook as a script would: opens it, types into the cells of the indicators' rows, saves it. */
export const fillWorkbook = async (
  blank: Uint8Array,
  filled: ReadonlyMap<string, Filled>,
): Promise<Uint8Array> => {
  const { sheets } = await readXlsx(blank, { readStyles: true });
  const written: WriteSheet[] = sheets.map(({ name, rows, merges, columns }) => ({
    name,
    ...(merges ? { merges } : {}),
    ...(columns ? { columns } : {}),
    rows: name === "指标" ? fillRows(rows, filled) : rows,
  }));
  return writeXlsx({ sheets: written });
};

const fillRows = (rows: WriteSheet["rows"] = [], filled: ReadonlyMap<string, Filled>) => {
  const [headers = [], ...body] = rows;
  return [
    headers,
    ...body.map((row) => {
      const facts = filled.get(String(row[1]));
      return facts === undefined
        ? row
        : headers.map((header, at) => {
            const field = Object.entries(headersByField).find(([, name]) => name === header)?.[0];
            const text = field === undefined ? undefined : facts[field];
            return text === undefined ? (row[at] ?? null) : typed(text);
          });
    }),
  ];
};

const NAMES = "http://schemas.openxmlformats.org";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${body}`);

/** The parts of a workbook whose one sheet is given as its XML, for files that no library would write. */
export const xlsxParts = (sheet: string, name = "指标"): Record<string, Uint8Array> => ({
  "[Content_Types].xml": xml(
    `<Types xmlns="${NAMES}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  ),
  "_rels/.rels": xml(
    `<Relationships xmlns="${NAMES}/package/2006/relationships"><Relationship Id="rId1" Type="${NAMES}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ),
  "xl/workbook.xml": xml(
    `<workbook xmlns="${NAMES}/spreadsheetml/2006/main" xmlns:r="${NAMES}/officeDocument/2006/relationships"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ),
  "xl/_rels/workbook.xml.rels": xml(
    `<Relationships xmlns="${NAMES}/package/2006/relationships"><Relationship Id="rId1" Type="${NAMES}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ),
  "xl/worksheets/sheet1.xml": xml(sheet),
});

/** Rows of a sheet as XML: strings inline, numbers as they are. */
export const sheetXml = (rows: readonly (readonly (string | number)[])[], after = ""): string =>
  `<worksheet xmlns="${NAMES}/spreadsheetml/2006/main"><sheetData>${rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells
          .map((cell, column) =>
            typeof cell === "number"
              ? `<c r="${String.fromCharCode(65 + column)}${row + 1}"><v>${cell}</v></c>`
              : `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`,
          )
          .join("")}</row>`,
    )
    .join("")}</sheetData>${after}</worksheet>`;

export interface WorkbookXml {
  readonly sheet: string;
  /** String items of the table of strings. */
  readonly strings?: string;
  /** What stands in the style sheet. */
  readonly styles?: string;
  /** What stands in the workbook besides its one sheet. */
  readonly workbook?: string;
  /** How hard the zip is pressed. */
  readonly level?: 0 | 6;
}

/** A workbook with strings, styles and calculation properties given as XML. */
export const xlsxWith = ({
  sheet,
  strings = "",
  styles = "",
  workbook = "",
  level = 6,
}: WorkbookXml) => {
  const parts = xlsxParts(sheet);
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const relationship = (type: string) =>
    `<Relationship Id="${type}" Type="${NAMES}/officeDocument/2006/relationships/${type}" Target="${type}.xml"/>`;
  return zipSync(
    {
      ...parts,
      "xl/workbook.xml": strToU8(
        text("xl/workbook.xml").replace("</workbook>", `${workbook}</workbook>`),
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        text("xl/_rels/workbook.xml.rels").replace(
          "</Relationships>",
          `${relationship("sharedStrings")}${relationship("styles")}</Relationships>`,
        ),
      ),
      "xl/sharedStrings.xml": xml(`<sst xmlns="${NAMES}/spreadsheetml/2006/main">${strings}</sst>`),
      "xl/styles.xml": xml(
        `<styleSheet xmlns="${NAMES}/spreadsheetml/2006/main">${styles}</styleSheet>`,
      ),
    },
    { level },
  );
};

export const xlsxOf = (sheet: string, extra: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({ ...xlsxParts(sheet), ...extra });

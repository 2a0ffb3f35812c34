import { expect, test } from "vitest";
import { limits } from "../../shared/intake/extraction/limits.ts";
import { intake } from "../../shared/intake/intake.ts";
import { docx, paragraph, pdf } from "../support/document-builders.ts";
import { upload } from "../support/intake-builders.ts";
import { sheetXml, xlsxOf } from "../support/workbook-builders.ts";
import { workbookOf } from "../support/workbooks-of-size.ts";

const rowsOf = (count: number, cell: (row: number) => readonly (string | number)[]) =>
  Array.from({ length: count }, (_, row) => cell(row));

const header = ["指标", "数值", "上年值", "备注"];

/** Files of the kinds people send, as much of everything as one may have: what a count allows no fuse may end. */
const atTheLimit = {
  "a workbook of as many cells as it may have": () =>
    upload(
      "indicators",
      "a.xlsx",
      xlsxOf(
        sheetXml([header, ...rowsOf(limits.workbookCells / 8 - 1, (row) => Array(8).fill(row))]),
      ),
    ),
  "a workbook of as many cells, each a text": () =>
    upload(
      "indicators",
      "a.xlsx",
      xlsxOf(
        sheetXml([
          header,
          ...rowsOf(limits.workbookCells / 4 - 2, (row) => [
            `指标第${row}号`,
            "九十七",
            "九十六",
            "无",
          ]),
        ]),
      ),
    ),
  "a workbook of as many sheets as it may have": async () =>
    upload("indicators", "a.xlsx", await workbookOf(limits.sheets)),
  "a document of a hundred thousand paragraphs": () =>
    upload("document", "a.docx", docx(paragraph("关于教育经费").repeat(100_000))),
  "a document of as many pages as it may have": () =>
    upload("document", "a.pdf", pdf(limits.pdfPages, "Page")),
  "Markdown of as many marks as it may have": () =>
    upload("narrative", "a.md", `${"_a __b".repeat(250)}\n\n`.repeat(60).slice(0, 90_000)),
  "Markdown of as many quotes inside quotes as it may have": () =>
    upload("narrative", "a.md", `${">".repeat(limits.markdownNesting)}字\n\n`.repeat(800)),
  "a table of as many values as it may have": () =>
    upload("indicators", "a.csv", `${header}\n${`${",".repeat(499)}\n`.repeat(999)}`),
} as const;

test.each(Object.entries(atTheLimit))("%s ends by what it says, not by a fuse", async (_, file) => {
  const { findings } = await intake(await file());

  expect(findings.map(({ code }) => code)).not.toContain("tooComplex");
  expect(findings.map(({ code }) => code)).not.toContain("fileDamaged");
});

import { describe, expect, test } from "vitest";
import { docx } from "../../shared/report/docx/docx.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { completeCounty } from "../support/complete-county.ts";
import { attribute, docxParts, elements, readXml } from "../support/docx-parts.ts";
import { lingchuan } from "../support/report-counties.ts";
import { reportLines } from "../support/report-lines.ts";

const textOf = (xml: string): string => readXml(`<x xmlns:w="w">${xml}</x>`);
const styleOf = (paragraph: string): string | undefined =>
  attribute(paragraph, "w:pStyle", "w:val");

describe.each([lingchuan, completeCounty])("the Word document of %o", (county) => {
  const model = reportModel(county());
  const parts = docxParts(docx(model));
  const document = parts["word/document.xml"] ?? "";
  const paragraphs = elements(document, "w:p");

  test("is well-formed in every part", () => {
    for (const xml of Object.values(parts)) expect(() => readXml(xml)).not.toThrow();
  });

  test("says all that the model says, in its order", () => {
    expect(paragraphs.map(textOf).filter((text) => text !== "")).toEqual(reportLines(model));
  });

  test("has its headings in styles with outline levels, numbered 一、 （一） 1.", () => {
    const levels = {
      Heading1: /^[一二三四]、/,
      Heading2: /^（[一二三四五六七八九十]+）/,
      Heading3: /^\d+\. /,
    };
    for (const [id, number] of Object.entries(levels)) {
      const headings = paragraphs.filter((each) => styleOf(each) === id).map(textOf);

      // A report has the third level where its county wrote it
      if (id !== "Heading3") expect(headings.length).toBeGreaterThan(0);
      expect(headings.filter((text) => !number.test(text))).toEqual([]);
      expect(parts["word/styles.xml"]).toMatch(
        new RegExp(
          `w:styleId="${id}".*?<w:keepNext/>.*?w:outlineLvl w:val="${Number(id.at(-1)) - 1}"`,
        ),
      );
    }
  });

  test("begins with its title in two lines, then the addressee flush left with a full-width colon", () => {
    expect(styleOf(paragraphs[0] ?? "")).toBe("Title");
    expect(elements(paragraphs[0] ?? "", "w:t").map(textOf)).toEqual([
      model.title.government,
      model.title.subject,
    ]);
    const addressee = paragraphs.find((each) => textOf(each) === model.addressee) ?? "";
    expect(styleOf(addressee)).toBe("Addressee");
    expect(model.addressee).toMatch(/：$/);
  });

  test("ends with the name centred over a date that stays 4 characters from the right", () => {
    const [name = "", date = ""] = paragraphs.filter((each) => styleOf(each) === "SignatureBlock");
    const inset = (paragraph: string) =>
      Number(attribute(paragraph, "w:ind", "w:rightChars")) / 100;

    expect(inset(date)).toBe(4);
    expect(inset(name) + textOf(name).length / 2).toBe(inset(date) + textOf(date).length / 2);
  });

  test("puts each attachment on a new page under its number", () => {
    const marks = paragraphs.filter((each) => styleOf(each) === "AttachmentMark");

    expect(marks.map(textOf)).toEqual(["附件1", "附件2", "附件3", "附件4"]);
    expect(parts["word/styles.xml"]).toMatch(/w:styleId="AttachmentMark".*?<w:pageBreakBefore\/>/);
  });

  test("lists the attachments as 附件：1. without a mark at the end", () => {
    const notes = paragraphs.filter((each) => styleOf(each) === "AttachmentNote").map(textOf);

    expect(notes[0]).toBe("附件：1. 具体内容得分及评分说明");
    expect(notes.slice(1).every((note, index) => note.startsWith(`${index + 2}. `))).toBe(true);
    expect(notes.filter((note) => /[。；，]$/.test(note))).toEqual([]);
  });

  test("has tables as wide as the text, with repeated titles and rows that are not torn", () => {
    const tables = elements(document, "w:tbl");

    expect(tables.length).toBeGreaterThanOrEqual(4);
    for (const table of tables) {
      const rows = elements(table, "w:tr");
      const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
      expect(sum(grid)).toBe(8844);
      expect(rows[0]).toContain("<w:tblHeader/>");
      expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
      expect(
        rows.map((row) =>
          sum([...row.matchAll(/<w:tcW w:w="(\d+)"/g)].map(([, width]) => Number(width))),
        ),
      ).toEqual(rows.map(() => 8844));
    }
  });
});

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

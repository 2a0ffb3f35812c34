import { describe, expect, test } from "vitest";
import { docx } from "../../shared/report/docx/docx.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { completeCounty } from "../support/complete-county.ts";
import {
  attribute,
  docxParts,
  elements,
  inStyle,
  readXml,
  styleOf,
  textOf,
  withoutFigures,
  wordLines,
} from "../support/docx-parts.ts";
import { lingchuan } from "../support/report-counties.ts";
import { reportLines } from "../support/report-lines.ts";

describe.each([lingchuan, completeCounty])("the Word document of %o", (county) => {
  const model = reportModel(county());
  const parts = docxParts(docx(model));
  const document = parts["word/document.xml"] ?? "";
  const paragraphs = elements(document, "w:p");

  test("is well-formed in every part", () => {
    for (const xml of Object.values(parts)) expect(() => readXml(xml)).not.toThrow();
  });

  test("says all that the model says, in its order", () => {
    expect(wordLines(document)).toEqual(reportLines(withoutFigures(model)));
  });

  test("has its headings in styles with outline levels, numbered 一、 （一） 1.", () => {
    const levels = {
      Heading1: /^[一二三四]、/,
      Heading2: /^（[一二三四五六七八九十]+）/,
      Heading3: /^\d+\. /,
    };
    for (const [id, number] of Object.entries(levels)) {
      const headings = inStyle(document, id).map(textOf);

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
    const [name = "", date = ""] = inStyle(document, "SignatureBlock");
    const inset = (paragraph: string) =>
      Number(attribute(paragraph, "w:ind", "w:rightChars")) / 100;

    expect(inset(date)).toBe(4);
    expect(inset(name) + textOf(name).length / 2).toBe(inset(date) + textOf(date).length / 2);
  });

  test("puts each attachment on a new page under its number", () => {
    const marks = inStyle(document, "AttachmentMark");

    expect(marks.map(textOf)).toEqual(model.attachments.map(({ number }) => `附件${number}`));
    expect(parts["word/styles.xml"]).toMatch(/w:styleId="AttachmentMark".*?<w:pageBreakBefore\/>/);
  });

  test("lists the attachments as 附件：1. without a mark at the end", () => {
    const notes = inStyle(document, "AttachmentNote").map(textOf);

    expect(notes[0]).toBe("附件：1. 具体内容得分及评分说明");
    expect(notes.slice(1).every((note, index) => note.startsWith(`${index + 2}. `))).toBe(true);
    expect(notes.filter((note) => /[。；，]$/.test(note))).toEqual([]);
  });
});

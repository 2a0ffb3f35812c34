import { describe, expect, test } from "vitest";
import { docx } from "../../shared/report/docx/docx.ts";
import { paperOf, papers, turning } from "../support/docx-papers.ts";
import { attribute, docxParts, elements, inStyle, numberOf } from "../support/docx-parts.ts";

const parts = docxParts(docx(papers.turning ?? paperOf()));
const document = parts["word/document.xml"] ?? "";
const sections = elements(document, "w:sectPr");
const millimetres = (twips: number): number => (twips / 1440) * 25.4;

describe("a paper with turned attachments", () => {
  test("has a section for the upright pages, one for the turned and one for those after", () => {
    expect(sections.map((each) => attribute(each, "w:pgSz", "w:orient"))).toEqual([
      undefined,
      "landscape",
      undefined,
    ]);
    expect(sections.map((each) => millimetres(numberOf(each, "w:pgSz", "w:w")))).toEqual([
      expect.closeTo(210, 1),
      expect.closeTo(297, 1),
      expect.closeTo(210, 1),
    ]);
  });

  /** The head of a turned sheet is at the edge where it is bound: every margin goes round with it. */
  test.each([
    ["w:top", 28],
    ["w:right", 37],
    ["w:bottom", 26],
    ["w:left", 35],
  ])("turns the margin %s to %i mm", (side, width) => {
    const turned = sections[1] ?? "";

    expect(Math.abs(millimetres(numberOf(turned, "w:pgMar", side)) - width)).toBeLessThan(0.1);
  });

  test("goes on with its numbers and its draft mark on every page", () => {
    for (const section of sections) {
      expect(section).not.toContain("<w:pgNumType");
      expect(section.match(/<w:headerReference/g)).toHaveLength(2);
      expect(section.match(/<w:footerReference/g)).toHaveLength(2);
    }
  });

  test("numbers its turned pages where the others have their number when the sheet is upright", () => {
    const odd = parts["word/footer-turned-odd.xml"] ?? "";
    const even = parts["word/footer-turned-even.xml"] ?? "";
    const middle =
      (Number(/<wp:posOffset>(\d+)</.exec(odd)?.[1]) + numberOf(odd, "wp:extent", "cx") / 2) /
      36_000;

    expect(35 - middle).toBeCloseTo(7, 1);
    expect(attribute(odd, "wps:bodyPr", "vert")).toBe("vert");
    expect(attribute(odd, "w:jc", "w:val")).toBe("right");
    expect(attribute(even, "w:jc", "w:val")).toBe("left");
    expect(odd).toContain(" PAGE ");
  });

  test("begins each attachment on a new page once", () => {
    const marks = inStyle(document, "AttachmentMark");

    expect(marks.map((each) => each.includes('<w:pageBreakBefore w:val="0"/>'))).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});

test("a paper without turned pages has no parts for them", () => {
  const upright = docxParts(docx(paperOf({ attachments: turning.slice(0, 1) })));

  expect(Object.keys(upright).filter((name) => name.includes("turned"))).toEqual([]);
  expect(elements(upright["word/document.xml"] ?? "", "w:sectPr")).toHaveLength(1);
});

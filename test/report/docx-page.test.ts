import { describe, expect, test } from "vitest";
import { docx } from "../../shared/report/docx/docx.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { completeCounty } from "../support/complete-county.ts";
import { attribute, docxParts, elements, numberOf } from "../support/docx-parts.ts";
import { lingchuan } from "../support/report-counties.ts";

const draft = docxParts(docx(reportModel(lingchuan())));
const final = docxParts(docx(reportModel(completeCounty())));
const document = draft["word/document.xml"] ?? "";
const styles = draft["word/styles.xml"] ?? "";

const millimetres = (twips: number): number => (twips / 1440) * 25.4;
const styleOf = (id: string): string =>
  elements(styles, "w:style").find((style) => style.includes(`w:styleId="${id}"`)) ?? "";

describe("the page by GB/T 9704-2012", () => {
  test("is A4", () => {
    expect(millimetres(numberOf(document, "w:pgSz", "w:w"))).toBeCloseTo(210, 1);
    expect(millimetres(numberOf(document, "w:pgSz", "w:h"))).toBeCloseTo(297, 1);
  });

  test.each([
    ["w:top", 37],
    ["w:left", 28],
    ["w:bottom", 35],
    ["w:right", 26],
  ])("has %s margin of %i mm", (side, width) => {
    expect(Math.abs(millimetres(numberOf(document, "w:pgMar", side)) - width)).toBeLessThan(0.1);
  });

  test("leaves 156 × 225 mm for the text", () => {
    const page = (name: string) => numberOf(document, "w:pgSz", name);
    const margin = (name: string) => numberOf(document, "w:pgMar", name);

    expect(millimetres(page("w:w") - margin("w:left") - margin("w:right"))).toBeCloseTo(156, 1);
    expect(millimetres(page("w:h") - margin("w:top") - margin("w:bottom"))).toBeCloseTo(225, 0);
  });

  test("holds 22 lines, not 23, on a line and character grid", () => {
    const pitch = numberOf(document, "w:docGrid", "w:linePitch");

    expect(attribute(document, "w:docGrid", "w:type")).toBe("linesAndChars");
    expect(22 * pitch).toBeLessThanOrEqual(16_838 - 2098 - 1984);
    expect(23 * pitch).toBeGreaterThan(16_838 - 2098 - 1984);
    expect(attribute(styleOf("Normal"), "w:spacing", "w:line")).toBe(String(pitch));
  });

  test("holds 28 characters a line, not 29", () => {
    const run = /<w:rPr>.*<\/w:rPr>/.exec(styleOf("Normal"))?.[0] ?? "";
    const character =
      (numberOf(run, "w:sz", "w:val") / 2) * 20 + numberOf(run, "w:spacing", "w:val");

    expect(28 * character).toBeLessThanOrEqual(11_906 - 1588 - 1474);
    expect(29 * character).toBeGreaterThan(11_906 - 1588 - 1474);
  });

  test("numbers odd pages at the right and even pages at the left, one character in, — 1 — in 14 pt 宋体", () => {
    const odd = draft["word/footer-odd.xml"] ?? "";
    const even = draft["word/footer-even.xml"] ?? "";

    expect(attribute(odd, "w:jc", "w:val")).toBe("right");
    expect(attribute(odd, "w:ind", "w:rightChars")).toBe("100");
    expect(attribute(even, "w:jc", "w:val")).toBe("left");
    expect(attribute(even, "w:ind", "w:leftChars")).toBe("100");
    expect(odd).toMatch(/— <\/w:t>.*PAGE.*<w:t xml:space="preserve"> —<\/w:t>/);
    expect(attribute(styleOf("Footer"), "w:rFonts", "w:eastAsia")).toBe("宋体");
    expect(attribute(styleOf("Footer"), "w:sz", "w:val")).toBe("28");
    expect(draft["word/settings.xml"]).toContain("<w:evenAndOddHeaders/>");
    expect(document).toMatch(/footerReference w:type="default".*footerReference w:type="even"/);
  });

  test("puts the dash of the page number 7 mm below the text", () => {
    const line = numberOf(styleOf("Footer"), "w:spacing", "w:line");
    const footToPaper = numberOf(document, "w:pgMar", "w:footer");

    expect(35 - millimetres(footToPaper + line / 2)).toBeCloseTo(7, 1);
  });

  test.each([
    ["Title", "方正小标宋简体", 22],
    ["Heading1", "黑体", 16],
    ["Heading2", "楷体_GB2312", 16],
    ["Heading3", "仿宋_GB2312", 16],
    ["Normal", "仿宋_GB2312", 16],
    ["AttachmentMark", "黑体", 16],
    ["AttachmentTitle", "方正小标宋简体", 22],
  ])("sets %s in %s, %i pt", (id, face, points) => {
    expect(attribute(styleOf(id), "w:rFonts", "w:eastAsia")).toBe(face);
    expect(numberOf(styleOf(id), "w:sz", "w:val") / 2).toBe(points);
  });

  test("names every face it uses in the font table, with others to fall back on", () => {
    const used = new Set(
      [...styles.matchAll(/w:(?:eastAsia|ascii)="([^"]+)"/g)]
        .map(([, face]) => face)
        .filter((face) => face !== "zh-CN"),
    );
    const fonts = elements(draft["word/fontTable.xml"] ?? "", "w:font");
    const named = fonts.map((font) => attribute(font, "w:font", "w:name"));

    expect([...used].toSorted()).toEqual(named.toSorted());
    expect(fonts.every((font) => (attribute(font, "w:altName", "w:val") ?? "").length > 0)).toBe(
      true,
    );
  });
});

describe("a draft", () => {
  test("says so at the head of every page and across it", () => {
    const header = draft["word/header.xml"] ?? "";

    expect(header).toContain("草稿（未经县级人民政府审定）");
    expect(header).toContain('string="草稿"');
    expect(document).toMatch(/headerReference w:type="default".*headerReference w:type="even"/);
  });

  test("is no more once the county has signed off", () => {
    expect(final["word/header.xml"]).toBeUndefined();
    expect(Object.values(final).join("")).not.toContain("草稿");
  });
});

test("the document's properties are set, and dated by the status version", () => {
  const core = draft["docProps/core.xml"] ?? "";

  expect(core).toContain("<dc:title>陵川县人民政府关于2021年履行教育职责自评情况的报告</dc:title>");
  expect(core).toContain("<dc:creator>陵川县人民政府</dc:creator>");
  expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2021-12-20T08:00:00Z<');
  expect(core).toContain("核验信息：140524/2021，状态版本1");
});

import { describe, expect, test } from "vitest";
import { docx } from "../../shared/report/docx/docx.ts";
import { paperOf, pointsChart, text } from "../support/docx-papers.ts";
import {
  attribute,
  docxParts,
  drawings,
  elements,
  inside,
  styleOf,
} from "../support/docx-parts.ts";

const documentOf = (...body: Parameters<typeof paperOf>[0][]) =>
  docxParts(docx(paperOf(...body)))["word/document.xml"] ?? "";
const second = { ...pointsChart, caption: "图2 三年走势", shapes: pointsChart.shapes.slice(0, 2) };
const document = documentOf({ body: [text(1), pointsChart, text(1), second] });
const [chart = "", other = ""] = drawings(document);
const shapes = inside(chart, "wps:wsp");

/** 1 mm = 36000 EMU. */
const millimetres = (emu: string | undefined): number => Number(emu) / 36_000;
const placeOf = (shape: string) => ({
  x: millimetres(attribute(shape, "a:off", "x")),
  y: millimetres(attribute(shape, "a:off", "y")),
  width: millimetres(attribute(shape, "a:ext", "cx")),
  height: millimetres(attribute(shape, "a:ext", "cy")),
});

describe("a figure in Word", () => {
  test("is drawn in as many shapes as it has, at its size, and none of it is a picture", () => {
    expect(shapes).toHaveLength(pointsChart.shapes.length);
    expect(millimetres(attribute(chart, "wp:extent", "cx"))).toBe(150);
    expect(millimetres(attribute(chart, "wp:extent", "cy"))).toBe(60);
    expect(document).not.toContain("pic:pic");
  });

  test("has an alternative for those who cannot see it, and says it where shapes are not known", () => {
    expect(attribute(chart, "wp:docPr", "descr")).toBe(pointsChart.alternative);
    expect(elements(document, "mc:Fallback")[0]).toContain(pointsChart.alternative);
  });

  test("stands on a page with its caption, which is under it, and with the words before it", () => {
    const paragraphs = elements(document, "w:p");
    const place = paragraphs.findIndex((each) => styleOf(each) === "Figure");
    const styles = docxParts(docx(paperOf()))["word/styles.xml"];

    expect(paragraphs[place - 1]).toContain("<w:keepNext/>");
    expect(styles).toMatch(/w:styleId="Figure">.*?<w:keepNext\/>/);
    expect(paragraphs[place + 1]).toContain(pointsChart.caption);
    expect(styleOf(paragraphs[place + 1] ?? "")).toBe("Caption");
  });

  test("has its boxes where they are, in grey that tells the tones apart", () => {
    const [whole = "", earned = ""] = shapes;

    expect(placeOf(whole)).toEqual({ x: 40, y: 6, width: 100, height: 8 });
    expect(placeOf(earned)).toEqual({ x: 40, y: 6, width: 80, height: 8 });
    expect(attribute(whole, "a:srgbClr", "val")).not.toBe(attribute(earned, "a:srgbClr", "val"));
  });

  test("has its lines through the points that they go through", () => {
    const line = shapes[9] ?? "";
    const points = [...line.matchAll(/<a:pt x="(\d+)" y="(\d+)"\/>/g)];

    expect(points.map(([, x, y]) => [millimetres(x), millimetres(y)])).toEqual([
      [50, 50],
      [90, 40],
      [130, 33],
    ]);
  });

  test.each([
    ["end", 4, { x: 0, width: 38 }, "right"],
    ["start", 6, { x: 142, width: 8 }, "left"],
    ["middle", 10, { x: 30, width: 120 }, "center"],
  ])("has a text with its %s where it is anchored", (_, index, place, side) => {
    const shape = shapes[index] ?? "";

    expect(placeOf(shape)).toMatchObject(place);
    expect(attribute(shape, "w:jc", "w:val")).toBe(side);
  });

  test("has a text's baseline where it is: four fifths down an exact line", () => {
    const label = shapes[4] ?? "";
    const line = (Number(attribute(label, "w:spacing", "w:line")) / 1440) * 25.4;

    expect(placeOf(label).y + line * 0.8).toBeCloseTo(12, 1);
    // 4 mm are 22.7 half-points.
    expect(attribute(label, "w:sz", "w:val")).toBe("23");
  });

  test("has ids that no other drawing has, the same each time", () => {
    const ids = [chart, other].flatMap((each) =>
      [...each.matchAll(/<(?:wp:docPr|wps:cNvPr) id="(\d+)"/g)].map(([, id]) => id),
    );

    expect(new Set(ids).size).toBe(ids.length);
    expect(documentOf({ body: [text(1), pointsChart, text(1), second] })).toBe(document);
  });
});

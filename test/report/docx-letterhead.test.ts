import { describe, expect, test } from "vitest";
import { docx } from "../../shared/report/docx/docx.ts";
import type { Letterhead, Paper } from "../../shared/report/paper.ts";
import { imprint, letterheads, paperOf, turning } from "../support/docx-papers.ts";
import {
  attribute,
  docxParts,
  drawings,
  elements,
  inStyle,
  inside,
  numberOf,
  styleOf,
  textOf,
} from "../support/docx-parts.ts";

const documentOf = (more: Partial<Paper>): string =>
  docxParts(docx(paperOf(more)))["word/document.xml"] ?? "";
const headOf = (letterhead: Letterhead): readonly string[] => {
  const paragraphs = elements(documentOf({ letterhead }), "w:p");
  return paragraphs.slice(
    0,
    paragraphs.findIndex((each) => styleOf(each) === "Title"),
  );
};
/** Twips that the paragraphs are high, by what they or their style say. */
const height = (paragraphs: readonly string[]): number =>
  paragraphs.reduce(
    (sum, each) =>
      sum +
      Number(attribute(each, "w:spacing", "w:line") ?? 579) +
      Number(attribute(each, "w:spacing", "w:after") ?? 0),
    0,
  );
const millimetres = (twips: number): number => (twips / 1440) * 25.4;

describe("a printed letterhead", () => {
  const head = headOf(letterheads.printed);
  const [, mark = ""] = head;
  const [number = ""] = head.filter((each) => textOf(each) !== "").slice(1);
  const rule = head.find((each) => each.includes("<w:pBdr>")) ?? "";

  test("has the mark of the body in red, 35 mm below the top of the text, on one line", () => {
    expect(textOf(mark)).toBe("陵川县人民政府文件");
    expect(millimetres(height(head.slice(0, 1)))).toBeCloseTo(35, 1);
    expect((numberOf(mark, "w:sz", "w:val") / 2) * 9).toBeLessThanOrEqual(8844 / 20);
    expect(styleOf(mark)).toBe("IssuerMark");
  });

  test("has the number at the left and who signs at the right, one blank in, the name in 楷体", () => {
    expect(textOf(number)).toBe("陵政发〔2022〕3号签发人：李　某");
    expect(attribute(number, "w:ind", "w:leftChars")).toBe("100");
    expect(attribute(number, "w:tab", "w:val")).toBe("right");
    expect(numberOf(number, "w:tab", "w:pos")).toBe(8844 - 316);
    expect(elements(number, "w:r").at(-1)).toContain('w:eastAsia="楷体_GB2312"');
    expect(head.indexOf(number) - head.indexOf(mark)).toBe(3);
  });

  test("has a red rule 4 mm under them as wide as the text, and the title two lines under it", () => {
    // An exact line of 28.95 pt leaves 3.8 pt under 16 pt type.
    expect(millimetres(numberOf(rule, "w:spacing", "w:line") + 3.8 * 20)).toBeCloseTo(4, 1);
    expect(attribute(rule, "w:bottom", "w:color")).toBe("FF0000");
    expect(attribute(rule, "w:ind", "w:left")).toBeUndefined();
    expect(head.slice(head.indexOf(rule) + 1).map(textOf)).toEqual(["", ""]);
  });

  test("of a long name is set smaller, on one line", () => {
    const long = headOf({ kind: "printed", mark: "内蒙古自治区鄂尔多斯市伊金霍洛旗人民政府文件" });

    expect((numberOf(long[1] ?? "", "w:sz", "w:val") / 2) * 22).toBeLessThan(22 * 22 + 1);
    expect(height(long)).toBe(height(head));
  });

  test("of a paper that goes down has its number in the middle", () => {
    const down = headOf({ kind: "printed", mark: "文件", documentNumber: "陵政发〔2022〕3号" });
    const line = down.find((each) => textOf(each).startsWith("陵政发")) ?? "";

    expect(attribute(line, "w:jc", "w:val")).toBe("center");
    expect(textOf(line)).toBe("陵政发〔2022〕3号");
  });
});

test("preprinted paper has the same room, with the number and the signer but no mark and no rule", () => {
  const head = headOf(letterheads.reserved);

  expect(height(head)).toBe(height(headOf(letterheads.printed)));
  expect(head.map(textOf).filter((line) => line !== "")).toEqual([
    "陵政发〔2022〕3号签发人：李　某",
  ]);
  expect(head.join("")).not.toContain("<w:pBdr>");
  expect(head.join("")).not.toContain("IssuerMark");
});

describe("版记", () => {
  const document = documentOf({ imprint, attachments: turning.slice(0, 2) });
  const [block = ""] = drawings(document);

  test("has copies, office and date between rules of 0.35 mm and one of 0.25 mm", () => {
    expect(inside(block, "w:tr").map(textOf)).toEqual([
      "抄送：晋城市人民政府，县委各部门，县人大常委会办公室，县政协办公室，县人民法院，县人民检察院。",
      "陵川县人民政府办公室2022年1月10日印发",
    ]);
    const eighths = (side: string) => numberOf(block, `w:${side}`, "w:sz");
    const wide = (side: string) => (eighths(side) / 8 / 72) * 25.4;
    expect([wide("top"), wide("bottom")]).toEqual([
      expect.closeTo(0.35, 1),
      expect.closeTo(0.35, 1),
    ]);
    expect(wide("insideH")).toBeCloseTo(0.26, 2);
  });

  test("ends where the text of an upright page ends, and its room is kept", () => {
    const foot = Number(/<wp:posOffset>(\d+)<\/wp:posOffset><\/wp:positionV>/.exec(block)?.[1]);
    const holder = elements(document, "w:p").at(-1) ?? "";

    expect((foot + numberOf(block, "wp:extent", "cy")) / 36_000).toBeCloseTo(297 - 35, 1);
    expect(millimetres(numberOf(holder, "w:spacing", "w:line"))).toBeCloseTo(
      numberOf(block, "wp:extent", "cy") / 36_000,
      1,
    );
    expect(elements(document, "w:sectPr").at(-1)).not.toContain("landscape");
  });

  test("without copies is the office and the date alone", () => {
    const [alone = ""] = drawings(documentOf({ imprint: { ...imprint, copies: [] } }));

    expect(inside(alone, "w:tr").map(textOf)).toEqual(["陵川县人民政府办公室2022年1月10日印发"]);
  });
});

test("a paper that asks for neither has neither", () => {
  const document = documentOf({});

  expect(styleOf(elements(document, "w:p")[0] ?? "")).toBe("Title");
  expect(drawings(document)).toEqual([]);
  expect(inStyle(document, "IssuerMark")).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { docx } from "../../shared/report/docx/docx.ts";
import { paperOf, tableOf, text, turning } from "../support/docx-papers.ts";
import {
  attribute,
  docxParts,
  elements,
  inStyle,
  numberOf,
  textOf,
} from "../support/docx-parts.ts";

const documentOf = (more: Parameters<typeof paperOf>[0]): string =>
  docxParts(docx(paperOf(more)))["word/document.xml"] ?? "";
const isKept = (paragraph: string): boolean => paragraph.includes("<w:keepNext/>");

describe("the signature", () => {
  test("is kept with the attachment list and the last paragraph of the body", () => {
    const paragraphs = elements(documentOf({ body: [text(9)], attachments: turning }), "w:p");
    const date = paragraphs.findIndex((each) => textOf(each) === "2022年1月10日");
    const last = paragraphs.findIndex((each) => textOf(each).startsWith("坚持教育"));

    expect(paragraphs.slice(last, date).map(isKept)).toEqual(
      paragraphs.slice(last, date).map(() => true),
    );
    expect(isKept(paragraphs[date] ?? "")).toBe(false);
  });

  test("is kept with the last two rows of a table that ends the body, which are a table that is kept as a whole", () => {
    const tables = elements(documentOf({ body: [tableOf(5)] }), "w:tbl");
    const kept = tables.map((table) =>
      elements(table, "w:tr").map((row) => elements(row, "w:p").map(isKept)),
    );

    // The titles of the columns are kept with the first row by their style
    expect(kept.map((rows) => rows.map((row) => row.some(Boolean)))).toEqual([
      [false, false, false, false],
      [true, true],
    ]);
    expect(kept[1]?.flat().every(Boolean)).toBe(true);
  });

  test("is kept with a short table as a whole", () => {
    const tables = elements(documentOf({ body: [tableOf(3)] }), "w:tbl");

    expect(tables).toHaveLength(1);
    expect(
      elements(tables[0] ?? "", "w:tr")
        .slice(1)
        .flatMap((row) => elements(row, "w:p"))
        .every(isKept),
    ).toBe(true);
  });
});

describe("the mark of verification", () => {
  const model = paperOf({ attachments: turning.slice(0, 1) });
  const document = documentOf({ attachments: turning.slice(0, 1) });
  const [mark = ""] = inStyle(document, "Verification");

  test("is the last that the paper says", () => {
    expect(textOf(mark)).toBe(model.verification.line);
    expect(elements(document, "w:p").slice(-2)[0]).toBe(mark);
  });

  test("stands in the lower margin, so that it never needs a page of its own", () => {
    const footOfText = 16_838 - 1984;

    expect(attribute(mark, "w:framePr", "w:vAnchor")).toBe("page");
    expect(numberOf(mark, "w:framePr", "w:y")).toBeGreaterThan(footOfText + 500);
    // Three lines of 9 pt above the edge of the paper.
    expect(numberOf(mark, "w:framePr", "w:y")).toBeLessThan(16_838 - 600);
  });

  test("stands within the width of a turned page too", () => {
    const turned = documentOf({ attachments: turning.slice(0, 2) });
    const frame = inStyle(turned, "Verification")[0] ?? "";

    expect(numberOf(frame, "w:framePr", "w:w")).toBe(12_756);
    expect(numberOf(frame, "w:framePr", "w:y")).toBeGreaterThan(11_906 - 1474 + 500);
  });

  test("is anchored to a paragraph that fits under 22 full lines", () => {
    const anchor = elements(document, "w:p").at(-1) ?? "";

    expect(attribute(anchor, "w:spacing", "w:lineRule")).toBe("exact");
    expect(22 * 579 + numberOf(anchor, "w:spacing", "w:line")).toBeLessThanOrEqual(
      16_838 - 2098 - 1984,
    );
  });
});

test("an attachment has its number on the first line and its title on the third", () => {
  const paragraphs = elements(documentOf({ attachments: turning.slice(0, 1) }), "w:p");
  const mark = paragraphs.findIndex((each) => textOf(each) === "附件1");

  expect(paragraphs.slice(mark, mark + 3).map(textOf)).toEqual([
    "附件1",
    "",
    "具体内容得分及评分说明",
  ]);
  const styles = docxParts(docx(paperOf()))["word/styles.xml"] ?? "";
  for (const id of ["AttachmentMark", "Addressee", "AttachmentTitle"]) {
    const style = elements(styles, "w:style").find((each) => each.includes(`"${id}"`)) ?? "";
    expect(attribute(style, "w:spacing", "w:line")).toBe("579");
    expect(attribute(style, "w:spacing", "w:lineRule")).toBe("exact");
  }
});

test("a character of the supplementary planes stays, and is set as Chinese", () => {
  const document = documentOf({ body: [{ kind: "paragraph", text: "𠮷县“两免一补”资金𬭎" }] });
  const paragraph = elements(document, "w:p").find((each) => textOf(each).includes("𠮷")) ?? "";

  expect(textOf(paragraph)).toBe("𠮷县“两免一补”资金𬭎");
  expect(attribute(paragraph, "w:rFonts", "w:hint")).toBe("eastAsia");
});

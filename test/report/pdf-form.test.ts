import { getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, test } from "vitest";
import type { TableBlock } from "../../shared/report/content.ts";
import type { Paper } from "../../shared/report/paper.ts";
import { fontsOf } from "../../shared/report/pdf/faces.ts";
import { pdfRenderer } from "../../shared/report/pdf/pdf.ts";
import type { Renderer } from "../../shared/report/renderer.ts";
import { type PdfPage, pdfPages } from "../support/pdf-pages.ts";
import { annexOf, paperOf, paragraph, solidText } from "../support/printed.ts";

let renderer: Renderer;
beforeAll(async () => {
  renderer = await pdfRenderer(await fontsOf(undefined));
});

const pagesOf = async (paper: Paper): Promise<readonly PdfPage[]> =>
  pdfPages(await renderer.render(paper));

/** Lines of text before the last block, so that the signature comes to stand anywhere on a page. */
const linesOf = (lines: number) => Array.from({ length: lines }, () => paragraph("一行正文。"));
const annexes = [annexOf(1, "具体内容得分及评分说明"), annexOf(2, "佐证材料目录")];
const longText = Array.from({ length: 40 }, (_, place) => `第${place + 1}句话说明情况，`).join("");
const everyThird = Array.from({ length: 9 }, (_, place) => place * 3);

describe("the signature of a paper", { timeout: 60_000 }, () => {
  test.each(everyThird)(
    "has text of the last paragraph above it, after %i lines",
    async (lines) => {
      const pages = await pagesOf(
        paperOf({ body: [...linesOf(lines), paragraph(longText)], attachments: annexes }),
      );

      const signing = pages.find((page) => solidText(page).includes("2021年12月20日"));
      expect(signing && solidText(signing)).toContain(
        "句话说明情况，附件：1.具体内容得分及评分说明",
      );
      expect(pages.map(solidText).join("").replace(/—\d+—/g, "")).toContain(longText);
    },
  );

  test.each(everyThird)("has rows of the last table above it, after %i lines", async (lines) => {
    const table: TableBlock = {
      kind: "table",
      caption: "整改任务清单",
      columns: [{ title: "任务", width: 156, align: "start" }],
      rows: Array.from({ length: 20 }, (_, row) => ({
        kind: "cells",
        cells: [`任务第${row + 1}`],
      })),
    };

    const pages = await pagesOf(paperOf({ body: [...linesOf(lines), table] }));

    const signing = pages.find((page) => solidText(page).includes("2021年12月20日"));
    expect(signing && solidText(signing)).toContain("任务第20");
  });

  test.each([1500, 9000])("has the end of a paragraph of %i letters above it", async (length) => {
    const text = "说明有关情况，推动落实。".repeat(length / 12);

    const pages = await pagesOf(paperOf({ body: [paragraph(text)], attachments: annexes }));

    const signing = pages.find((page) => solidText(page).includes("2021年12月20日"));
    expect(signing && solidText(signing)).toContain("推动落实。附件：1.");
    expect(pages.map(solidText).join("").replace(/—\d+—/g, "")).toContain(text);
  });

  test("is on no page of its own when the paper ends with a heading or says nothing", async () => {
    const heading = { kind: "heading", level: 1, text: "四、改进措施" } as const;

    const [only, second] = await pagesOf(paperOf({ body: [...linesOf(17), heading] }));

    expect(only && solidText(only)).not.toContain("四、改进措施");
    expect(second && solidText(second)).toMatch(/^四、改进措施陵川县人民政府2021年12月20日/);
    expect(await pagesOf(paperOf({ body: [] }))).toHaveLength(1);
  });
});

describe("an annex", () => {
  test("has its number on the first line and its title centred on the third", async () => {
    const [, annex] = await pagesOf(paperOf({ attachments: [annexOf(1, "佐证材料目录")] }));

    const [number, title, text] = annex?.texts ?? [];
    const pitch = 225 / 22;
    expect(number).toMatchObject({ text: "附件1", left: expect.closeTo(28, 0) });
    expect((title?.top ?? 0) - (number?.top ?? 0)).toBeCloseTo(2 * pitch + 0.7, 0);
    expect((title?.left ?? 0) + (title?.width ?? 0) / 2).toBeCloseTo(28 + 156 / 2, 0);
    expect((text?.top ?? 0) - (number?.top ?? 0)).toBeCloseTo(4 * pitch, 0);
  });

  test("with a wide table is turned, its number where upright pages have theirs", async () => {
    const landscape = annexOf(1, "佐证材料目录", { landscape: true });
    const [, turned] = await pagesOf(paperOf({ attachments: [landscape] }));

    expect(turned).toMatchObject({ width: expect.closeTo(297, 0), height: expect.closeTo(210, 0) });
    const number = turned?.texts.find(({ text }) => text.includes("—"));
    // Page 2 has its number at the lower left of the upright paper: the upper left of the turned one
    expect(number?.left).toBeGreaterThan(22);
    expect(number?.left).toBeLessThan(35);
    expect(number?.top).toBeLessThan(50);
  });

  test("is reached from the list of annexes and from the outline", async () => {
    const body = [
      { kind: "heading", level: 1, text: "一、主要工作成效" } as const,
      paragraph("正文。"),
    ];
    const document = await getDocumentProxy(
      new Uint8Array(await renderer.render(paperOf({ body, attachments: annexes }))),
    );

    const outline: readonly { readonly title: string }[] = await document.getOutline();
    const links = await (await document.getPage(1)).getAnnotations();
    expect(outline.map(({ title }) => title)).toEqual([
      "一、主要工作成效",
      "附件1　具体内容得分及评分说明",
      "附件2　佐证材料目录",
    ]);
    expect(links.map(({ subtype }) => subtype)).toEqual(["Link", "Link"]);
  });
});

test.each(everyThird)(
  "the mark stands in the foot of the last page, below %i rows",
  async (rows) => {
    const attachments = [annexOf(1, "目录", { blocks: linesOf(rows) })];

    const pages = await pagesOf(paperOf({ attachments }));

    const marked = pages.filter((page) => solidText(page).includes("核验信息"));
    expect(marked).toEqual(pages.slice(-1));
    expect(pages.at(-1)?.texts.filter(({ size }) => size !== 9 && size !== 14)).not.toEqual([]);
  },
);

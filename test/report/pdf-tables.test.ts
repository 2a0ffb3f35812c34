import { beforeAll, expect, test } from "vitest";
import type { Block, TableBlock } from "../../shared/report/content.ts";
import { fontsOf } from "../../shared/report/pdf/faces.ts";
import { pdfRenderer } from "../../shared/report/pdf/pdf.ts";
import type { Renderer } from "../../shared/report/renderer.ts";
import { paperOf } from "../support/docx-papers.ts";
import { type PdfPage, pdfPages } from "../support/pdf-pages.ts";
import { printedLines } from "../support/printed.ts";

let renderer: Renderer;
beforeAll(async () => {
  renderer = await pdfRenderer(await fontsOf(undefined));
});

const pagesOf = async (body: readonly Block[]): Promise<readonly PdfPage[]> =>
  pdfPages(await renderer.render(paperOf({ body: [...body] })));
const tableTitled = (titles: readonly [string, string], rows: readonly string[]): TableBlock => ({
  kind: "table",
  caption: "各校教师数",
  columns: [
    { title: titles[0], width: 60, align: "start" },
    { title: titles[1], width: 96, align: "end" },
  ],
  rows: rows.map((text) => ({ kind: "cells", cells: [text, "120"] })),
});
const topOf = (pages: readonly PdfPage[], text: string): number =>
  pages.flatMap(printedLines).find((line) => line.text.includes(text))?.top ?? Number.NaN;

test("a table without titles begins with its first row", async () => {
  const before: Block = { kind: "paragraph", text: "各校情况如下。" };
  const gap = async (titles: readonly [string, string]) => {
    const pages = await pagesOf([before, tableTitled(titles, ["陵川一中"])]);
    return topOf(pages, "陵川一中") - topOf(pages, "各校情况");
  };

  // A row of one line is 10.5 pt high and has 1 mm above and below
  expect((await gap(["学校", "教师"])) - (await gap(["", " "]))).toBeCloseTo(5.7, 1);
});

test("a table without titles that ends the body is signed on a page with its last rows", async () => {
  const rows = Array.from({ length: 40 }, (_, row) => `学校${row + 1}`);

  const pages = await pagesOf([tableTitled(["", ""], rows)]);

  const signing = pages.find((page) =>
    page.texts.some(({ text }) => text.includes("2022年1月10日")),
  );
  expect(signing?.texts.map(({ text }) => text).join("")).toContain("学校40");
});

test("a sentence of whatever length does not end on 分）。 alone in its cell", async () => {
  const rows = Array.from(
    { length: 20 },
    (_, length) => `${"教".repeat(length + 1)}，不得分（满分1.00分）。`,
  );

  const pages = await pagesOf([tableTitled(["说明", "数"], rows)]);

  // Cells begin 28 + 1.2 mm from the edge
  const first = pages.flatMap(({ texts }) => texts.filter(({ left }) => left < 30));
  expect(first.map(({ text }) => text).filter((text) => /^分(?:）|$)/.test(text))).toEqual([]);
});

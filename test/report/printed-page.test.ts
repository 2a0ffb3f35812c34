import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { html } from "../../shared/report/html/html.ts";
import type { Paper } from "../../shared/report/paper.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { completeCounty } from "../support/complete-county.ts";
import { contradictoryCounty } from "../support/contradictory-county.ts";
import { type PdfPage, pdfPages } from "../support/pdf-pages.ts";
import { annexOf, type PrintedLine, paperOf, paragraph, printedLines } from "../support/printed.ts";
import { lingchuan } from "../support/report-counties.ts";

const executablePath = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => existsSync(path));

describe.runIf(executablePath !== undefined)("the page on paper", { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }) });
  });
  afterAll(() => browser.close());

  const printed = async (paper: Paper): Promise<readonly PdfPage[]> => {
    const page = await browser.newPage();
    await page.setContent(html(paper));
    const bytes = await page.pdf({ preferCSSPageSize: true });
    await page.close();
    return pdfPages(bytes);
  };

  const bodyLines = (page: PdfPage): readonly string[] =>
    printedLines(page)
      .filter(({ size }) => Math.abs(size - 16) < 0.3)
      .map(({ text }) => text);

  test("has 28 characters a line and 22 lines a page", async () => {
    const pages = await printed(paperOf({ body: [paragraph("教".repeat(28 * 60))] }));

    const [, whole] = pages;
    expect(whole && bodyLines(whole).slice(0, 3)).toEqual(
      Array.from({ length: 3 }, () => "教".repeat(28)),
    );
    expect(whole && bodyLines(whole)).toHaveLength(22);
  });

  test.each([lingchuan, completeCounty])(
    "of %o has no line of more than 28 characters of Chinese",
    async (county) => {
      const pages = await printed(reportModel(county()));

      const lines = pages.filter(({ width }) => width < 215).flatMap(bodyLines);
      const chinese = lines.filter((line) =>
        /^[\p{Script=Han}，。、；：（）“”]+$/u.test(line.trim()),
      );
      // Two marks that meet may share a place
      expect(Math.max(...chinese.map((line) => [...line.trim()].length))).toBeGreaterThanOrEqual(
        28,
      );
      expect(Math.max(...chinese.map((line) => [...line.trim()].length))).toBeLessThanOrEqual(29);
    },
  );

  const lineWith = (pages: readonly PdfPage[], text: string): PrintedLine | undefined =>
    pages.flatMap(printedLines).findLast((line) => line.text.includes(text));
  const textOf = (page: PdfPage | undefined): string =>
    page === undefined
      ? ""
      : printedLines(page)
          .map(({ text }) => text)
          .join("")
          .replace(/\s/g, "");

  test("has the signature at the right, its date four characters in and the name centred over it", async () => {
    const pages = await printed(paperOf());

    const name = lineWith(pages, "陵川县人民政府");
    const date = lineWith(pages, "2021年12月20日");
    const middle = (line: PrintedLine | undefined): number =>
      line === undefined ? 0 : (line.left + line.right) / 2;
    expect(date?.right).toBeCloseTo(184 - 4 * (156 / 28), 0);
    expect(middle(name)).toBeCloseTo(middle(date), 0);
  });

  test.each([0, 4, 8, 12, 16, 20])(
    "never signs on a page without text, after %i lines",
    async (lines) => {
      const body = [
        ...Array.from({ length: lines }, () => paragraph("一行正文。")),
        paragraph("尾句说明情况。".repeat(20)),
      ];

      const pages = await printed(paperOf({ body, attachments: [annexOf(1, "目录")] }));

      const signing = pages.find((page) => textOf(page).includes("2021年12月20日"));
      expect(textOf(signing)).toContain("尾句说明情况。");
    },
  );

  test("turns the annex with a wide table, and its words stand on one line", async () => {
    const pages = await printed(reportModel(completeCounty()));

    const turned = pages.filter(({ width }) => width > 290);
    expect(turned.length).toBeGreaterThan(5);
    expect(turned.flatMap(({ texts }) => texts).some(({ text }) => text.includes("证据编号"))).toBe(
      true,
    );
    expect(lineWith(pages, "部分达标")).toBeDefined();
  });

  test("begins with the letterhead and ends with the imprint, and the mark is on no page of its own", async () => {
    const pages = await printed(
      paperOf({
        letterhead: {
          kind: "printed",
          mark: "陵川县人民政府文件",
          documentNumber: "陵政报〔2021〕12号",
          signer: "张三",
        },
        imprint: {
          copies: ["晋城市人民政府"],
          office: "陵川县人民政府办公室",
          date: "2021年12月20日",
        },
      }),
    );

    const mark = lineWith(pages, "陵川县人民政府文件");
    // The baseline of 42 pt type whose upper edge is 37 + 35 mm down
    expect(mark?.top).toBeGreaterThan(37 + 35 + 8);
    expect(mark?.top).toBeLessThan(37 + 35 + 15);
    const text = pages.map(textOf).join("");
    expect(text).toContain("陵政报〔2021〕12号签发人：张三");
    expect(text).toMatch(/抄送：晋城市人民政府。陵川县人民政府办公室2021年12月20日印发/);
    expect(pages.filter((page) => /^核验信息/.test(textOf(page)))).toEqual([]);
  });

  test.each([lingchuan, completeCounty, contradictoryCounty])(
    "of %o is signed with rows of its last table, and has its mark with rows of its last annex",
    async (county) => {
      const pages = await printed(reportModel(county()));

      const solid = pages.map(textOf);
      const signing = solid.find((text) => text.includes("附件：1."));
      expect(signing?.split("附件：1.")[0]?.length).toBeGreaterThan(20);
      const marked = solid.filter((text) => text.includes("核验信息："));
      expect(marked).toHaveLength(1);
      expect(marked[0]?.split("核验信息：")[0]?.length).toBeGreaterThan(20);
    },
  );
});

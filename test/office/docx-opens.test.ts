import { beforeAll, describe, expect, test } from "vitest";
import type { Block } from "../../shared/report/content.ts";
import { docx } from "../../shared/report/docx/docx.ts";
import type { Paper } from "../../shared/report/paper.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { completeCounty } from "../support/complete-county.ts";
import { paperOf, papers } from "../support/docx-papers.ts";
import { hasLibreOffice, laidOut } from "../support/libreoffice.ts";
import { nothingFiledCounty } from "../support/nothing-filed-county.ts";
import { type PdfPage, type PlacedText, pdfPages } from "../support/pdf-pages.ts";
import { lingchuan } from "../support/report-counties.ts";

const all: Readonly<Record<string, Paper>> = {
  "the seed's county": reportModel(lingchuan()),
  "a complete county": reportModel(completeCounty()),
  "a county that filed nothing": reportModel(nothingFiledCounty()),
  ...papers,
  full: paperOf({
    body: [{ kind: "paragraph", text: "坚持教育优先发展，压实部门责任。".repeat(90) }],
  }),
};

let pages: Readonly<Record<string, readonly PdfPage[]>> = {};
beforeAll(async () => {
  if (!hasLibreOffice) return;
  const pdfs = laidOut(
    Object.fromEntries(Object.entries(all).map(([name, paper]) => [name, docx(paper)])),
  );
  pages = Object.fromEntries(
    await Promise.all(
      Object.entries(pdfs).map(async ([name, pdf]) => [name, await pdfPages(pdf)] as const),
    ),
  );
});

const pagesOf = (name: string): readonly PdfPage[] => pages[name] ?? [];
/** The sign of a ratio is of another face: LibreOffice draws it after the figures that it stands between. */
const solid = (text: string): string => text.replace(/[\s∶]+/gu, "");
const textOf = (texts: readonly PlacedText[] = []): string =>
  solid(texts.map(({ text }) => text).join(""));
/** Without the draft mark and the page number, which stand between the lines of a paragraph. */
const bodyOf = (page: PdfPage): string =>
  textOf(page.texts).replace("草稿（未经县级人民政府审定）", "").replace(/—\d+—/, "");
const prose = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.kind === "heading") return [block.text];
    return block.kind === "paragraph" ? [`${block.lead ?? ""}${block.text}`] : [];
  });

/** Lines of a page from top to bottom. */
const linesOf = (page: PdfPage | undefined): readonly string[] => {
  const lines = Map.groupBy(page?.texts ?? [], ({ top }) => Math.round(top));
  return [...lines].toSorted(([one], [other]) => one - other).map(([, texts]) => textOf(texts));
};
const find = (name: string, wanted: string): PlacedText | undefined =>
  pagesOf(name)
    .flatMap(({ texts }) => texts)
    .find(({ text }) => text.includes(wanted));

describe.skipIf(!hasLibreOffice)("in LibreOffice", () => {
  test.each(Object.entries(all))("%s opens and says what it says", (name, paper) => {
    const said = pagesOf(name).map(bodyOf).join("");
    const lines = [
      paper.title.government,
      paper.title.subject,
      ...prose(paper.body),
      ...paper.attachments.flatMap(({ title, blocks }) => [title, ...prose(blocks)]),
    ];

    expect(lines.map(solid).filter((line) => !said.includes(line))).toEqual([]);
  });

  test.each(Object.entries(all))("%s is numbered on every page", (name) => {
    const numbers = pagesOf(name).map(({ texts }) => /—(\d+)—/.exec(textOf(texts))?.[1]);

    expect(numbers).toEqual(pagesOf(name).map((_, index) => String(index + 1)));
  });

  test.each(Object.entries(all))(
    "%s has its mark of verification on the last page, with other text",
    (name, paper) => {
      const [last = ""] = pagesOf(name).slice(-1).map(bodyOf);
      const mark = solid(paper.verification.line);

      expect(last).toContain(mark);
      expect(last.length).toBeGreaterThan(mark.length);
      expect(pagesOf(name).filter((page) => bodyOf(page).includes("核验信息："))).toHaveLength(1);
    },
  );

  test.each(Object.entries(all))(
    "%s has no signature without text above it and its list of attachments",
    (name, { signature }) => {
      const [date, government] = [signature?.date ?? "", signature?.government ?? ""].map(solid);
      const signed = pagesOf(name)
        .map(bodyOf)
        .filter((text) => text.includes(date ?? ""));
      const above = signed.map((text) =>
        text.split(`${government}${date}`)[0]?.replace(/附件：1\..*$/, ""),
      );

      expect(signed.length).toBeGreaterThan(0);
      expect(above.filter((text = "") => text.length < 30)).toEqual([]);
    },
  );

  test("a full page has 22 lines of 28 characters", () => {
    const lines = linesOf(pagesOf("full")[1]).slice(0, -1);

    expect(lines).toHaveLength(22);
    expect(lines.slice(1).every((line) => line.length === 28)).toBe(true);
  });

  test("turned attachments lie across, the next is upright again, all say that they are drafts", () => {
    const turning = pagesOf("turning");

    expect(turning.map(({ width }) => Math.round(width))).toEqual([
      210, 210, 297, 297, 297, 297, 297, 210,
    ]);
    expect(turning.filter(({ texts }) => textOf(texts).includes("草稿（未经"))).toHaveLength(8);
  });

  test("short words in narrow columns stand on one line", () => {
    const texts = pagesOf("turning").flatMap((page) => page.texts.map(({ text }) => text));

    for (const word of ["部分达标", "2021-12-31", "12.30"]) expect(texts).toContain(word);
  });

  /** A line is 10.2 mm; a baseline of 22 pt type on a line of the same height is where that of 16 pt is, or a little lower. */
  test("an attachment has its title two lines under its number", () => {
    const texts = pagesOf("turning")[1]?.texts ?? [];
    const number = texts.find(({ text }) => text.startsWith("附件"));
    const title = texts.find(({ text }) => text.startsWith("具体内容得分"));

    expect((title?.top ?? 0) - (number?.top ?? 0)).toBeGreaterThan(20);
    expect((title?.top ?? 0) - (number?.top ?? 0)).toBeLessThan(23);
  });

  test("a letterhead has its mark 35 mm below the top of the text, its rule's room, and the title under it", () => {
    const mark = find("printed letterhead", "陵川县人民政府文件");
    const number = find("printed letterhead", "陵政发");
    const title = find("printed letterhead", "年履行教育职责");
    const reserved = find("room for a letterhead", "年履行教育职责");

    // 48 pt are 16.9 mm, with the baseline at 0.88 of it.
    expect(mark?.top).toBeCloseTo(37 + 35 + 16.9 * 0.88, 0);
    expect((number?.top ?? 0) - (mark?.top ?? 0)).toBeGreaterThan(2.5 * 10.2);
    expect(title?.top).toBeGreaterThan((number?.top ?? 0) + 4 + 2 * 10.2);
    expect(Math.abs((reserved?.top ?? 0) - (title?.top ?? 0))).toBeLessThan(1);
  });

  test("版记 stands at the foot of the text of the last page, whether the text before it lies upright or across", () => {
    for (const name of ["printed letterhead", "imprint after a turned page"]) {
      const [last] = pagesOf(name).slice(-1);
      const office = last?.texts.findLast(({ text }) => text.startsWith("陵川县人民政府办公室"));

      expect(last?.width).toBeCloseTo(210, 0);
      expect(office?.top).toBeGreaterThan(297 - 35 - 6);
      expect(office?.top).toBeLessThan(297 - 35);
    }
  });
});

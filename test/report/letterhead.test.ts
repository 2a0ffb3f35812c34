import { beforeAll, describe, expect, test } from "vitest";
import { html } from "../../shared/report/html/html.ts";
import { markdown } from "../../shared/report/markdown/markdown.ts";
import type { Paper } from "../../shared/report/paper.ts";
import { fontsOf } from "../../shared/report/pdf/faces.ts";
import { pdfRenderer } from "../../shared/report/pdf/pdf.ts";
import type { Renderer } from "../../shared/report/renderer.ts";
import { type PdfPage, type PlacedText, pdfPages } from "../support/pdf-pages.ts";
import { annexOf, paperOf, solidText } from "../support/printed.ts";

const numbered = { documentNumber: "陵政报〔2021〕12号", signer: "张三" };
const printed = paperOf({
  letterhead: { kind: "printed", mark: "陵川县人民政府文件", ...numbered },
  attachments: [annexOf(1, "目录")],
  imprint: {
    copies: ["晋城市人民政府", "县委办公室"],
    office: "陵川县人民政府办公室",
    date: "2021年12月20日",
  },
});
const reserved = paperOf({ letterhead: { kind: "reserved", ...numbered } });

let renderer: Renderer;
beforeAll(async () => {
  renderer = await pdfRenderer(await fontsOf(undefined));
});
const pagesOf = async (paper: Paper): Promise<readonly PdfPage[]> =>
  pdfPages(await renderer.render(paper));
const find = (page: PdfPage | undefined, text: string): PlacedText | undefined =>
  page?.texts.find((each) => each.text.includes(text));

describe("the letterhead of a PDF", () => {
  test("has the mark 35 mm below the upper edge, the number at the left and the signer at the right, one blank in", async () => {
    const [first] = await pagesOf(printed);

    const mark = find(first, "陵川县人民政府文件");
    // 42 pt are 14.8 mm, the baseline lies 0.88 of them below the upper edge
    expect(mark?.top).toBeCloseTo(37 + 35 + 14.8 * 0.88, 0);
    expect((mark?.left ?? 0) + (mark?.width ?? 0) / 2).toBeCloseTo(28 + 78, 0);
    expect(find(first, "陵政报")?.left).toBeCloseTo(28 + 5.6, 0);
    const signer = find(first, "张三") ?? find(first, "签发人：张三");
    expect((signer?.left ?? 0) + (signer?.width ?? 0)).toBeCloseTo(184 - 5.6, 0);
  });

  test("sets a long mark on one line", async () => {
    const mark = "晋城市城区人民代表大会常务委员会办公室文件";
    const [first] = await pagesOf(paperOf({ letterhead: { kind: "printed", mark } }));

    const placed = find(first, mark);
    expect(placed?.left).toBeGreaterThan(27.9);
    expect((placed?.left ?? 0) + (placed?.width ?? 0)).toBeLessThan(184.1);
  });

  test("leaves the same room on preprinted paper, and no red", async () => {
    const [first] = await pagesOf(printed);
    const [empty] = await pagesOf(reserved);

    const subject = "履行教育职责自评情况";
    expect(find(empty, subject)?.top).toBeCloseTo(find(first, subject)?.top ?? 0, 1);
    expect(find(empty, "陵政报")?.top).toBeCloseTo(find(first, "陵政报")?.top ?? 0, 1);
    expect(empty && solidText(empty)).not.toContain("文件");
  });
});

describe("the imprint of a PDF", () => {
  test("stands at the foot of the last page, in 四号", async () => {
    const last = (await pagesOf(printed)).at(-1);

    const issued = find(last, "2021年12月20日印发");
    expect(issued).toMatchObject({ size: 14 });
    expect(issued?.top).toBeGreaterThan(255);
    expect(issued?.top).toBeLessThan(262);
    expect((issued?.left ?? 0) + (issued?.width ?? 0)).toBeCloseTo(184 - 4.94, 0);
    expect(last && solidText(last)).toContain("抄送：晋城市人民政府，县委办公室。");
  });

  test("has an upright page of its own behind a turned annex", async () => {
    const turned = annexOf(1, "目录", { landscape: true });
    const pages = await pagesOf({ ...printed, attachments: [turned] });

    expect(pages.map(({ width }) => Math.round(width))).toEqual([210, 297, 210]);
    expect(
      pages
        .at(-1)
        ?.texts.map(({ text }) => text)
        .join(""),
    ).toContain("印发");
  });
});

describe("letterhead and imprint", () => {
  test("are plain lines of Markdown", () => {
    expect(markdown(printed)).toMatch(
      /^\*\*陵川县人民政府文件\*\*\n\n陵政报〔2021〕12号\n\n签发人：张三\n\n# 陵川县人民政府/,
    );
    expect(markdown(printed)).toContain(
      "抄送：晋城市人民政府，县委办公室。\\\n陵川县人民政府办公室　2021年12月20日印发",
    );
    expect(markdown(reserved)).toMatch(/^陵政报〔2021〕12号\n\n签发人：张三\n\n# /);
  });

  test("stand on the page, and none of them without being asked for", () => {
    expect(html(printed)).toContain('<p class="sender">陵川县人民政府文件</p>');
    expect(html(printed)).toContain('<p class="copies">抄送：晋城市人民政府，县委办公室。</p>');
    expect(html(reserved)).not.toContain('class="sender"');
    expect(html(paperOf())).not.toMatch(/<div class="(letterhead|imprint)/);
  });

  test("are text, whatever they say", () => {
    const paper = paperOf({
      letterhead: { kind: "printed", mark: "<b>*文件*</b>", documentNumber: "#1", signer: "<i>" },
      imprint: { copies: ["[a](b)"], office: "<u>", date: "|" },
    });

    expect(html(paper)).not.toMatch(/<[biu]>/);
    expect(markdown(paper)).toContain("\\#1");
    expect(markdown(paper)).toContain("\\[a\\](b)");
  });
});

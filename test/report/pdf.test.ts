import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { fontsOf } from "../../shared/report/pdf/faces.ts";
import { pdfRenderer } from "../../shared/report/pdf/pdf.ts";
import type { Renderer } from "../../shared/report/renderer.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { completeCounty } from "../support/complete-county.ts";
import { countyThatWrote, hostileText } from "../support/hostile-text.ts";
import { type PdfPage, type PlacedText, pdfPages } from "../support/pdf-pages.ts";
import { lingchuan } from "../support/report-counties.ts";
import { blockLines } from "../support/report-lines.ts";

const model = reportModel(lingchuan());
let renderer: Renderer;
let bytes: Uint8Array;
let pages: readonly PdfPage[];

beforeAll(async () => {
  renderer = await pdfRenderer(await fontsOf(undefined));
  bytes = await renderer.render(model);
  pages = await pdfPages(bytes);
});

/** Blanks and the places given to long runs do not count. */
const solid = (text: string): string => text.replace(/[\s\u200b]+/gu, "");
const textOf = (some: readonly PdfPage[]): string =>
  solid(some.flatMap(({ texts }) => texts.map(({ text }) => text)).join(""));

describe("the PDF by GB/T 9704-2012", () => {
  test("is on A4, upright or turned", () => {
    expect(pages.filter((page) => !isA4(page))).toEqual([]);
  });

  test("keeps its text inside 156 × 225 mm, but for page numbers, draft marks and the trace in the last foot", () => {
    const inside = pages
      .filter(({ width, height }) => width < height)
      .flatMap(({ texts }) =>
        texts.filter(({ text, size }) => ![9, 14, 150].includes(size) && !text.includes("草稿")),
      );

    expect(inside.filter((text) => inkLeft(text) < 27.9 || inkRight(text) > 184.1)).toEqual([]);
    expect(inside.filter(({ top }) => top < 37 || top > 262)).toEqual([]);
  });

  test("has 22 lines a page, 10.23 mm apart", () => {
    const [, second] = pages;
    const tops = [
      ...new Set(
        second?.texts.filter(({ size }) => size === 16).map(({ top }) => Math.round(top * 10) / 10),
      ),
    ];
    const gaps = tops.slice(1).map((top, index) => top - (tops[index] ?? 0));

    expect(tops).toHaveLength(22);
    expect(gaps.every((gap) => Math.abs(gap - 225 / 22) < 0.15)).toBe(true);
  });

  test("has 28 characters a line, and begins a paragraph 2 characters in", () => {
    const body = pages.flatMap(({ texts }) => texts.filter(({ size }) => size === 16));
    const pitches = body
      .filter(({ text }) => /^\p{Script=Han}{6,}$/u.test(text))
      .map(({ text, width }) => width / text.length);
    const opening = body.find(({ text }) => text.startsWith("按照2021年"));

    // Justified lines are wider; none is closer than the grid
    expect(28 * Math.min(...pitches)).toBeGreaterThan(155.9);
    expect(28 * Math.min(...pitches)).toBeLessThan(156.3);
    expect(opening?.left).toBeCloseTo(28 + 2 * (156 / 28), 0);
  });

  test("numbers odd pages at the right and even pages at the left", () => {
    const numbers = pages
      .slice(0, 4)
      .map(({ texts }) => texts.filter(({ text, size }) => size === 14 && /[—\d]/.test(text)));
    const lefts = numbers.map((parts) => Math.min(...parts.map(({ left }) => left)));

    expect(
      numbers.map((parts) =>
        parts
          .map(({ text }) => text)
          .join("")
          .replace(/\s/g, ""),
      ),
    ).toEqual(["—1—", "—2—", "—3—", "—4—"]);
    expect(lefts.map((left) => (left > 105 ? "right" : "left"))).toEqual([
      "right",
      "left",
      "right",
      "left",
    ]);
  });

  test("says all that the body says, in its order", () => {
    const lines = model.body.filter(({ kind }) => kind !== "table").flatMap(blockLines);
    const text = textOf(pages).replace(/—\d+—|草稿（未经县级人民政府审定）|草稿/g, "");
    let from = 0;
    for (const line of lines) {
      const place = text.indexOf(solid(line), from);
      expect([line, place >= from]).toEqual([line, true]);
      from = place;
    }
  });

  test("is an archival PDF/A-2a, dated by the status version", () => {
    const raw = Buffer.from(bytes).toString("latin1");

    expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>[\s\S]*<pdfaid:conformance>A</);
    expect(raw).toContain("/CreationDate (D:20211220080000");
  });

  test("carries its verification line as plain text", () => {
    expect(Buffer.from(bytes).toString("utf8")).toContain(model.verification.line);
  });
});

test.each([lingchuan, completeCounty])(
  "the PDF of %o is the same bytes from another typesetter",
  async (county) => {
    const other = await pdfRenderer(await fontsOf(undefined));
    const report = reportModel(county());

    const once = await renderer.render(report);
    const again = await other.render(report);

    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
  },
);

test("whatever a clerk types stays on the page and is never a command", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostileText, { minLength: 3, maxLength: 3 }), async (texts) => {
      const made = await pdfPages(await renderer.render(reportModel(countyThatWrote(texts))));

      const beyond = made.flatMap(({ width: paper, texts: placed }) =>
        placed.filter(({ left, width, size }) => size < 100 && (left < 0 || left + width > paper)),
      );
      expect(beyond).toEqual([]);
      expect(made.filter((page) => !isA4(page))).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 120_000);

/** A mark's blank half may hang over the edge: the left of an opening one, the right of any other. */
const BLANK_HALF = 3;
const inkLeft = ({ text, left }: PlacedText): number =>
  left + (/^[（“《「『【]/.test(text) ? BLANK_HALF : 0);
const inkRight = ({ text, left, width }: PlacedText): number =>
  left + width - (/[，。、：；）”》」』】]$/.test(text) ? BLANK_HALF : 0);

const isA4 = ({ width, height }: PdfPage): boolean =>
  (near(width, 210) && near(height, 297)) || (near(width, 297) && near(height, 210));
const near = (one: number, other: number): boolean => Math.abs(one - other) < 0.1;

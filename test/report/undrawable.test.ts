import { expect, test } from "vitest";
import {
  undrawableIn,
  undrawableLine,
  withDrawableText,
} from "../../shared/report/pdf/undrawable.ts";

const fault = (message: string): string =>
  `SourceDiagnostic { severity: Error, span: Span(1), message: "${message}", trace: [], hints: ["x"] }`;

test("what Typst cannot show is read from its faults, escapes and all", () => {
  const faults = `[${[
    fault(
      'PDF/A-2a error: the text `\\"𪚥\\"` could not be displayed with font `\\"Noto Serif SC\\"`',
    ),
    fault(
      'PDF/A-2a error: the text `\\"\\\\u{200d}\\"` could not be displayed with font `\\"X\\"`',
    ),
    fault(
      'PDF/A-2a error: the text `\\"e\\\\u{301}\\"` could not be displayed with font `\\"X\\"`',
    ),
    fault('PDF/A-2a error: the PDF contains the codepoint `\\"\\\\u{f8bb}\\"`'),
  ].join(", ")}]`;

  expect(undrawableIn(faults)).toEqual(["𪚥", "\u200d", "e\u0301", "\uf8bb"]);
});

test("another fault names nothing to replace", () => {
  expect(undrawableIn(fault("PDF/A-2a error: missing document date"))).toEqual([]);
});

test("a character goes with its marks and joiners, the words of the form stay", () => {
  const block = { kind: "paragraph", text: "村𪚥，👨‍👩‍👧，e\u0301e", lead: "甲" };

  expect(withDrawableText(block, new Set(["𪚥", "👩", "e\u0301"]))).toEqual({
    kind: "paragraph",
    text: "村〓，〓，〓e",
    lead: "甲",
  });
});

test("letters that are only drawn together are all replaced", () => {
  expect(withDrawableText({ text: "文لا文" }, new Set(["لا"]))).toEqual({ text: "文〓〓文" });
});

test("what is missing is named by its code, the first 24 of many", () => {
  const many = new Set(
    Array.from({ length: 30 }, (_, place) => String.fromCodePoint(0x2a600 + place)),
  );

  expect(undrawableLine(new Set(["𪚥", "e\u0301"]))).toBe(
    "字库缺字：本PDF以〓代替字体中没有的字符U+0065+U+0301、U+2A6A5，原字见本报告的其他格式。",
  );
  expect(undrawableLine(many)).toContain("U+2A617等30个，");
});

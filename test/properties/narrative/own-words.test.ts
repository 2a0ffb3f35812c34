import fc from "fast-check";
import { expect, test } from "vitest";
import type { Narrative } from "../../../shared/domain/evidence/narrative.ts";
import { ownWords } from "../../../shared/report/prose/own-words.ts";
import { countyThatWrote } from "../../support/hostile-text.ts";
import { blockLines } from "../../support/report-lines.ts";

const numeral = fc.constantFrom("一", "二", "三", "四", "十", "十一");
const digit = fc.constantFrom("1", "2", "3", "12", "１");
const mark = fc.oneof(
  numeral.map((each) => `${each}、`),
  numeral.map((each) => `（${each}）`),
  digit.map((each) => `${each}.`),
  digit.map((each) => `（${each}）`),
  fc.constantFrom("①", "②", "㈠", "⑴", "⒈", ""),
);
const words = fc.constantFrom(
  "加强领导",
  "。",
  "投入1.5万元",
  "增长0.03%",
  "；二是",
  "，",
  "一是",
  "二年级",
  "2021. ",
  "（一）",
  "：",
  "-3~5",
  "①",
);
const line = fc
  .tuple(mark, fc.array(words, { minLength: 1, maxLength: 6 }))
  .map(([number, rest]) => `${number}${rest.join("")}`);
const section = fc.record({
  part: fc.constant("achievements"),
  title: fc.oneof(fc.constant(""), line),
  text: fc.array(line, { maxLength: 6 }).map((lines) => lines.join("\n")),
});

/** Letters, digits and signs in their order: all but the number that a line opens with, and 。 and blanks. */
const said = (lines: readonly string[]): string =>
  lines
    .map((each) =>
      each
        .trim()
        .replaceAll(NUMBERS, "")
        .replaceAll(/[\s。：]/gu, ""),
    )
    .join("");

/** Numbers that open a line, or the text after a title, which is a line of its own then. */
const NUMBERS =
  /(?<=^|。)(?:（[一二三四五六七八九十\d１]{1,3}）|[一二三四五六七八九十]{1,3}、|[\d１]{1,2}\.\s*|[①-⑳㈠⑴⒈]\s*|\s)+/gu;

/** A title of a number, written once or twice, and marks names nothing and is none. */
const NAMELESS =
  /^(?:(（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、)(?:\s*\1)*|\d{1,2}\.)?[\p{P}\s]*$/u;

const numbersOf = (narrative: Narrative) => {
  const { blocks, headings } = ownWords({ ...countyThatWrote(["甲"]), narrative }, "achievements");
  return { blocks, headings, lines: blocks.flatMap(blockLines) };
};

test("of own words nothing is lost and nothing is added but the numbers of headings, in their order", () => {
  fc.assert(
    fc.property(fc.array(section, { maxLength: 4 }), (sections) => {
      const { lines } = numbersOf({ sections });

      const written = sections.flatMap(({ title, text }) => [
        NAMELESS.test(title) ? "" : title,
        ...text.split("\n"),
      ]);
      expect(said(lines)).toBe(said(written));
    }),
    { numRuns: 3_000 },
  );
});

test("no number is given twice below one heading, and （一） counts on to what is generated", () => {
  fc.assert(
    fc.property(fc.array(section, { maxLength: 4 }), (sections) => {
      const { blocks, headings } = numbersOf({ sections });

      const second = blocks.filter((block) => block.kind === "heading" && block.level === 2);
      const numbers = blocks.flatMap((block) =>
        block.kind === "heading" && block.level === 2
          ? (/^（[^）]+）/.exec(block.text)?.[0] ?? "")
          : [],
      );
      expect(new Set(numbers).size).toBe(second.length);
      expect(headings).toBeGreaterThanOrEqual(second.length);
    }),
    { numRuns: 1_000 },
  );
});

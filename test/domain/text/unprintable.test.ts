import fc from "fast-check";
import { expect, test } from "vitest";
import { unprintableAt } from "../../../shared/domain/text/unprintable.ts";

test.each([
  ["NUL", "ab\u0000"],
  ["a vertical tab", "ab\u000b"],
  ["an escape", "ab\u001b[1m"],
  ["delete", "ab\u007f"],
  ["a C1 control", "ab\u0085"],
  ["the first half of an emoji", "ab\ud83d"],
  ["the second half of an emoji", "ab\ude00c"],
  ["halves in the wrong order", "ab\ude00\ud83d"],
  ["U+FFFE", "ab\ufffe"],
  ["U+FFFF", "ab\uffff"],
  ["a noncharacter of another plane", "ab\u{1fffe}"],
  ["a noncharacter of the Arabic forms", "ab\ufdd0"],
])("%s cannot be printed", (_, text) => {
  expect(unprintableAt(text)).toBe(2);
});

test("a text that begins with what cannot be printed is told at its beginning", () => {
  expect(unprintableAt("\u0000陵川")).toBe(0);
});

test.each([
  "",
  "陵川县\t2021\r\n",
  "😀",
  "e\u0301",
  "零\u200b宽",
  "\ufffd",
  "\u{20bb7}野家",
  "\ue000",
])("%j can be printed", (text) => {
  expect(unprintableAt(text)).toBeUndefined();
});

test("what can be printed is well-formed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat({ max: 0xffff }), (text, unit) => {
      const whole = text + String.fromCharCode(unit);
      fc.pre(unprintableAt(whole) === undefined);

      expect(whole.isWellFormed()).toBe(true);
    }),
  );
});

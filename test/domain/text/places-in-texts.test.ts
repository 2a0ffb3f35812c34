import { expect, test } from "vitest";
import { characters } from "../../../shared/domain/text/characters.ts";
import { codePointName } from "../../../shared/domain/text/code-point-name.ts";
import { graphemesOf } from "../../../shared/domain/text/graphemes.ts";
import { textPlace } from "../../../shared/domain/text/text-place.ts";

test.each([
  ["", 0, "1:1"],
  ["ab", 1, "1:2"],
  ["a\nb", 2, "2:1"],
  ["a\r\nbc", 4, "2:2"],
  ["a\rb\n\nc", 5, "4:1"],
])("in %j the place %i is told as %s", (text, at, path) => {
  const [line, column] = path.split(":");

  expect(textPlace(text, at)).toStrictEqual({ path, values: { line, column } });
});

test.each([
  ["", 0],
  ["陵川 县\n2021\t年", 8],
  ["𠮷  家", 2],
])("%j has %i characters", (text, count) => {
  expect(characters(text)).toBe(count);
});

test.each([
  ["a", 0, "U+0061"],
  ["甲\u0000", 1, "U+0000"],
  ["😀", 0, "U+1F600"],
  ["😀", 1, "U+DE00"],
])("in %j the character at %i is named %s", (text, at, name) => {
  expect(codePointName(text, at)).toBe(name);
});

test("there is no character behind the end of a text", () => {
  expect(() => codePointName("ab", 2)).toThrow("a character at 2 is missing");
});

test("a letter with its mark and a joined family are a character each", () => {
  const found = graphemesOf("e\u0301👩‍👧甲").map(({ segment, index }) => [segment, index]);

  expect(found).toStrictEqual([
    ["e\u0301", 0],
    ["👩‍👧", 2],
    ["甲", 7],
  ]);
});

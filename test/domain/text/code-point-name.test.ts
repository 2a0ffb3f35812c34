import { expect, test } from "vitest";
import { codePointName } from "../../../shared/domain/text/code-point-name.ts";

test.each([
  ["甲a", 1, "U+0061"],
  ["\u0000", 0, "U+0000"],
  ["县", 0, "U+53BF"],
  ["😀", 0, "U+1F600"],
  ["😀", 1, "U+DE00"],
  ["\ud83d甲", 0, "U+D83D"],
])("of %j the character at %i is named %s", (text, at, name) => {
  expect(codePointName(text, at)).toBe(name);
});

test("past the end of a text there is none to name", () => {
  expect(() => codePointName("甲", 1)).toThrow("a character at 1");
});

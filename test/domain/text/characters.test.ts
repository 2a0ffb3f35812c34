import { expect, test } from "vitest";
import { characters } from "../../../shared/domain/text/characters.ts";

test.each([
  ["", 0],
  ["陵川县", 3],
  ["陵川 县\n  2021\t年\r\n", 8],
  ["\u3000\u00a0 \u2028", 0],
  ["。，a-b", 5],
  ["😀𠮷", 2],
])("%j has %i characters", (text, count) => {
  expect(characters(text)).toBe(count);
});

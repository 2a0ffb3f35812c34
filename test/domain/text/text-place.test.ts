import { expect, test } from "vitest";
import { textPlace } from "../../../shared/domain/text/text-place.ts";

test.each([
  ["the beginning", "甲乙", 0, "1", "1"],
  ["the first line", "甲乙", 1, "1", "2"],
  ["the end of the first line", "甲\n乙", 1, "1", "2"],
  ["the second line", "甲\n乙丙", 3, "2", "2"],
  ["a line after a carriage return", "甲\r乙", 2, "2", "1"],
  ["a line after both", "甲\r\n乙", 3, "2", "1"],
  ["a line after empty ones", "\n\r\n\n甲", 4, "4", "1"],
])("a place in %s is named by line and column from 1", (_, text, at, line, column) => {
  expect(textPlace(text, at)).toStrictEqual({
    path: `${line}:${column}`,
    values: { line, column },
  });
});

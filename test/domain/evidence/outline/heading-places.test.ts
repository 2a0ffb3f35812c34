import { expect, test } from "vitest";
import { headingMark } from "../../../../shared/domain/evidence/outline/heading-mark.ts";
import { headingPlaces } from "../../../../shared/domain/evidence/outline/heading-places.ts";

/** `# 机制` is a title at depth 1 and `## 机制` one at 2; the place is told as its depth, its number, and `!` out of order. */
const placesOf = (...lines: readonly string[]): readonly string[] => {
  const placeOf = headingPlaces(new Map());
  return lines.map((written) => {
    const text = written.replace(/^#+ /, "");
    const depth = written.indexOf(" ");
    const mark = headingMark(text);
    const own = { section: 0, text, mark };
    const place = placeOf(
      text === written ? { kind: "text", ...own } : { kind: "title", depth, ...own },
      mark,
    );
    return `${place.depth}.${place.number}${place.inOrder ? "" : "!"}`;
  });
};

test.each<[string, readonly string[], readonly string[]]>([
  ["titles without numbers", ["# 领导", "# 经费"], ["1.1", "1.2"]],
  ["a title set below another", ["# 领导", "## 专班", "# 经费"], ["1.1", "2.1", "1.2"]],
  ["the first number of a part that is not 1", ["（二）经费"], ["1.1!"]],
  ["a number that is left out", ["（一）领导", "（三）经费"], ["1.1", "1.2!"]],
  ["a title 2. after a title （三）", ["# （三）经费", "# 2.责任"], ["1.1!", "1.2!"]],
  ["2. typed below a title （三）", ["# （三）经费", "2.责任"], ["1.1!", "2.1!"]],
  ["a title 2. after （三） typed", ["（三）经费", "# 2.责任"], ["1.1!", "2.1!"]],
  ["a title （一） set below a title", ["# 领导", "## （一）机制"], ["1.1", "2.1"]],
  [
    "titles 1. below each title in brackets",
    ["# （一）领导", "# 1.机制", "# （二）经费", "# 1.投入"],
    ["1.1", "2.1", "1.2", "2.1"],
  ],
  [
    "（一） typed in the text below a title （一）",
    ["# （一）领导", "（一）机制", "（二）责任", "# （二）经费"],
    ["1.1", "2.1", "2.2", "1.2"],
  ],
  [
    "（一） typed below a title （一） that a title 1. stands below",
    ["# （一）领导", "# 1.机制", "（一）责任"],
    ["1.1", "2.1", "2.2"],
  ],
  ["（二） typed below a title （一）", ["# （一）领导", "（二）经费"], ["1.1", "1.2"]],
  ["a title （一） after a title （一）", ["# （一）领导", "# （一）经费"], ["1.1", "1.2!"]],
  ["（一） typed after （一）", ["（一）领导", "（一）经费"], ["1.1", "1.2!"]],
  ["一、 after 1. and 2.", ["1.机制", "2.责任", "一、经费"], ["1.1", "1.2", "1.3"]],
  ["a title （一） after a title without number", ["# 领导", "# （一）经费"], ["1.1", "1.2"]],
  ["（一） typed below a title without number", ["# 领导", "（一）机制"], ["1.1", "2.1"]],
  ["a title without number after one typed", ["（一）机制", "# 经费"], ["1.1", "1.2"]],
])("of %s each has its place", (_, lines, expected) => {
  expect(placesOf(...lines)).toStrictEqual(expected);
});

import { expect, test } from "vitest";
import { headingMark } from "../../../../shared/domain/evidence/outline/heading-mark.ts";
import { headingMarksOf } from "../../../../shared/domain/evidence/outline/heading-marks-of.ts";
import type { OutlineLine } from "../../../../shared/domain/evidence/outline/outline-lines.ts";

/** `# 机制` is a title that its author set as one. */
const lineOf = (written: string): OutlineLine => {
  const text = written.replace(/^# /, "");
  const line = { section: 0, text, mark: headingMark(text) };
  return text === written ? { kind: "text", ...line } : { kind: "title", depth: 1, ...line };
};

const numbered = (lines: readonly string[]): readonly string[] => {
  const marks = headingMarksOf(lines.map(lineOf));
  return lines.filter((_, at) => marks.has(at));
};

test.each<[string, readonly string[]]>([
  ["a lone 1. that its author set as a title", ["# 1.健全机制"]],
  ["1. as a title and 2. typed below it", ["# 1.健全机制", "2.压实责任"]],
  ["1. with text and 2. without", ["1.机制。健全。", "2.压实责任"]],
  [
    "1. and 2. counted twice, one list after the other",
    ["1.甲。好。", "2.乙。好。", "1.丙。好。", "2.丁。好。"],
  ],
  [
    "1. and 2. counted anew below （二）",
    ["（一）领导", "1.甲。好。", "2.乙。好。", "（二）经费", "1.丙。好。", "2.丁。好。"],
  ],
  [
    "4. and 5. that go on below （二） from 3. below （一）",
    [
      "（一）领导",
      "1.甲。好。",
      "2.乙。好。",
      "3.丙。好。",
      "（二）经费",
      "4.丁。好。",
      "5.戊。好。",
    ],
  ],
  ["a number given twice", ["1.甲。好。", "2.乙。好。", "2.丙。好。"]],
  ["a number left out", ["1.甲。好。", "3.乙。好。"]],
  ["an unsure numeral after the one before it", ["一、经费。增长。", "二、三年行动。完成。"]],
  ["an unsure numeral before the one after it", ["一、三年行动。完成。", "二、经费。增长。"]],
  ["an unsure （一） that its author set as a title", ["# （一）项规定的任务"]],
])("%s number the outline", (_, lines) => {
  expect(numbered(lines)).toStrictEqual(lines);
});

test.each<[string, readonly string[], readonly string[]]>([
  [
    "1. and 2. with a title without number between them",
    ["1.机制。健全。", "# 保障", "2.责任。压实。"],
    [],
  ],
  [
    "1. and 2. on both sides of （二）",
    ["（一）甲", "1.子。好。", "（二）乙", "2.丑。好。"],
    ["（一）甲", "（二）乙"],
  ],
  [
    "an unsure 一、 that a title parts from 二、",
    ["一、三年行动。完成。", "# 保障", "二、经费。增长。"],
    ["二、经费。增长。"],
  ],
  [
    "an unsure （一） between 1. and 2.",
    ["1.机制。健全。", "（一）项规定的任务完成。", "2.责任。压实。"],
    ["1.机制。健全。", "2.责任。压实。"],
  ],
  ["2. and 3. with nothing before", ["2.甲。好。", "3.乙。好。"], []],
  ["5. and 6. with nothing before", ["5.甲。好。", "6.乙。好。"], []],
  ["1. and 4.", ["1.甲。好。", "4.乙。好。"], []],
  ["numbers that go back", ["1.甲。好。", "3.乙。好。", "2.丙。好。"], []],
  ["items below a sentence", ["重点任务如下。", "1.机制", "2.责任"], []],
  ["items before a title", ["1.机制", "2.责任", "# 保障"], []],
  [
    "an unsure 一、 with 三、 after it",
    ["一、二年级减负。完成。", "三、经费。增长。"],
    ["三、经费。增长。"],
  ],
  [
    "an unsure 三、 with 一、 before it",
    ["一、经费。增长。", "三、二年级减负。完成。"],
    ["一、经费。增长。"],
  ],
  ["a title that opens with 一、二年级", ["# 一、二年级减负"], []],
])("of %s it is only these that do: %j → %j", (_, lines, expected) => {
  expect(numbered(lines)).toStrictEqual(expected);
});

test.each(["健全。", "（1）成立专班"])(
  "1. and 2. number the outline where the text of one stands below it: %s",
  (text) => {
    expect(numbered(["1.机制", text, "2.责任"])).toStrictEqual(["1.机制", "2.责任"]);
  },
);

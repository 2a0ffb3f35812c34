import { expect, test } from "vitest";
import type { Narrative } from "../../../../shared/domain/evidence/narrative.ts";
import {
  narrativeOutline,
  type OutlineEntry,
} from "../../../../shared/domain/evidence/outline/narrative-outline.ts";

const told = (entry: OutlineEntry): string => {
  switch (entry.kind) {
    case "heading":
      return `title ${entry.name}|${entry.body}`;
    case "numbered":
      return `numbered ${entry.text}`;
    case "text":
      return `text ${entry.text}`;
    case "table":
      return `table ${entry.table.rows.length}`;
  }
};
const read = (narrative: Narrative) => narrativeOutline(narrative, "achievements").map(told);
const section = (title: string, text: string) => ({ part: "achievements", title, text });

test.each<[string, string, readonly string[]]>([
  ["a title longer than one clause", "加强领导；压实责任", ["title 加强领导；压实责任|"]],
  ["a numbered one likewise", "（一）加强领导；压实责任", ["title 加强领导；压实责任|"]],
  [
    "a paragraph without number in the style of a title",
    "领导有力。召开会议12次。",
    ["title 领导有力。召开会议12次。|"],
  ],
  ["a numbered title with a full stop", "（一）领导有力。", ["title 领导有力|"]],
  ["a title broken over two lines", "加强\n领导", ["title 加强 领导|"]],
  ["a title with blanks around it", "　加强领导 ", ["title 加强领导|"]],
  ["a title of marks alone", "——", []],
])("of %s nothing is lost", (_, title, expected) => {
  expect(read({ sections: [section(title, "")] })).toStrictEqual(expected);
});

test.each<[string, string, readonly string[]]>([
  [
    "is a sentence with its number where nothing stands below it",
    "前言。\n（一）领导有力。",
    ["text 前言。", "numbered 领导有力。"],
  ],
  [
    "is a title where text stands below it",
    "（一）领导有力。\n召开会议。",
    ["title 领导有力|", "text 召开会议。"],
  ],
  ["loses the blanks around it", " （一） 领导有力。 召开会议。 ", ["title 领导有力|召开会议。"]],
])("a short numbered sentence %s", (_, text, expected) => {
  expect(read({ sections: [section("", text)] })).toStrictEqual(expected);
});

test.each([
  ["（十二）（十二）普及。水平高。", "title 普及|水平高。"],
  ["（12）（12）普及。水平高。", "text （12）普及。水平高。"],
  ["十二、十二、普及。水平高。", "title 普及|水平高。"],
  ["12、12、普及。水平高。", "text 12、普及。水平高。"],
  ["一、 一、一、普及。水平高。", "title 普及|水平高。"],
  ["见（一）（一）项。", "text 见（一）（一）项。"],
  ["（一）普及（一）项。", "numbered 普及（一）项。"],
])("a number that stands at the beginning more than once is read once: %s", (text, expected) => {
  expect(read({ sections: [section("", text)] })).toStrictEqual([expected]);
});

test("lines are read without the blanks around them, and empty ones left out", () => {
  expect(read({ sections: [section("", "　　前言。 \n　\n后语。")] })).toStrictEqual([
    "text 前言。",
    "text 后语。",
  ]);
});

test("only the sections of a part are its outline", () => {
  const sections = [section("", "前言。"), { part: "problems", title: "不足", text: "有不足。" }];

  expect(read({ sections })).toStrictEqual(["text 前言。"]);
});

test("a table stands at the end where its section has no line for it any more", () => {
  const table = { section: 1, lines: 1, titles: [], rows: ["合计"] };
  const sections = [section("", "前言。"), section("", "甲。\n乙。")];

  const at = (line: number) => read({ sections, tables: [{ ...table, line }] });

  expect(at(1)).toStrictEqual(["text 前言。", "text 甲。", "table 1"]);
  expect(at(2)).toStrictEqual(["text 前言。", "text 甲。", "text 乙。", "table 1"]);
});

test("a typed number is kept as its author wrote it, with its line", () => {
  const sections = [
    section("", ""),
    section("（ 二 ） 经费有力", "1. 投入。增长。\n2. 支出。达标。"),
  ];

  const typed = narrativeOutline({ sections }, "achievements").map((entry) =>
    "typed" in entry ? entry.typed : undefined,
  );

  expect(typed).toStrictEqual([
    { written: "（ 二 ）", inOrder: false, section: 1, title: true, line: "（ 二 ） 经费有力" },
    { written: "1.", inOrder: true, section: 1, title: false, line: "1. 投入。增长。" },
    { written: "2.", inOrder: true, section: 1, title: false, line: "2. 支出。达标。" },
  ]);
});

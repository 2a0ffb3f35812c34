import { expect, test } from "vitest";
import type { Narrative } from "../../../../shared/domain/evidence/narrative.ts";
import {
  narrativeOutline,
  type OutlineEntry,
} from "../../../../shared/domain/evidence/outline/narrative-outline.ts";

/** `##1 机制 | 健全。`: the depth, the number by order (with `!` and the typed one where that is wrong), title and text. */
const line = (entry: OutlineEntry): string => {
  switch (entry.kind) {
    case "text":
      return entry.text;
    case "table":
      return `table ${entry.table.rows.length}`;
    case "numbered":
      return `${"#".repeat(entry.depth)}${entry.number} = ${entry.text}`;
    case "heading": {
      const wrong = entry.typed?.inOrder === false ? `!${entry.typed.written}` : "";
      const body = entry.body === "" ? "" : ` | ${entry.body}`;
      return `${"#".repeat(entry.depth)}${entry.number}${wrong} ${entry.name}${body}`;
    }
  }
};

const told = (narrative: Narrative): readonly string[] =>
  narrativeOutline(narrative, "achievements").map(line);

const ofLines = (...lines: readonly string[]) =>
  told({ sections: [{ part: "achievements", title: "", text: lines.join("\n") }] });

test("titles that run into their text are told from it, whatever form comes first", () => {
  expect(
    ofLines(
      "（一）党的领导全面加强。一年来，召开会议12次。",
      "1.健全机制。成立专班。",
      "2.压实责任。签订责任书63份。",
      "（二）经费有力。增长0.03%。",
    ),
  ).toEqual([
    "#1 党的领导全面加强 | 一年来，召开会议12次。",
    "##1 健全机制 | 成立专班。",
    "##2 压实责任 | 签订责任书63份。",
    "#2 经费有力 | 增长0.03%。",
  ]);
  expect(
    ofLines("一、领导。有力。", "（1）机制。健全。", "（2）责任。压实。", "二、经费。增长。"),
  ).toEqual(["#1 领导 | 有力。", "##1 机制 | 健全。", "##2 责任 | 压实。", "#2 经费 | 增长。"]);
  expect(
    ofLines("（1）机制。健全。", "①专班。成立。", "②专人。到位。", "（2）责任。压实。"),
  ).toEqual(["#1 机制 | 健全。", "##1 专班 | 成立。", "##2 专人 | 到位。", "#2 责任 | 压实。"]);
});

test("a title on a line of its own stands over the text below it", () => {
  expect(ofLines("（一）领导", "有力。", "1. 机制", "健全。", "2. 责任", "压实。")).toEqual([
    "#1 领导",
    "有力。",
    "##1 机制",
    "健全。",
    "##2 责任",
    "压实。",
  ]);
});

test.each([
  ["a lone 1.", ["1.加大投入。投入500万元。"]],
  ["1. and 3. of other things", ["1.加大投入。投入500万元。", "8.提高质量。达标。"]],
  ["a list of items", ["1. 加大投入", "2. 提高质量", "3. 补充教师"]],
  ["a list of sentences in brackets", ["（1）加大投入；", "（2）提高质量。"]],
  ["numbers of months and years", ["3.15 全县检查。合格。", "2021. 全年。完成。"]],
  ["classes", ["一、二年级减负。不留作业。"]],
  ["an item of a document", ["（一）项规定的任务。已完成。"]],
])("%s stays the text it is", (_, lines) => {
  expect(ofLines(...lines)).toEqual(lines);
});

test("a lone （一） at the beginning of a line is a heading, since another one may follow it", () => {
  expect(ofLines("（一）领导有力。召开会议。")).toEqual(["#1 领导有力 | 召开会议。"]);
});

test("a numeral after a number belongs to it where the next one counts on", () => {
  expect(ofLines("一、三年行动。完成。", "二、经费。增长。")).toEqual([
    "#1 三年行动 | 完成。",
    "#2 经费 | 增长。",
  ]);
});

test("a number that breaks the order is marked, and the heading counted by order", () => {
  expect(ofLines("（一）甲。好。", "（三）乙。好。", "（三）丙。好。", "（四）丁。好。")).toEqual([
    "#1 甲 | 好。",
    "#2!（三） 乙 | 好。",
    "#3!（三） 丙 | 好。",
    "#4 丁 | 好。",
  ]);
});

test("numbers that run on from one heading to the next are in order", () => {
  expect(
    ofLines("（一）甲", "1.子。好。", "2.丑。好。", "（二）乙", "3.寅。好。", "4.卯。好。"),
  ).toEqual(["#1 甲", "##1 子 | 好。", "##2 丑 | 好。", "#2 乙", "##1 寅 | 好。", "##2 卯 | 好。"]);
});

test("a numbered sentence too long for a title keeps its words and its place", () => {
  const sentence = `全县${"各级各部门".repeat(8)}高度重视教育工作。`;

  expect(ofLines(`（一）${sentence}`, "（二）经费。增长。")).toEqual([
    `#1 = ${sentence}`,
    "#2 经费 | 增长。",
  ]);
  expect(ofLines("（一）资源不足；", "（二）师资短缺。")).toEqual([
    "#1 = 资源不足；",
    "#2 = 师资短缺。",
  ]);
});

test("a title without number goes by its depth, what is typed below it stands below it", () => {
  const section = (title: string, text: string, depth?: number) => ({
    part: "achievements",
    title,
    text,
    ...(depth !== undefined && { depth }),
  });

  expect(
    told({
      sections: [
        section("加强领导", "（一）机制。健全。\n（二）责任。压实。"),
        section("专班", "成立。", 2),
        section("经费保障", "增长。"),
      ],
    }),
  ).toEqual([
    "#1 加强领导",
    "##1 机制 | 健全。",
    "##2 责任 | 压实。",
    "##3 专班",
    "成立。",
    "#2 经费保障",
    "增长。",
  ]);
});

test("（一） typed anew in the text of a section （一） stands below it", () => {
  const sections = [
    { part: "achievements", title: "（一）领导", text: "（一）机制。健全。\n（二）责任。压实。" },
    { part: "achievements", title: "（二）经费", text: "增长。" },
  ];

  expect(told({ sections })).toEqual([
    "#1 领导",
    "##1 机制 | 健全。",
    "##2 责任 | 压实。",
    "#2 经费",
    "增长。",
  ]);
});

test("a whole paragraph in the style of a heading is a title with text", () => {
  const sections = [
    { part: "achievements", title: "（一）领导有力。一年来召开会议12次。", text: "" },
  ];

  expect(told({ sections })).toEqual(["#1 领导有力 | 一年来召开会议12次。"]);
});

test("a table stands at its lines, one beyond the text at its end", () => {
  const table = {
    section: 0,
    titles: [],
    rows: [
      ["甲", "1"],
      ["乙", "2"],
    ],
    lines: 2,
  };
  const sections = [{ part: "achievements", title: "", text: "前。\n甲，1\n乙，2\n后。" }];

  expect(told({ sections, tables: [{ ...table, line: 1 }] })).toEqual(["前。", "table 2", "后。"]);
  expect(told({ sections, tables: [{ ...table, line: 9 }] }).at(-1)).toBe("table 2");
});

test("a number written twice is one, and a title that is nothing but a number is none", () => {
  expect(
    told({
      sections: [
        { part: "achievements", title: "（一）", text: "（一）（一）普及。水平提高。" },
        { part: "achievements", title: "（二）（二）普惠", text: "覆盖率提高。" },
        { part: "achievements", title: "——", text: "稳定。" },
      ],
    }),
  ).toEqual(["#1 普及 | 水平提高。", "#2 普惠", "覆盖率提高。", "稳定。"]);
});

test("a number with points in it is no number written twice", () => {
  expect(ofLines("1.1.1")).toEqual(["1.1.1"]);
});

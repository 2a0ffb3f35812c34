import { expect, test } from "vitest";
import type { Narrative } from "../../shared/domain/evidence/narrative.ts";
import type { Block } from "../../shared/report/content.ts";
import { ownWords, ownWordsOf } from "../../shared/report/prose/own-words.ts";
import { editionWith, otherParts } from "../support/editions.ts";
import { countyThatWrote } from "../support/hostile-text.ts";

const county = (narrative: Narrative) => ({ ...countyThatWrote(["甲"]), narrative });
const practices = (narrative: Narrative) => ownWords(county(narrative), "practices");
const ofLines = (...lines: readonly string[]) =>
  practices({ sections: [{ part: "practices", title: "", text: lines.join("\n") }] });

/** `## （一）领导`, `[一是加强。]有力。`. */
const told = (block: Block): string => {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${block.text}`;
    case "paragraph":
      return block.lead === undefined ? block.text : `[${block.lead}]${block.text}`;
    default:
      return block.kind;
  }
};

test("headings of any form are set at the levels of an official document", () => {
  const { blocks, headings } = ofLines(
    "一、领导有力。召开会议12次。",
    "（一）机制。健全。",
    "1.专班。成立。",
    "（1）人员。到位。",
    "（2）经费。到位。",
    "2.专账。建立。",
    "二、经费有力",
    "增长0.03%。",
  );

  expect(blocks.map(told)).toEqual([
    "## （一）领导有力",
    "召开会议12次。",
    "### 1. 机制",
    "健全。",
    "[（1）专班。]成立。",
    "[①人员。]到位。",
    "[②经费。]到位。",
    "[（2）专账。]建立。",
    "## （二）经费有力",
    "增长0.03%。",
  ]);
  expect(headings).toBe(2);
});

test("numbered sentences take their numbers, so that what is generated goes on from them", () => {
  const { blocks, headings } = ofLines("（一）资源不足；", "（二）师资短缺；", "（四）经费紧张。");

  expect(blocks.map(told)).toEqual(["（一）资源不足；", "（二）师资短缺；", "（三）经费紧张。"]);
  expect(headings).toBe(3);
});

test.each([
  ["一是加强领导。成立专班，召开会议12次。", "[一是加强领导。]成立专班，召开会议12次。"],
  ["二是加大投入；三是提高质量。", "[二是]加大投入；三是提高质量。"],
  [
    "三是各级各部门密切配合、齐抓共管，先后召开联席会议和现场会议推进工作落实落地。好。",
    "[三是]各级各部门密切配合、齐抓共管，先后召开联席会议和现场会议推进工作落实落地。好。",
  ],
  ["一是一，二是二。", "一是一，二是二。"],
  ["其中一是加强领导。成立专班。", "其中一是加强领导。成立专班。"],
  ["一是加强领导。", "[一是]加强领导。"],
])("the lead of %s is set as the generated ones", (line, expected) => {
  expect(ofLines(line).blocks.map(told)).toEqual([expected]);
});

test("a lead after a title that runs into its text is one too", () => {
  expect(ofLines("（一）领导有力。一是加强统筹。成立专班。").blocks.map(told)).toEqual([
    "## （一）领导有力",
    "[一是加强统筹。]成立专班。",
  ]);
});

const table = { section: 0, line: 1, lines: 3, titles: ["学段", "学校", "说明"] };
const rows = [
  ["小学", "45所"],
  "高中阶段",
  ["普通高中", "2所", "含一所完全中学的高中部，在校生按学籍计算"],
];
const text = "表1 学校情况表\n学段，学校，说明\n小学，45所\n普通高中，2所\n稳定。";

test("a table is set at its place, as wide as the page, each row with all its cells", () => {
  const { blocks } = practices({
    sections: [{ part: "practices", title: "", text }],
    tables: [{ ...table, rows }],
  });

  expect(blocks.map((block) => (block.kind === "table" ? "table" : told(block)))).toEqual([
    "表1 学校情况表",
    "table",
    "稳定。",
  ]);
  const [, set] = blocks;
  if (set?.kind !== "table") return expect.unreachable();
  expect(set.caption).toBe("表1 学校情况表");
  expect(set.columns.map(({ title, align }) => [title, align])).toEqual([
    ["学段", "center"],
    ["学校", "center"],
    ["说明", "start"],
  ]);
  const widths = set.columns.map(({ width }) => width);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(156, -1);
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(15);
  expect(set.rows).toEqual([
    { kind: "cells", cells: ["小学", "45所", ""] },
    { kind: "group", text: "高中阶段" },
    { kind: "cells", cells: ["普通高中", "2所", "含一所完全中学的高中部，在校生按学籍计算"] },
  ]);
});

test("a table below a heading is called by it, one below none by its part", () => {
  const of = (title: string) =>
    practices({
      sections: [{ part: "practices", title, text: "情况如下。\n甲，1" }],
      tables: [{ section: 0, line: 1, lines: 1, titles: [], rows: [["甲", "1"]] }],
    }).blocks.find((block) => block.kind === "table")?.caption;

  expect(of("（一）联盟办学")).toBe("联盟办学");
  expect(of("")).toBe("经验做法");
});

test("line separators and control characters in a text move no table from its place", () => {
  const { blocks } = practices({
    sections: [{ part: "practices", title: "", text: "前\u2028一。\u0007\n学段\u2028，1\n后。" }],
    tables: [{ section: 0, line: 1, lines: 1, titles: [], rows: [["学段", "1"]] }],
  });

  expect(blocks.map(told)).toEqual(["前", "一。", "table", "后。"]);
});

test("a content that follows another in its part has no own words; they stand once", () => {
  const input = {
    ...county({ sections: [{ part: "work", title: "", text: "好。" }] }),
    framework: editionWith(otherParts),
  };

  expect(ownWords(input, "achievements").blocks).toHaveLength(1);
  expect(ownWords(input, "practices")).toEqual({ blocks: [], headings: 0 });
  expect(ownWordsOf(input, { id: "advice", heading: "意见建议" }).blocks).toEqual([]);
});

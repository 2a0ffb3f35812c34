import { expect, test } from "vitest";
import type { Narrative } from "../../../shared/domain/evidence/narrative.ts";
import { intake } from "../../../shared/intake/intake.ts";
import { paragraph } from "../../support/document-builders.ts";
import { told, upload } from "../../support/intake-builders.ts";
import { markdownNarrative, wordNarrative } from "../../support/narrative-documents.ts";

const read = async (content: Uint8Array | string, fileName: string) => {
  const outcome = await intake(upload("narrative", fileName, content));
  const narrative: Narrative | undefined =
    outcome.kind === "accepted" ? outcome.narrative : undefined;
  return { text: narrative?.sections[0]?.text, tables: narrative?.tables, told: told(outcome) };
};
const markdown = (text: string) => read(markdownNarrative(text), "自评.md");

const cell = (text: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text.split("\n").map(paragraph).join("")}</w:tc>`;
const row = (cells: readonly string[], properties = "") =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join("")}</w:tr>`;
const word = (...rows: readonly string[]) =>
  read(
    wordNarrative(`${paragraph("见下表。")}<w:tbl>${rows.join("")}</w:tbl>${paragraph("完。")}`),
    "自评.docx",
  );
const plain = (...cells: readonly string[]) => row(cells.map((text) => cell(text)));
const [begins, goesOn] = ['<w:vMerge w:val="restart"/>', "<w:vMerge/>"];
const over = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;

test("a Markdown table keeps its titles and cells, and its words stand in the text", async () => {
  expect(
    await markdown(
      "投入如下：\n\n| 年度 | 支出 |\n|---|---:|\n| 2019年 | 33311万元 |\n| **2020年** | 33321万元 |\n\n稳步增长。",
    ),
  ).toEqual({
    text: "投入如下：\n年度，支出\n2019年，33311万元\n2020年，33321万元\n稳步增长。",
    tables: [
      {
        section: 0,
        line: 1,
        lines: 3,
        titles: ["年度", "支出"],
        rows: [
          ["2019年", "33311万元"],
          ["2020年", "33321万元"],
        ],
      },
    ],
    told: [],
  });
});

test("two tables after one another are two, and a row may have more cells than its head", async () => {
  const { tables } = await markdown("|甲|乙|\n|-|-|\n|1|2|3|\n\n|丙|丁|\n|-|-|\n|4||\n");

  expect(tables?.map(({ line, lines, titles, rows }) => [line, lines, titles, rows])).toEqual([
    [0, 2, ["甲", "乙", ""], [["1", "2", "3"]]],
    [2, 2, ["丙", "丁"], [["4"]]],
  ]);
});

test("a Word table keeps its place; its first row are titles where the rows below have figures", async () => {
  expect(await word(plain("学段", "学校"), plain("小学", "45所"), plain("初中", "18所"))).toEqual({
    text: "见下表。\n学段，学校\n小学，45所\n初中，18所\n完。",
    tables: [
      {
        section: 0,
        line: 1,
        lines: 3,
        titles: ["学段", "学校"],
        rows: [
          ["小学", "45所"],
          ["初中", "18所"],
        ],
      },
    ],
    told: [],
  });
});

test.each([
  ["figures stand in the first row", [plain("学校", "63所"), plain("教师", "2172名")], []],
  [
    "the first row is no other than those below",
    [plain("省级", "一中"), plain("市级", "二中")],
    [],
  ],
  [
    "it is marked as titles",
    [row([cell("省级"), cell("一中")], "<w:tblHeader/>"), plain("市级", "二中")],
    ["省级", "一中"],
  ],
  [
    "it has years",
    [plain("", "2019年", "2020年"), plain("支出", "33311", "33321")],
    ["", "2019年", "2020年"],
  ],
])("whether a Word table has titles, where %s", async (_, rows, titles) => {
  expect((await word(...rows)).tables?.[0]?.titles).toEqual(titles);
});

test("merged cells are said where they apply; a figure for several rows is said once", async () => {
  const { tables } = await word(
    row([cell("学段", begins), cell("学生", over(2)), cell("投入", begins)]),
    row([cell("", goesOn), cell("男"), cell("女"), cell("", goesOn)]),
    row([cell("小学", begins), cell("1200"), cell("1100"), cell("500万元", begins)]),
    row([cell("", goesOn), cell("30"), cell("28"), cell("", goesOn)]),
    row([cell("高中阶段", over(4))]),
    row([cell("合计", over(2)), cell("1128"), cell("")]),
  );

  expect(tables).toEqual([
    {
      section: 0,
      line: 1,
      lines: 6,
      titles: ["学段", "学生：男", "学生：女", "投入"],
      rows: [
        ["小学", "1200", "1100", "500万元"],
        ["小学", "30", "28", "（见上）"],
        "高中阶段",
        ["合计", "", "1128"],
      ],
    },
  ]);
});

test("a box around text and a single row are no tables, a name over the whole width stands before its table", async () => {
  expect(await word(plain("主要做法"), plain("县管校聘"))).toMatchObject({
    text: "见下表。\n主要做法\n县管校聘\n完。",
    tables: undefined,
  });
  expect(await word(plain("左", "右"))).toMatchObject({
    text: "见下表。\n左，右\n完。",
    tables: undefined,
  });
  const named = await word(
    row([cell("学校情况表", over(2))]),
    plain("学段", "学校"),
    plain("小学", "45所"),
  );
  expect(named.tables).toMatchObject([{ line: 2, lines: 2, titles: ["学段", "学校"] }]);
});

test("a cell of several paragraphs keeps its lines, deleted rows and cells are gone", async () => {
  const { tables, text } = await word(
    plain("任务", "时限"),
    plain("新建学校\n改造校舍", "2022年"),
    row([cell("旧"), cell("2020年")], "<w:del/>"),
    plain("补充教师", "2023年"),
  );

  expect(tables?.[0]?.rows).toEqual([
    ["新建学校\n改造校舍", "2022年"],
    ["补充教师", "2023年"],
  ]);
  expect(text).toBe("见下表。\n任务，时限\n新建学校，改造校舍，2022年\n补充教师，2023年\n完。");
});

test("too many columns for a page are told", async () => {
  const cells = (text: string) => `|${`${text}|`.repeat(13)}\n`;

  expect((await markdown(`${cells("列")}${cells("-")}${cells("1")}`)).told).toEqual([
    "warning sections[0].text tableWide",
  ]);
});

test("the claims of a table are checked like those of any line", async () => {
  const { told: said } = await markdown("|类别|情况|\n|-|-|\n|平安校园|创建100所，创建率87.8%|\n");

  expect(said).toContain("warning sections[0].text narrativeRateImpossible");
});

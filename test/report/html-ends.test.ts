import { expect, test } from "vitest";
import type { Block, TableBlock } from "../../shared/report/content.ts";
import { html } from "../../shared/report/html/html.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { completeCounty } from "../support/complete-county.ts";
import { paperOf, tableOf } from "../support/docx-papers.ts";
import { nothingFiledCounty } from "../support/nothing-filed-county.ts";

const page = (body: readonly Block[]): string => html(paperOf({ body: [...body] }));
const untitled: TableBlock = {
  kind: "table",
  caption: "各校教师数",
  columns: [
    { title: "", width: 80, align: "start" },
    { title: "", width: 76, align: "end" },
  ],
  rows: [{ kind: "cells", cells: ["陵川一中", "120"] }],
};
const captions = (text: string): readonly string[] =>
  [...text.matchAll(/<caption[^>]*>[^<]*/g)].map(([found]) => found);

test("a table without titles has no head", () => {
  expect(page([untitled])).not.toContain("<thead>");
  expect(page([tableOf(2)])).toContain("<thead>");
});

test.each<readonly [string, readonly Block[], string]>([
  [
    "the line before",
    [{ kind: "paragraph", text: "表1 各校教师数：" }],
    '<caption class="spoken">',
  ],
  [
    "the heading above",
    [{ kind: "heading", level: 2, text: "（一）各校教师数" }],
    '<caption class="spoken">',
  ],
  ["nothing", [{ kind: "paragraph", text: "教师充足。" }], "<caption>"],
])("a table that %s names already shows or hides its caption", (_, before, opening) => {
  const caption =
    before[0]?.kind === "paragraph" && before[0].text.startsWith("表1")
      ? "表1 各校教师数"
      : "各校教师数";

  expect(captions(page([...before, { ...untitled, caption }]))).toEqual([`${opening}${caption}`]);
});

test("an annex that is called as its table says so once", () => {
  const attachments = [{ number: 1, title: "佐证材料目录", blocks: [tableOf(3)] }];

  expect(captions(html(paperOf({ attachments })))).toEqual([
    '<caption class="spoken">佐证材料目录',
  ]);
});

test("the last two rows of a table stand in one block with the list of annexes and the signature", () => {
  const attachments = [
    { number: 1, title: "目录", blocks: [{ kind: "paragraph", text: "无。" } as const] },
  ];
  const text = html(paperOf({ body: [tableOf(5)], attachments }));
  const [kept = ""] = text.split('<div class="kept">').slice(1);

  expect(kept.match(/<tr>/g)).toHaveLength(2);
  expect(kept).toContain("12.4");
  expect(kept).toContain("附件：");
  expect(kept).toContain("2022年1月10日");
});

test("版记 and the mark of verification stand in one block with the last rows of the last annex", () => {
  const { imprint } = {
    imprint: { copies: [], office: "陵川县人民政府办公室", date: "2022年1月10日" },
  };
  const text = html(
    paperOf({ attachments: [{ number: 1, title: "目录", blocks: [tableOf(9)] }], imprint }),
  );
  const kept = text.split('<div class="kept">').at(-1) ?? "";

  expect(kept.match(/<tr>/g)).toHaveLength(2);
  expect(kept).toMatch(/陵川县人民政府办公室.*核验信息/s);
});

test("a county that filed nothing shows no overview, one that filed does", () => {
  expect(html(reportModel(nothingFiledCounty()))).not.toContain("自评概览");
  expect(html(reportModel(completeCounty()))).toContain("自评概览");
});

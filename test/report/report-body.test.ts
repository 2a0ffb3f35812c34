import { expect, test } from "vitest";
import type { Narrative } from "../../shared/domain/evidence/narrative.ts";
import type { Framework, ReportPart } from "../../shared/domain/framework/framework.ts";
import { partsOfReport } from "../../shared/report/report-body.ts";
import { editionWith, otherParts } from "../support/editions.ts";
import { lingchuan } from "../support/report-counties.ts";

const section = (part: string, text: string, title = "") => ({ part, title, text });
const bodyOf = (framework: Framework, ...sections: Narrative["sections"]) =>
  partsOfReport({ ...lingchuan(), framework, narrative: { sections } });
const headings = (level: 1 | 2, blocks: ReturnType<typeof bodyOf>) =>
  blocks.flatMap((block) =>
    block.kind === "heading" && block.level === level ? [block.text] : [],
  );
const builtIn = lingchuan().framework;

test("基本情况 opens the report where a county writes one, and the others count on", () => {
  const four = ["主要工作成效", "经验做法", "存在问题", "改进措施"];

  expect(headings(1, bodyOf(builtIn))).toEqual(
    four.map((heading, at) => `${"一二三四"[at]}、${heading}`),
  );
  const body = bodyOf(builtIn, section("overview", "辖11个乡镇。"));
  expect(headings(1, body)).toEqual(
    ["基本情况", ...four].map((heading, at) => `${"一二三四五"[at]}、${heading}`),
  );
  expect(body[1]).toEqual({ kind: "paragraph", text: "辖11个乡镇。" });
});

test("parts stand in the edition's order under its headings, contents where it puts them", () => {
  const body = bodyOf(
    editionWith(otherParts),
    section("overview", "辖11个乡镇。"),
    section("work", "好。", "（一）领导"),
    section("gaps", "（一）资源不足。学位紧张。"),
    section("advice", "加大转移支付。"),
  );

  expect(headings(1, body)).toEqual([
    "一、基本情况",
    "二、工作开展情况",
    "三、今后工作安排",
    "四、困难和不足",
    "五、意见建议",
  ]);
  const at = (text: string) => body.findIndex((block) => "text" in block && block.text === text);
  expect(at("（一）整改任务清单")).toBeGreaterThan(at("三、今后工作安排"));
  expect(at("（二）对照评价指标查找的问题")).toBeGreaterThan(at("四、困难和不足"));
  expect(body.at(-1)).toEqual({ kind: "paragraph", text: "加大转移支付。" });
});

test("a part that nobody wrote is left out where it may be, and says so where it is required", () => {
  const body = bodyOf(editionWith(otherParts));

  expect(headings(1, body)).not.toContain("五、意见建议");
  expect(body.slice(0, 2)).toEqual([
    { kind: "heading", level: 1, text: "一、基本情况" },
    { kind: "paragraph", text: "（本部分文字材料尚未报送。）" },
  ]);
});

const together = (contents: ReportPart["contents"]): Framework =>
  editionWith([{ id: "all", heading: "自评情况", variants: [], required: true, contents }]);

test.each<{ contents: ReportPart["contents"]; own: string }>([
  {
    contents: ["achievements", "problems", "measures"],
    own: "（一）领导。有力。\n（二）经费。增长。",
  },
  { contents: ["practices", "problems", "achievements", "measures"], own: "（一）领导。有力。" },
  { contents: ["measures", "practices", "achievements", "problems"], own: "" },
])("no （一） is given twice where one part holds $contents", ({ contents, own }) => {
  const numbers = headings(2, bodyOf(together(contents), section("all", own))).map(
    (text) => /^（[^）]+）/.exec(text)?.[0],
  );

  expect(numbers.length).toBeGreaterThan(2);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test("own words stand once, in the part that they were written for", () => {
  const body = JSON.stringify(
    bodyOf(
      together(["practices", "problems", "achievements", "measures"]),
      section("all", "只此一句。"),
    ),
  );

  expect(body.split("只此一句。")).toHaveLength(2);
});

import { expect, test } from "vitest";
import { paragraph } from "../../support/document-builders.ts";
import { readNarrative, readWord, wordNarrative } from "../../support/narrative-documents.ts";

const typed = `一、主要工作成效。2021年，全县教育取得新进展。
（一）党的领导全面加强。一年来，召开会议12次。
（二）经费保障有力
教育支出33321万元，
比上年增长0.03%。
二、经验做法
　　坚持县管校聘。
　　坚持联盟办学。
三、存在问题：优质资源不足。
第四部分 改进措施。加大投入。`;

const parts = [
  {
    part: "achievements",
    title: "",
    text: "2021年，全县教育取得新进展。\n（一）党的领导全面加强。一年来，召开会议12次。\n（二）经费保障有力\n教育支出33321万元，比上年增长0.03%。",
  },
  { part: "practices", title: "", text: "坚持县管校聘。\n坚持联盟办学。" },
  { part: "problems", title: "", text: "优质资源不足。" },
  { part: "measures", title: "", text: "加大投入。" },
];

test("parts and titles typed line by line, without a blank line between, are told from their text", async () => {
  expect(await readNarrative(typed)).toEqual({ sections: parts, told: [] });
});

test("the same is read of a Word document without styles, and of one paragraph with line breaks", async () => {
  const lines = [
    "一、主要工作成效。2021年，全县教育取得新进展。",
    "（一）党的领导全面加强。一年来，召开会议12次。",
    "（二）经费保障有力",
    "教育支出33321万元，比上年增长0.03%。",
    "二、经验做法",
    "坚持县管校聘。",
    "坚持联盟办学。",
    "三、存在问题：优质资源不足。",
    "第四部分 改进措施。加大投入。",
  ];
  const { docx } = await import("../../support/document-builders.ts");
  const broken = `<w:p>${lines.map((line) => `<w:r><w:t>${line}</w:t></w:r>`).join("<w:r><w:br/></w:r>")}</w:p>`;

  for (const body of [lines.map(paragraph).join(""), broken])
    expect(await readNarrative(docx(body))).toEqual({ sections: parts, told: [] });
});

test.each([
  ["a sentence that names a part", "存在问题。一是资源不足。"],
  ["an item that is called like a part", "1.存在问题。资源不足。"],
  ["a number within a sentence", "按照第\n（一）项要求，落实\n一、二年级减负。"],
])("%s opens none", async (_, line) => {
  const { sections } = await readNarrative(
    `# 主要工作成效\n\n${line}\n\n# 经验做法\n\n好。\n\n# 存在问题\n\n少。\n\n# 改进措施\n\n多。\n`,
  );

  expect(sections[0]?.text).toBe(line.replaceAll("\n", ""));
  expect(sections).toHaveLength(4);
});

test("a heading numbered like the parts that is none is told with the part it went into", async () => {
  const outside =
    "# 一、主要工作成效\n好。\n# 二、经验做法\n好。\n# 三、存在问题\n少。\n# 四、改进措施\n多。\n# 五、其他情况\n无。\n";

  expect((await readNarrative(outside)).told).toEqual(["warning measures headingOutsideParts"]);
  expect((await readNarrative(outside.replace("# 五、", "## "))).told).toEqual([]);
});

test("headings whose numbers do not count on are told, once each, and none is lost", async () => {
  const { sections, told } = await readWord(
    ["（一）领导。有力。", "（三）经费。增长。", "（三）队伍。稳定。"].map(paragraph).join(""),
  );

  expect(told).toEqual([
    "warning sections[0].text headingNumberWrong",
    "warning sections[0].text headingNumberWrong",
  ]);
  expect(sections[0]?.text).toBe("（一）领导。有力。\n（三）经费。增长。\n（三）队伍。稳定。");
});

test("titles deeper than the first below their part say how deep they are", async () => {
  const depths = async (content: Uint8Array | string) =>
    (await readNarrative(content)).sections.map(({ title, depth = 1 }) => `${depth} ${title}`);
  const heading = (text: string, level: number) =>
    `<w:p><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

  expect(
    await depths(
      "## 主要工作成效\n### 领导\n#### 机制\n好。\n### 经费\n好。\n## 经验做法\n#### 联盟\n好。\n## 存在问题\n少。\n## 改进措施\n多。\n",
    ),
  ).toEqual(["1 领导", "2 机制", "1 经费", "1 联盟", "1 ", "1 "]);
  expect(
    await depths(
      wordNarrative(
        `${heading("领导", 2)}${heading("机制", 3)}${paragraph("好。")}${heading("经费", 2)}${paragraph("好。")}`,
      ),
    ),
  ).toEqual(["1 领导", "2 机制", "1 经费", "1 ", "1 ", "1 "]);
});

test("what stands before the first part is told, and a heading there that is like the optional one too", async () => {
  const rest = "# 主要工作成效\n好。\n# 经验做法\n好。\n# 存在问题\n少。\n# 改进措施\n多。\n";

  const { sections, told } = await readNarrative(`一、我县区情简介\n\n辖11个乡镇。\n\n${rest}`);

  expect(sections.map(({ part }) => part)).not.toContain("overview");
  expect(told).toEqual(["warning textBeforeParts", "warning overview partNamedNear"]);
  expect((await readNarrative(`# 一、基本情况\n辖11个乡镇。\n${rest}`)).sections[0]).toEqual({
    part: "overview",
    title: "",
    text: "辖11个乡镇。",
  });
});

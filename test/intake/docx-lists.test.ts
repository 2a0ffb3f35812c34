import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { docxParts } from "../support/document-builders.ts";
import { readNarrative, readWord, run } from "../support/narrative-documents.ts";

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start?: number;
  readonly more?: string;
}

const levelXml = ({ format, text, start = 1, more = "" }: Level, at: number): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** One list definition, and lists 1, 2 and 3 of it; the third begins at 7. */
const numbering = (...levels: readonly Level[]) => ({
  "word/numbering.xml": strToU8(
    `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">${levels.map(levelXml).join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>`,
  ),
});

const listed = (text: string, level = 0, list = 1, more = "") =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>${more}</w:pPr>${run(text)}</w:p>`;

const linesOf = async (body: string, ...levels: readonly Level[]) => {
  const { sections, told } = await readWord(body, numbering(...levels));
  return sections[0]?.text.split("\n") ?? told;
};

const decimal: Level = { format: "decimal", text: "%1." };

test.each([
  ["decimal", "%1.", "1. 5万元"],
  ["decimal", "（%1）", "（1）5万元"],
  ["decimalZero", "%1、", "01、5万元"],
  ["chineseCounting", "%1、", "一、5万元"],
  ["chineseCountingThousand", "（%1）", "（一）5万元"],
  ["japaneseCounting", "第%1条", "第一条 5万元"],
  ["chineseLegalSimplified", "%1、", "壹、5万元"],
  ["ideographTraditional", "%1、", "甲、5万元"],
  ["decimalEnclosedCircle", "%1", "① 5万元"],
  ["upperRoman", "%1.", "I. 5万元"],
  ["lowerLetter", "%1)", "a) 5万元"],
  ["none", "%1", "5万元"],
])("a list in %s set as %s begins with %s", async (format, text, line) => {
  expect(await linesOf(listed("5万元"), { format, text })).toEqual([line]);
});

test.each([
  [10, "十、好"],
  [11, "十一、好"],
  [20, "二十、好"],
  [21, "二十一、好"],
  [100, "一百、好"],
  [110, "一百一十、好"],
  [102, "一百零二、好"],
])("the Chinese number of %i", async (start, line) => {
  expect(await linesOf(listed("好"), { format: "chineseCounting", text: "%1、", start })).toEqual([
    line,
  ]);
});

test("levels count within those above them, and lists of one definition count on", async () => {
  const body = [
    listed("甲"),
    listed("乙", 1),
    listed("丙", 1),
    listed("丁"),
    listed("戊", 1),
    listed("己", 0, 2),
    listed("庚", 0, 3),
    listed("辛", 0, 3),
  ].join("");

  expect(await linesOf(body, decimal, { format: "decimal", text: "%1.%2" })).toEqual([
    "1. 甲",
    "1.1 乙",
    "1.2 丙",
    "2. 丁",
    "2.1 戊",
    "3. 己",
    "7. 庚",
    "8. 辛",
  ]);
});

test("a level that never begins anew counts on", async () => {
  const body = listed("甲") + listed("乙", 1) + listed("丙") + listed("丁", 1);
  const below = { format: "decimal", text: "(%2)", more: `<w:lvlRestart w:val="0"/>` };

  expect(await linesOf(body, decimal, below)).toEqual(["1. 甲", "(1) 乙", "2. 丙", "(2) 丁"]);
});

test("paragraphs that are deleted or hidden are not counted, empty ones are", async () => {
  const end = (mark: string) => `<w:rPr><w:${mark}/></w:rPr>`;
  const hidden = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${end("vanish")}</w:pPr>${run("隐", "<w:vanish/>")}</w:p>`;
  const deleted = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${end("del")}</w:pPr><w:del>${run("删")}</w:del></w:p>`;

  const body = listed("甲") + hidden + deleted + listed("乙") + listed("") + listed("丙");

  expect(await linesOf(body, decimal)).toEqual(["1. 甲", "2. 乙", "4. 丙"]);
});

test("a bullet is read only where it could be the sign of a figure", async () => {
  const body = listed("3%") + listed("好");

  expect(await linesOf(body, { format: "bullet", text: "-" })).toEqual(["- 3%", "好"]);
  expect(await linesOf(body, { format: "bullet", text: "\uf0b7" })).toEqual(["3%", "好"]);
});

test("a number without a text is named", async () => {
  const { told, sections } = await readWord(
    listed("好"),
    numbering({ format: "hebrew1", text: "%1" }),
  );

  expect(told).toEqual(["warning sections[0].text numberUnread"]);
  expect(sections[0]?.text).toBe("好");
});

test("the parts may have their numbers from the list of their heading style", async () => {
  const styles = strToU8(
    `<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>`,
  );
  const heading = (text: string) => `<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr>${run(text)}</w:p>`;
  const body = ["主要工作成效", "经验做法", "存在问题", "改进措施"]
    .map((part) => `${heading(part)}<w:p>${run("好。")}</w:p>`)
    .join("");
  const parts = {
    "word/styles.xml": styles,
    ...numbering({ format: "chineseCounting", text: "%1、", more: `<w:pStyle w:val="1"/>` }),
  };

  const { sections, told } = await readNarrative(zipSync({ ...docxParts(body), ...parts }));

  expect(told).toEqual([]);
  expect(sections.map(({ part, title, text }) => `${part} ${title} ${text}`)).toEqual([
    "achievements  好。",
    "practices  好。",
    "problems  好。",
    "measures  好。",
  ]);
});

import { expect, test } from "vitest";
import { describeFinding } from "../../shared/domain/findings/describe.ts";
import { intake } from "../../shared/intake/intake.ts";
import { upload } from "../support/intake-builders.ts";
import { readWord, run, wordNarrative } from "../support/narrative-documents.ts";

const PICTURE = `<w:r><w:drawing><wp:inline xmlns:wp="p"><wp:docPr id="1" name="图片 1"/><a:graphic xmlns:a="a"><a:graphicData><pic:pic xmlns:pic="pic"><pic:blipFill/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const field = (...content: readonly string[]) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${content.join("")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

const named: readonly (readonly [what: string, body: string, finding: string, text: string])[] = [
  [
    "a picture",
    `<w:p>${run("见图")}${PICTURE}</w:p>`,
    "warning sections[0].text pictureLeftOut",
    "见图",
  ],
  [
    "a picture of old readers",
    `<w:p>${run("见图")}<w:r><w:pict><v:shape xmlns:v="v"><v:imagedata/></v:shape></w:pict></w:r></w:p>`,
    "warning sections[0].text pictureLeftOut",
    "见图",
  ],
  [
    "a chart",
    `<w:p>${run("见图")}<w:r><w:drawing><c:chart xmlns:c="c" xmlns:r="r" r:id="rId9"/></w:drawing></w:r></w:p>`,
    "warning sections[0].text objectLeftOut",
    "见图",
  ],
  [
    "an embedded workbook with its picture",
    `<w:p>${run("见表")}<w:r><w:object><v:shape xmlns:v="v"><v:imagedata/></v:shape><o:OLEObject xmlns:o="o" ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>`,
    "warning sections[0].text objectLeftOut",
    "见表",
  ],
  [
    "a footnote",
    `<w:p>${run("500")}<w:r><w:footnoteReference w:id="2"/></w:r>${run("万元")}</w:p>`,
    "warning sections[0].text noteLeftOut",
    "500万元",
  ],
  [
    "a field without a result",
    `<w:p>${run("投入")}${field(instruction(" MERGEFIELD 金额 "))}${run("万元")}</w:p>`,
    "warning sections[0].text fieldWithoutResult",
    "投入万元",
  ],
  [
    "a simple field without a result",
    `<w:p>${run("投入")}<w:fldSimple w:instr=" MERGEFIELD 金额 "/>${run("万元")}</w:p>`,
    "warning sections[0].text fieldWithoutResult",
    "投入万元",
  ],
  [
    "a symbol that nobody knows",
    `<w:p>${run("好")}<w:r><w:sym w:font="Webdings" w:char="F0AA"/></w:r></w:p>`,
    "warning sections[0].text symbolUnread",
    "好□",
  ],
  [
    "a box that nobody filled in",
    `<w:p>${run("投入")}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("在此输入100")}</w:sdtContent></w:sdt>${run("万元")}</w:p>`,
    "warning sections[0].text placeholderLeft",
    "投入万元",
  ],
  [
    "a box of paragraphs that nobody filled in",
    `<w:p>${run("好。")}</w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p>${run("在此输入100")}</w:p></w:sdtContent></w:sdt>`,
    "warning sections[0].text placeholderLeft",
    "好。",
  ],
  [
    "figures above the line",
    `<w:p><w:r><w:ruby><w:rt><w:r><w:t>100</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>投入</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>`,
    "warning sections[0].text rubyLeftOut",
    "投入",
  ],
  [
    "a formula",
    `<w:p><m:oMath xmlns:m="m"><m:r><m:t>a=5</m:t></m:r></m:oMath></w:p>`,
    "warning sections[0].text formulaFlattened",
    "a=5",
  ],
];

test.each(named)("%s is named, the words stay", async (_, body, finding, text) => {
  const { told, sections } = await readWord(body);

  expect(told).toEqual([finding]);
  expect(sections[0]?.text).toBe(text);
});

test.each([
  [
    "struck out",
    `<w:p>${run("5", "<w:strike/>")}${run("10万元")}</w:p>`,
    "sections[0].text struckThrough",
  ],
  [
    "struck out twice",
    `<w:p>${run("5", "<w:dstrike/>")}${run("10万元")}</w:p>`,
    "sections[0].text struckThrough",
  ],
  [
    "of another file",
    `<w:altChunk xmlns:r="r" r:id="rId9"/><w:p>${run("好")}</w:p>`,
    "sections[0].text foreignContent",
  ],
  [
    "from right to left",
    `<w:p><w:bdo w:val="rtl">${run("123")}</w:bdo></w:p>`,
    "sections[0].text directionTurned",
  ],
  [
    "set from right to left, with a sign between their figures",
    `<w:p>${run("投入5~10万元", "<w:rtl/>")}</w:p>`,
    "sections[0].text directionTurned",
  ],
  [
    "laid from right to left, with a sign before their figure",
    `<w:p><w:dir w:val="rtl">${run("-5%")}</w:dir></w:p>`,
    "sections[0].text directionTurned",
  ],
  [
    "turned by a character",
    `<w:p>${run("共\u202e123\u202c所")}</w:p>`,
    "sections[0].text directionTurned",
  ],
  ["that nothing can print", `<w:p>${run("5&#xFDD0;所")}</w:p>`, "sections[0].text unprintable"],
])("words %s refuse the narrative", async (_, body, finding) => {
  expect((await readWord(body)).told).toEqual([`error ${finding}`]);
});

test("a direction that is off, or turns no figure, is none", async () => {
  const body = `<w:p>${run("5~10", `<w:rtl w:val="0"/>`)}${run("共500所", "<w:rtl/>")}</w:p>`;

  expect((await readWord(body)).told).toEqual([]);
});

test("a soft hyphen inside a figure is dropped and named", async () => {
  const { told, sections } = await readWord(
    `<w:p><w:r><w:t>投入5</w:t><w:softHyphen/><w:t>10万</w:t><w:softHyphen/><w:t>元</w:t></w:r></w:p>`,
  );

  expect(told).toEqual(["warning sections[0].text invisibleInFigure"]);
  expect(sections[0]?.text).toBe("投入510万元");
});

test("a field that never ends hides no word in silence", async () => {
  const { told } = await readWord(
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${instruction(" REF x ")}${run("9")}</w:p>`,
  );

  expect(told).toContain("error sections[0].text fieldUnclosed");
});

test("many pictures of one part are one finding with their number and the words before them", async () => {
  const body = `<w:p>${run("改造前后对比如下：")}</w:p>${`<w:p>${PICTURE}</w:p>`.repeat(5)}`;

  const { findings } = await intake(upload("narrative", "自评.docx", wordNarrative(body)));

  expect(findings.map((one) => describeFinding(one, "zh").message)).toEqual([
    "“改造前后对比如下：”处有图片5张，报告只编入文字，未编入图片。",
  ]);
});

test("hidden and deleted things are not named", async () => {
  const body = `<w:p>${run("好")}<w:del>${PICTURE}</w:del><w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="1"/></w:r></w:p>`;

  expect((await readWord(body)).told).toEqual([]);
});

test("a table of contents says nothing of its own", async () => {
  const contents = `<w:p>${field(instruction(" TOC \\o "), `<w:r><w:fldChar w:fldCharType="separate"/></w:r>`, run("二、经验做法 7"))}</w:p>`;

  const { told, sections } = await readWord(`${contents}<w:p>${run("好。")}</w:p>`);

  expect(told).toEqual([]);
  expect(sections[0]?.text).toBe("好。");
});

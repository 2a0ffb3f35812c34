import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { wordLines } from "../../infra/local/verify/word-lines.ts";
import { docx } from "../../shared/report/docx/docx.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { starterTemplate } from "../../shared/report/template/starter-template.ts";
import { templateFaults } from "../../shared/report/template/template-faults.ts";
import { wordFormOf } from "../../shared/report/template/word-template.ts";
import { completeCounty } from "../support/complete-county.ts";
import { attribute, elements, textOf } from "../support/docx-parts.ts";
import { lingchuan } from "../support/report-counties.ts";

const parts = (bytes: Uint8Array) => unzipSync(bytes);
const mainOf = (bytes: Uint8Array) =>
  strFromU8(parts(bytes)["word/document.xml"] ?? new Uint8Array());

/** The starter as somebody edited it in Word. */
const edited = (edit: (xml: string) => string): Uint8Array => {
  const starter = starterTemplate();
  return zipSync({ ...parts(starter), "word/document.xml": strToU8(edit(mainOf(starter))) });
};

const said = (bytes: Uint8Array) => templateFaults(bytes).map(({ zh }) => zh);
const linesOf = (bytes: Uint8Array) => (wordLines(bytes) ?? []).map(({ text }) => text);

test("the template to begin from has no fault", () => {
  expect(templateFaults(starterTemplate())).toEqual([]);
});

test.each([
  ["Lingchuan", lingchuan],
  ["a complete county", completeCounty],
])("made with it, the report of %s says all that the built-in layout says", async (_, county) => {
  const model = reportModel(county());

  const made = linesOf(await wordFormOf(starterTemplate()).renderer.render(model));

  const lacking = linesOf(docx(model)).filter((line) => !made.some((each) => each.includes(line)));
  expect(lacking).toEqual([]);
  expect(made.join()).not.toMatch(/[{}]|undefined/);
});

test("a row that is repeated is a row for each priority", async () => {
  const made = linesOf(
    await wordFormOf(starterTemplate()).renderer.render(reportModel(lingchuan())),
  );

  expect(made).toContain("加强党对教育工作的全面领导");
  expect(made.indexOf("12")).toBeGreaterThan(made.indexOf("11"));
});

test("every fault of a template is told at once, with what may stand there", () => {
  const wrong = edited((xml) =>
    xml
      .replace("{发文机关}", "{发文机構}")
      .replace("{核验信息}", "")
      .replace("{@表图}", "{表图}")
      .replace("{二级标题}", "{@二级标题}")
      .replace("{主送机关}", "{正文}"),
  );

  const faults = said(wrong);

  expect(faults).toContainEqual(
    expect.stringMatching(/^没有名为“发文机構”的字段。此处可用：.*发文机关、/),
  );
  expect(faults).toContain("缺少字段“核验信息”：没有它，报告不完整或无法核验。");
  expect(faults).toContain("“表图”是表或图，请写成“{@表图}”并独占一段。");
  expect(faults).toContain("“二级标题”是文字，请写成“{二级标题}”。");
  expect(faults).toContain("“正文”有多条，请写成“{#正文}…{/正文}”。");
});

test("brackets that do not fit are told by the name they stand at, all of them", () => {
  const wrong = edited((xml) => xml.replace("{/正文}", "").replace("{标题}", "{标题"));

  expect(said(wrong).length).toBeGreaterThanOrEqual(2);
  expect(said(wrong).join()).toMatch(/标题.*“}”/);
});

test.each([
  ["a text", strToU8("a letter")],
  ["an empty file", new Uint8Array()],
  ["a zip that is no Word file", zipSync({ "a.txt": strToU8("a") })],
  [
    "a workbook",
    zipSync({
      "[Content_Types].xml": strToU8(
        '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      ),
    }),
  ],
])("%s is no template, and is said to be none", (_, bytes) => {
  expect(said(bytes)).toEqual(["不是 Word 文档（.docx）。请用 Word 或 WPS 另存为 .docx。"]);
});

test("a template with macros is refused", () => {
  const macros = zipSync({ ...parts(starterTemplate()), "word/vbaProject.bin": strToU8("x") });

  expect(said(macros)).toEqual(["模板含有宏。请另存为不含宏的 .docx。"]);
});

test("what a county wrote is never read as a field", async () => {
  const model = reportModel(lingchuan());
  const hostile = { ...model, addressee: "{核验信息}<w:p/>&{#正文}" };

  const made = await wordFormOf(starterTemplate()).renderer.render(hostile);

  expect(linesOf(made)).toContain("{核验信息}<w:p/>&{#正文}");
});

test("the same report and template give the same bytes; another template is another form", async () => {
  const model = reportModel(lingchuan());
  const form = wordFormOf(starterTemplate());
  const other = wordFormOf(edited((xml) => xml.replace("附件{序号}", "附{序号}")));

  expect(await form.renderer.render(model)).toEqual(await form.renderer.render(model));
  expect(other.template).not.toBe(form.template);
});

test("annexes begin a page under their titles, and the signature is at the right, as in the built-in layout", async () => {
  const made = mainOf(
    await wordFormOf(starterTemplate()).renderer.render(reportModel(lingchuan())),
  );
  const styleOf = (text: string): string | undefined =>
    elements(made, "w:p")
      .filter((each) => textOf(each) === text)
      .map((each) => attribute(each, "w:pStyle", "w:val"))
      .at(-1);

  expect(styleOf("附件2")).toBe("AttachmentMark");
  expect(styleOf("佐证材料目录")).toBe("AttachmentTitle");
  expect(styleOf("陵川县人民政府")).toBe("SignatureBlock");
  expect(styleOf("附件：1. 具体内容得分及评分说明")).toBe("AttachmentNote");
  expect(styleOf("2. 佐证材料目录")).toBe("AttachmentNote");
});

import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { intake } from "../../shared/intake/intake.ts";
import { docx, docxParts, paragraph } from "../support/document-builders.ts";
import { told, upload } from "../support/intake-builders.ts";
import { sample } from "./corpus/corpus-file.ts";

const read = (content: Uint8Array) => intake(upload("narrative", "自评.docx", content));
const sectionsOf = async (content: Uint8Array) => {
  const outcome = await read(content);
  return outcome.kind === "accepted" ? outcome.narrative?.sections : told(outcome);
};
const heading = (text: string, style: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const rest = ["二、经验做法", "好。", "三、存在问题", "少。", "四、改进措施", "多。"]
  .map(paragraph)
  .join("");
const others = [
  { part: "practices", title: "", text: "好。" },
  { part: "problems", title: "", text: "少。" },
  { part: "measures", title: "", text: "多。" },
];

test("a document of an office program gives its parts, titles and tables", async () => {
  expect(await sectionsOf(sample("narrative.docx"))).toEqual([
    { part: "achievements", title: "加强领导", text: "县委高度重视教育工作。\n学校，63所" },
    { part: "practices", title: "", text: "坚持县管校聘。" },
    { part: "problems", title: "", text: "优质资源不足。" },
    { part: "measures", title: "", text: "加大投入力度。" },
  ]);
});

test("headings are known by the built-in name of their style, whatever its id, or by one based on it", async () => {
  const styles = `<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="a7"><w:name w:val="公文二级"/><w:basedOn w:val="2"/></w:style></w:styles>`;
  const body = `${heading("主要工作成效", "2")}${heading("加强领导", "a7")}${paragraph("有力。")}${rest}`;

  const sections = await sectionsOf(
    zipSync({ ...docxParts(body), "word/styles.xml": strToU8(styles) }),
  );

  expect(sections).toEqual([
    { part: "achievements", title: "加强领导", text: "有力。" },
    ...others,
  ]);
});

test("text split into runs is joined, deleted text and the second copy of a text box are left out", async () => {
  const body = `${paragraph("一、主要工作成效")}<w:p><w:r><w:t>县</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:t xml:space="preserve">委 </w:t></w:r><w:r><w:tab/><w:t>重视</w:t></w:r></w:p><w:p><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent>${paragraph("框")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph("框")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>${rest}`;

  expect(await sectionsOf(docx(body))).toEqual([
    { part: "achievements", title: "", text: "县委 重视\n框" },
    ...others,
  ]);
});

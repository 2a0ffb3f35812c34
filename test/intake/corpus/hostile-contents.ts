import { strToU8, zipSync } from "fflate";
import { docx, docxParts, paragraph } from "../../support/document-builders.ts";
import { sheetXml, xlsxOf } from "../../support/workbook-builders.ts";
import { corpusOf } from "./corpus-file.ts";
import { oleOf, packed } from "./ole-files.ts";

const rows = [
  ["指标", "数值"],
  ["headTeacherAllowance", 500],
];
const sheet = sheetXml(rows);
const withParts = (extra: Record<string, Uint8Array>) => () =>
  zipSync({ ...docxParts(paragraph("好")), ...extra });
const relationship = (type: string, target: string) =>
  strToU8(
    `<Relationships><Relationship Id="r" Type="http://x/${type}" TargetMode="External" Target="${target}"/></Relationships>`,
  );
const zeros = (megabytes: number) => new Uint8Array(megabytes << 20);

/** Office documents that carry what nobody should open. */
export const hostileContents = [
  ...corpusOf("document", [
    {
      name: "macros",
      fileName: "a.docx",
      content: withParts({ "word/vbaProject.bin": zeros(0) }),
      expected: ["error macrosInside"],
    },
    {
      name: "macros declared only",
      fileName: "a.docx",
      content: withParts({
        "[Content_Types].xml": strToU8(
          '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Default Extension="x" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
        ),
      }),
      expected: ["error macrosInside"],
    },
    {
      name: "a template from the web",
      fileName: "a.docx",
      content: withParts({
        "word/_rels/settings.xml.rels": relationship(
          "attachedTemplate",
          "http://example.invalid/a.dotm",
        ),
      }),
      expected: ["error word/_rels/settings.xml.rels externalContent"],
    },
    {
      name: "a template from another machine",
      fileName: "a.docx",
      content: withParts({
        "word/_rels/settings.xml.rels": relationship(
          "attachedTemplate",
          "file:///\\\\10.0.0.1\\share\\a.dotm",
        ),
      }),
      expected: ["error word/_rels/settings.xml.rels externalContent"],
    },
    {
      name: "a template on the writer's own disk",
      fileName: "a.docx",
      content: withParts({
        "word/_rels/settings.xml.rels": relationship(
          "attachedTemplate",
          "file:///D:\\公文模板.dotx",
        ),
      }),
    },
    {
      name: "a picture from the web",
      fileName: "a.docx",
      content: withParts({
        "word/_rels/document.xml.rels": relationship("image", "http://example.invalid/beacon.png"),
      }),
      expected: ["error word/_rels/document.xml.rels externalContent"],
    },
    {
      name: "a link to click",
      fileName: "a.docx",
      content: withParts({
        "word/_rels/document.xml.rels": relationship("hyperlink", "http://example.invalid/"),
      }),
    },
    {
      name: "a program by its name",
      fileName: "a.docx",
      content: withParts({ "word/embeddings/a.exe": zeros(0) }),
      expected: ["error word/embeddings/a.exe programInside"],
    },
    {
      name: "a program by its bytes",
      fileName: "a.docx",
      content: withParts({ "word/embeddings/oleObject1.bin": strToU8("MZ\x90\0") }),
      expected: ["error word/embeddings/oleObject1.bin programInside"],
    },
    {
      name: "a program packed as an object",
      fileName: "a.docx",
      content: withParts({
        "word/embeddings/oleObject1.bin": oleOf({ "\u0001Ole10Native": packed("a.exe", "MZ") }),
      }),
      expected: ["error word/embeddings/oleObject1.bin programInside"],
    },
    {
      name: "a formula object",
      fileName: "a.docx",
      content: withParts({ "word/embeddings/oleObject1.bin": strToU8("Equation Native") }),
    },
    {
      name: "a zip called .docx",
      fileName: "a.docx",
      content: () => zipSync({ "a.txt": strToU8("x") }),
      expected: ["error contentType typeDiffers"],
    },
    {
      name: "a workbook called .docx",
      fileName: "a.docx",
      content: () => xlsxOf(sheet),
      expected: ["error contentType typeDiffers"],
    },
    {
      name: "text boxes in text boxes",
      fileName: "a.docx",
      content: () =>
        docx(
          "<w:p><w:r><w:txbxContent>".repeat(60) +
            "<w:p><w:r><w:t>底</w:t></w:r></w:p>" +
            "</w:txbxContent></w:r></w:p>".repeat(60),
        ),
    },
  ]),
];

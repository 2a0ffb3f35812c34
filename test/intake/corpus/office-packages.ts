import { strToU8, type Zippable, zipSync } from "fflate";
import { docxParts, paragraph } from "../../support/document-builders.ts";
import { sheetXml, xlsxOf } from "../../support/workbook-builders.ts";
import { corpusOf, sample } from "./corpus-file.ts";

const NAMES = "http://schemas.openxmlformats.org/package/2006/relationships";
const mainAt = (target: string, type = "http://x/officeDocument") =>
  strToU8(
    `<Relationships xmlns="${NAMES}"><Relationship Id="r" Type="${type}" Target="${target}"/></Relationships>`,
  );
const parts = docxParts(paragraph("好"));
const document = parts["word/document.xml"] ?? new Uint8Array();
const withParts = (extra: Zippable) => () => zipSync({ ...parts, ...extra });
const moved = (name: string, target: string) => () => {
  const { "word/document.xml": _, ...others } = parts;
  return zipSync({ ...others, [name]: document, "_rels/.rels": mainAt(target) });
};
const declaredAs = (encoding: string, bytes: Uint8Array) =>
  Buffer.concat([Buffer.from(`<?xml version="1.0" encoding="${encoding}"?>`, "latin1"), bytes]);
const inUtf16 = (xml: string, order: "le" | "be") => {
  const bytes = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`, "utf16le");
  return new Uint8Array(order === "le" ? bytes : bytes.swap16());
};
const XML = strToU8("<a>x</a>");
const rows = sheetXml([
  ["指标", "数值"],
  ["headTeacherAllowance", 500],
]);

/** Office files as programs other than Word and Excel write them. */
export const officePackages = [
  ...corpusOf("document", [
    { name: "document2.xml, handed", fileName: "a.docx", content: sample("document2.docx") },
    { name: "main part elsewhere", fileName: "a.docx", content: moved("a/b.xml", "/a/b.xml") },
    {
      name: "main part in capitals",
      fileName: "a.docx",
      content: moved("Word/Document.XML", "word/document.xml"),
    },
    {
      name: "main part by backslashes",
      fileName: "a.docx",
      content: moved("word/d.xml", "word\\d.xml"),
    },
    {
      name: "main part without an ending",
      fileName: "a.docx",
      content: () =>
        zipSync({
          ...parts,
          "word/document": document,
          "_rels/.rels": mainAt("word/document"),
          "[Content_Types].xml": strToU8(
            '<Types><Override PartName="/word/document" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
          ),
        }),
    },
    {
      name: "names with backslashes inside",
      fileName: "a.docx",
      content: moved("word\\d.xml", "word/d.xml"),
    },
    {
      name: "no relationships",
      fileName: "a.docx",
      content: withParts({ "_rels/.rels": strToU8("<Relationships/>") }),
      expected: ["error contentType typeDiffers"],
    },
    {
      name: "main part that is not there",
      fileName: "a.docx",
      content: withParts({ "_rels/.rels": mainAt("word/x.xml") }),
      expected: ["error fileDamaged"],
    },
    {
      name: "binary parts that are only declared",
      fileName: "a.docx",
      content: withParts({
        "[Content_Types].xml": strToU8(
          '<Types><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        ),
      }),
    },
    {
      name: "bytes behind its end",
      fileName: "a.docx",
      content: () => Buffer.concat([zipSync(parts), Buffer.alloc(9)]),
    },
    {
      name: "a comment that is not there",
      fileName: "a.docx",
      content: () => {
        const bytes = zipSync(parts);
        return bytes.with(bytes.length - 2, 1);
      },
    },
    {
      name: "folders and trash",
      fileName: "a.docx",
      content: withParts({ "word/": new Uint8Array(), "[trash]/0000.dat": new Uint8Array(9) }),
    },
    {
      name: "parts that are stored",
      fileName: "a.docx",
      content: () => zipSync(parts, { level: 0 }),
    },
    {
      name: "a name in Chinese",
      fileName: "a.docx",
      content: withParts({ "word/media/图片.png": new Uint8Array(9) }),
    },
    {
      name: "names that differ in letter case",
      fileName: "a.docx",
      content: withParts({ "WORD/document.xml": XML }),
      expected: ["error fileDamaged"],
    },
    {
      name: "UTF-16 XML",
      fileName: "a.docx",
      content: withParts({ "customXml/a.xml": inUtf16("<a>好</a>", "le") }),
    },
    {
      name: "UTF-16 XML of the other order",
      fileName: "a.docx",
      content: withParts({ "customXml/a.xml": inUtf16("<a>好</a>", "be") }),
    },
    {
      name: "XML with a mark",
      fileName: "a.docx",
      content: withParts({
        "_rels/.rels": Buffer.concat([Buffer.from("efbbbf", "hex"), mainAt("word/document.xml")]),
      }),
    },
    {
      name: "UTF-8 that is said to be UTF-16",
      fileName: "a.docx",
      content: withParts({ "customXml/a.xml": declaredAs("utf-16", XML) }),
    },
    {
      name: "XML in GB18030",
      fileName: "a.docx",
      content: withParts({
        "customXml/a.xml": declaredAs("GB18030", Buffer.from("3c613eb3c93c2f613e", "hex")),
      }),
    },
    {
      name: "XML in an unknown encoding",
      fileName: "a.docx",
      content: withParts({ "customXml/a.xml": declaredAs("x-nobody", XML) }),
      expected: ["error customXml/a.xml fileDamaged"],
    },
    {
      name: "a document type in UTF-16",
      fileName: "a.docx",
      content: withParts({
        "customXml/a.xml": inUtf16("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", "be"),
      }),
      expected: ["error customXml/a.xml documentTypeInside"],
    },
    {
      name: "a document type in GB18030",
      fileName: "a.docx",
      content: withParts({ "customXml/a.xml": declaredAs("gb18030", strToU8("<!DOCTYPE a><a/>")) }),
      expected: ["error customXml/a.xml documentTypeInside"],
    },
  ]),
  ...corpusOf("indicators", [
    { name: "a UTF-16 part, handed", fileName: "a.xlsx", content: sample("custom-xml-utf16.xlsx") },
    {
      name: "custom XML in UTF-16 BE",
      fileName: "a.xlsx",
      content: () => xlsxOf(rows, { "customXml/item1.xml": inUtf16("<a/>", "be") }),
    },
  ]),
];

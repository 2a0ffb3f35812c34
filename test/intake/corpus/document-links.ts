import { strToU8, zipSync } from "fflate";
import { docxParts, paragraph } from "../../support/document-builders.ts";
import { corpusOf, sample } from "./corpus-file.ts";

const external = (type: string, target: string) =>
  `<Relationships><Relationship Id="r" Type="http://x/${type}" TargetMode="External" Target="${target}"/></Relationships>`;

type Part = readonly [string, string];
/** What is in the part, what it says, and what the intake says of it; nothing where it is harmless. */
type Case = readonly [string, Part, string?];

const related = (type: string, target: string): Part => [
  "word/_rels/document.xml.rels",
  external(type, target),
];
const field = (...pieces: readonly string[]): Part => ["word/header1.xml", fieldXml(...pieces)];
const fieldXml = (...pieces: readonly string[]) =>
  `<w:hdr xmlns:w="w"><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${pieces
    .map((piece) => `<w:r><w:instrText>${piece}</w:instrText></w:r>`)
    .join("")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`;
const QUOTE = `<w:hdr xmlns:w="w"><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="begin"/><w:instrText>QUOTE 68 68 69 65</w:instrText><w:fldChar w:fldCharType="end"/><w:instrText>UTO cmd</w:instrText><w:fldChar w:fldCharType="end"/></w:hdr>`;

const inDocuments: readonly Case[] = [
  ["a template beside it", related("attachedTemplate", "Normal.dotm")],
  ["a template of the user", related("attachedTemplate", "%APPDATA%\\Templates\\a.dotm")],
  ["a template on this machine", related("attachedTemplate", "file://localhost/C:/a.dotm")],
  ["a source of a mail merge", related("mailMergeSource", "file:///D:\\学生.xlsx")],
  ["a picture on the writer's disk", related("image", "file:///C:\\Users\\a\\1.png")],
  ["a picture that is its own address", related("image", "data:image/png;base64,AAAA")],
  ["a mail address", related("hyperlink", "mailto:a@example.invalid")],
  ["a template of a share", related("attachedTemplate", "\\\\srv\\a.dotm"), "externalContent"],
  ["a template of a share in slashes", related("attachedTemplate", "//srv/a"), "externalContent"],
  [
    "a template of a share by address",
    related("attachedTemplate", "file://srv/a"),
    "externalContent",
  ],
  [
    "a template of an escaped share",
    related("attachedTemplate", "%5C%5Csrv%5Ca"),
    "externalContent",
  ],
  ["a frame from the web", related("frame", "HTTP://example.invalid/"), "externalContent"],
  [
    "an object from an archive",
    related("oleObject", "mhtml:http://a.invalid/!x"),
    "externalContent",
  ],
  ["an object that is a program", related("oleObject", "file:///C:/x/calc.exe"), "programInside"],
  [
    "macros under another name",
    [
      "word/_rels/document.xml.rels",
      '<Relationships><Relationship Type="http://x/vbaProject" Target="a.bin"/></Relationships>',
    ],
    "macrosInside",
  ],
  [
    "a mail merge from the disk",
    [
      "word/settings.xml",
      '<w:s xmlns:w="w"><w:udl w:val="Data Source=D:\\a.xlsx;Mode=Read"/></w:s>',
    ],
  ],
  [
    "a mail merge from the web",
    ["word/settings.xml", '<w:s xmlns:w="w"><w:udl w:val="Data Source=http://a.invalid/x"/></w:s>'],
    "externalContent",
  ],
  ["a page number", field("PAGE")],
  ["a link to click that names DDE", field('HYPERLINK "http://a.invalid/DDEAUTO"')],
  ["a picture that a field took from the disk", field('INCLUDEPICTURE "C:\\\\a.png" \\d')],
  [
    "a chart that is linked to a workbook",
    field('LINK Excel.Sheet.12 "D:\\\\a.xlsx" "表1!R1C1" \\a'),
  ],
  ["DDE in pieces", field("D", "DE", "AUTO c:\\\\x"), "activeContent"],
  ["DDE in small letters", field(" dde cmd"), "activeContent"],
  ["DDE in characters by number", ["word/footer1.xml", QUOTE], "activeContent"],
  [
    "DDE in a simple field",
    ["word/glossary/document.xml", '<w:d xmlns:w="w"><w:fldSimple w:instr="DDEAUTO cmd"/></w:d>'],
    "activeContent",
  ],
  [
    "DDE in a part of another ending",
    ["word/comments.xml", fieldXml("dDeAuTo x")],
    "activeContent",
  ],
  ["a text from a share", field('INCLUDETEXT "\\\\\\\\srv\\\\a\\\\b.docx"'), "externalContent"],
  [
    "a picture from the web behind a switch",
    field("includepicture \\d", " http://a.invalid/x"),
    "externalContent",
  ],
  ["pictures from the web, imported", field('IMPORT "http://a.invalid/x.gif"'), "externalContent"],
  [
    "a drawing whose picture is on the web",
    ["word/drawing.vml", '<v:imagedata a="1" src="https://a.invalid/x"/><br>'],
    "externalContent",
  ],
  [
    "buttons that call procedures",
    ["customUI/customUI.xml", '<customUI onLoad="x"/>'],
    "activeContent",
  ],
];

const expectedOf = ([path]: Part, code: string | undefined) =>
  code === undefined ? [] : [`error ${path} ${code}`];

/** What office files refer to, fetch and call: the disk of the writer is no danger, the network and programs are. */
export const documentLinks = [
  ...corpusOf(
    "document",
    inDocuments.map(([name, part, code]) => ({
      name: `${name} (link)`,
      fileName: "a.docx",
      content: () => zipSync({ ...docxParts(paragraph("好")), [part[0]]: strToU8(part[1]) }),
      expected: expectedOf(part, code),
    })),
  ),
  ...corpusOf("document", [
    {
      name: "a local template, handed",
      fileName: "a.docx",
      content: sample("template-normal-dotm.docx"),
    },
    {
      name: "a chart pasted from Excel, handed",
      fileName: "a.docx",
      content: sample("chart-pasted-from-excel.docx"),
    },
    {
      name: "a text file packed, handed",
      fileName: "a.docx",
      content: sample("packed-text-file.docx"),
    },
    {
      name: "a field that fetches, handed",
      fileName: "a.docx",
      content: sample("includepicture-field.docx"),
      expected: ["error word/document.xml externalContent"],
    },
  ]),
];

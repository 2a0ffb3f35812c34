import { strToU8, zipSync } from "fflate";
import { docx, docxParts } from "../../support/document-builders.ts";
import { xlsxParts } from "../../support/workbook-builders.ts";
import { corpusOf, sample } from "./corpus-file.ts";
import { oleOf } from "./ole-files.ts";

const declared = (type: string) =>
  strToU8(
    `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.${type}"/></Types>`,
  );
const asType = (type: string) => () =>
  zipSync({ ...docxParts(""), "[Content_Types].xml": declared(type) });
const hex = (bytes: string) => Buffer.concat([Buffer.from(bytes, "hex"), Buffer.alloc(600)]);
const HTML = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1';
const EXCEL_XML =
  '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>';

type Case = readonly [string, string | Uint8Array | (() => Uint8Array)];

const notDocuments: readonly Case[] = [
  ["an old .doc", sample("notice.doc")],
  ["an old presentation", () => oleOf({ "PowerPoint Document": strToU8("x") })],
  ["some other OLE file", () => oleOf({ Something: strToU8("x") })],
  ["a web page", HTML],
  ["a web page with a mark", `\ufeff<!-- a --><!DOCTYPE html><html>`],
  ["a web page in UTF-16", Buffer.from(`\ufeff${HTML}`, "utf16le")],
  ["a web archive", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n"],
  ["RTF", "{\\rtf1\\ansi x}"],
  [
    "Word's XML",
    '<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>',
  ],
  ["a text", "关于某事的通知"],
  [
    "OFD",
    () => zipSync({ "OFD.xml": strToU8("<ofd:OFD/>"), "Doc_0/Document.xml": strToU8("<a/>") }),
  ],
  ["an .odt", sample("notice.odt")],
  ["Pages", () => zipSync({ "Index/Document.iwa": strToU8("x") })],
  ["a zip", () => zipSync({ "a.pdf": strToU8("x") })],
  ["RAR", hex("526172211a0700")],
  ["7z", hex("377abcaf271c0004")],
  ["TIFF", hex("49492a0008000000")],
  ["HEIC", hex("0000001c6674797068656963000000006d696631")],
  ["BMP", hex("424d4600000000000000360000002800")],
  ["WebP", hex("524946462400000057454250565038")],
  ["a template", asType("openxmlformats-officedocument.wordprocessingml.template.main+xml")],
  ["a document with macros", asType("ms-word.document.macroEnabled.main+xml")],
  ["a workbook", () => zipSync(xlsxParts("<worksheet/>"))],
];

const notWorkbooks: readonly Case[] = [
  ["an old .xls", sample("small.xls")],
  ["an .ods", sample("small.ods")],
  ["a web page", HTML],
  ["Excel's XML", EXCEL_XML],
  [
    "Numbers",
    () => zipSync({ "Index/Document.iwa": strToU8("x"), "Index/Tables/a.iwa": strToU8("x") }),
  ],
  [
    "a binary workbook",
    () =>
      zipSync({
        ...xlsxParts(""),
        "[Content_Types].xml": strToU8(
          '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
        ),
      }),
  ],
  ["a document", docx()],
];

const asFiles = (cases: readonly Case[], fileName: string, code = "typeDiffers") =>
  cases.map(([name, content]) => ({
    name: `${name} called ${fileName} (format)`,
    fileName,
    content,
    expected: [`error contentType ${code}`],
  }));

const locked = () => oleOf({ EncryptionInfo: strToU8("x"), EncryptedPackage: strToU8("x") });

/** Other formats under the name of one that is taken. */
export const foreignFormats = [
  ...corpusOf("document", asFiles(notDocuments, "a.docx")),
  ...corpusOf("document", asFiles(notDocuments.slice(0, 20), "a.pdf")),
  ...corpusOf("document", asFiles([["a document", docx()]], "a.pdf", "typeTakenToo")),
  ...corpusOf("indicators", asFiles(notWorkbooks, "a.xlsx")),
  ...corpusOf(
    "indicators",
    asFiles(
      [
        ["a web page", HTML],
        ["Excel's XML", EXCEL_XML],
      ],
      "a.csv",
    ),
  ),
  ...corpusOf("narrative", asFiles([["RTF", "{\\rtf1 x}"]], "a.md")),
  ...corpusOf("indicators", [
    {
      name: "a workbook with a password",
      fileName: "a.xlsx",
      content: locked,
      expected: ["error encryptedFile"],
    },
  ]),
  ...corpusOf("document", [
    {
      name: "a document with a password",
      fileName: "a.docx",
      content: locked,
      expected: ["error encryptedFile"],
    },
    {
      name: "a PNG called .jpg, handed",
      fileName: "png-named.jpg",
      content: sample("png-named.jpg"),
      expected: ["warning pictureTooSmall", "warning contentType pictureTypeDiffers"],
    },
    {
      name: "a JPEG called .jpeg and registered as PNG",
      fileName: "a.jpeg",
      content: sample("scan.jpg"),
      change: { contentType: "image/png" },
      expected: ["warning fileName pictureNameDiffers", "warning contentType pictureTypeDiffers"],
    },
    {
      name: "a PNG called .jpg and registered as what it is",
      fileName: "a.jpg",
      content: sample("scan.png"),
      change: { contentType: "image/png" },
      expected: ["warning fileName pictureNameDiffers"],
    },
  ]),
];

import { strToU8, zipSync } from "fflate";
import { docxParts, paragraph } from "../../support/document-builders.ts";
import { corpusOf } from "./corpus-file.ts";

const withParts = (extra: Record<string, Uint8Array>) => () =>
  zipSync({ ...docxParts(paragraph("好")), ...extra });
const body = (xml: string) => withParts({ "word/document.xml": strToU8(xml) });
const entities = `<!DOCTYPE d [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, at) => {
  const [name, inner] = [String.fromCharCode(98 + at), String.fromCharCode(97 + at)];
  return /[a-z]/.test(name) ? `<!ENTITY ${name} "${`&${inner};`.repeat(10)}">` : "";
}).join("")}]>`;

/** XML made to crash or to fetch. */
export const hostileXml = [
  ...corpusOf("document", [
    {
      name: "entity bomb",
      fileName: "a.docx",
      content: body(`<?xml version="1.0"?>${entities}<d>&z;</d>`),
      expected: ["error word/document.xml documentTypeInside"],
    },
    {
      name: "foreign entity",
      fileName: "a.docx",
      content: body('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>'),
      expected: ["error word/document.xml documentTypeInside"],
    },
    {
      name: "foreign document type",
      fileName: "a.docx",
      content: body('<!DOCTYPE d SYSTEM "http://example.invalid/d.dtd"><d/>'),
      expected: ["error word/document.xml documentTypeInside"],
    },
    {
      name: "entity bomb in UTF-16",
      fileName: "a.docx",
      content: withParts({
        "word/document.xml": new Uint8Array(Buffer.from(`\ufeff${entities}<d>&z;</d>`, "utf16le")),
      }),
      expected: ["error word/document.xml documentTypeInside"],
    },
    {
      name: "XML nested too deep",
      fileName: "a.docx",
      content: body(`${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`),
      expected: ["error word/document.xml nestedTooDeep"],
    },
    {
      name: "XML that is not well-formed",
      fileName: "a.docx",
      content: body("<a><b></a>"),
      expected: ["error fileDamaged"],
    },
    {
      name: "XML that is no XML",
      fileName: "a.docx",
      content: body("你好"),
      expected: ["error fileDamaged"],
    },
    {
      name: "XML with a NUL byte",
      fileName: "a.docx",
      content: body("<a>\0</a>"),
      expected: ["error word/document.xml fileDamaged"],
    },
    {
      name: "XML with a wrong byte",
      fileName: "a.docx",
      content: withParts({
        "word/document.xml": Uint8Array.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]),
      }),
      expected: ["error fileDamaged"],
    },
    {
      name: "no main part",
      fileName: "a.docx",
      content: () => zipSync({ ...docxParts(""), "word/document.xml": new Uint8Array() }),
      expected: ["error fileDamaged"],
    },
  ]),
];

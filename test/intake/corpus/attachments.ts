import { strToU8, zipSync } from "fflate";
import { docx, docxParts, paragraph, pdf } from "../../support/document-builders.ts";
import { sheetXml, xlsxOf } from "../../support/workbook-builders.ts";
import { corpusOf, sample } from "./corpus-file.ts";
import { oleOf, packed, program } from "./ole-files.ts";

const NATIVE = "\u0001Ole10Native";
type Part = readonly [string, () => Uint8Array];
const as = (name: string, content: () => Uint8Array): Part => [`word/${name}`, content];
const object = (content: () => Uint8Array): Part => as("embeddings/oleObject1.bin", content);
const within =
  ([name, content]: Part) =>
  () =>
    zipSync({ ...docxParts(paragraph("好")), [name]: content() });
const workbook = () => xlsxOf(sheetXml([["指标", "数值"]]));
const inZip = (name: string, content: Uint8Array) => () =>
  zipSync({ "说明.txt": strToU8("x"), [name]: content });
const ruins = (text: string) => () =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(504),
    Buffer.from(NATIVE, "utf16le"),
    Buffer.alloc(40),
    Buffer.from(text, "latin1"),
  ]);
const fileLink = (path: string) =>
  Buffer.concat([
    Buffer.alloc(30),
    Buffer.from("0303000000000000c000000000000046000014000000", "hex"),
    Buffer.from(`${path}\0`, "latin1"),
  ]);
const macros = () => xlsxOf(sheetXml([["a"]]), { "xl/vbaProject.bin": strToU8("x") });

const harmless: readonly (readonly [string, Part])[] = [
  ["a text file", object(() => oleOf({ [NATIVE]: packed("说明.txt", "文字") }))],
  ["a PDF", object(() => oleOf({ [NATIVE]: packed("a.pdf", pdf()) }))],
  ["a picture", object(() => oleOf({ [NATIVE]: packed("a.png", sample("scan.png")) }))],
  ["a document", object(() => oleOf({ Package: docx() }))],
  ["a workbook", as("embeddings/Microsoft_Excel_Sheet1.xlsx", workbook)],
  ["an old document", object(() => sample("notice.doc"))],
  ["an old workbook", object(() => sample("small.xls"))],
  ["a formula of MathType", object(() => oleOf({ "Equation Native": strToU8("x".repeat(99)) }))],
  [
    "a formula whose numbers look like a program's",
    object(() => oleOf({ CONTENTS: strToU8("..MZ..") })),
  ],
  ["a zip of texts", as("embeddings/a.zip", inZip("b.txt", strToU8("x")))],
  ["a damaged zip", as("embeddings/a.zip", () => strToU8("PK\u0003\u0004"))],
  [
    "a text file in a container that cannot be taken apart",
    object(ruins("\u0002\0a.txt\0C:\\a.txt\0text")),
  ],
  [
    "words that begin as a program does",
    object(() => oleOf({ [NATIVE]: packed("a.txt", "MZ 镇") })),
  ],
  ["a link to a file on the disk", object(() => oleOf({ "\u0001Ole": fileLink("C:\\a.xlsx") }))],
  ["settings of a printer", as("printerSettings1.bin", () => new Uint8Array(900))],
];

const harmful: readonly (readonly [string, string, Part])[] = [
  ["a program", "programInside", object(() => oleOf({ [NATIVE]: packed("a.exe", program()) }))],
  [
    "a program by name only",
    "programInside",
    object(() => oleOf({ [NATIVE]: packed("a.EXE", "x") })),
  ],
  ["a script", "programInside", object(() => oleOf({ [NATIVE]: packed("a.vbs", "x") }))],
  ["a shortcut", "programInside", object(() => oleOf({ [NATIVE]: packed("a.lnk", "x") }))],
  [
    "a batch file under another label",
    "programInside",
    object(() => oleOf({ [NATIVE]: packed("a.bat", "x", "a.txt") })),
  ],
  [
    "a program called .txt",
    "programInside",
    object(() => oleOf({ [NATIVE]: packed("a.txt", "MZ\u0090") })),
  ],
  [
    "a program whose name ends in a dot",
    "programInside",
    object(() => oleOf({ [NATIVE]: packed("a.scr. ", "x") })),
  ],
  [
    "a program in a stream of its own",
    "programInside",
    object(() => oleOf({ CONTENTS: program() })),
  ],
  ["a program called .bin", "programInside", as("embeddings/a.bin", program)],
  ["a program called .png", "programInside", as("media/image1.png", program)],
  [
    "a program behind other bytes",
    "programInside",
    as("embeddings/a.bin", () => Buffer.concat([Buffer.alloc(9), program()])),
  ],
  ["a program in a zip", "programInside", as("embeddings/a.zip", inZip("x/a.com", strToU8("x")))],
  [
    "a program called .dat in a zip",
    "programInside",
    as("embeddings/a.zip", inZip("a.dat", program())),
  ],
  [
    "a program in a document in a workbook's place",
    "programInside",
    as("embeddings/a.docx", () => zipSync({ ...docxParts(""), "word/a.js": strToU8("x") })),
  ],
  [
    "a program in a container that cannot be taken apart",
    "programInside",
    object(ruins("\u0002\0a.hta\0C:\\a.hta\0text")),
  ],
  [
    "bytes of a program in such a container",
    "programInside",
    object(ruins("\u0002\0a.txt\0C:\\a.txt\0MZ")),
  ],
  ["a workbook with macros", "macrosInside", as("embeddings/a.xlsm", macros)],
  [
    "a workbook with macros as an object",
    "macrosInside",
    object(() => oleOf({ Package: macros() })),
  ],
  [
    "an old document with macros",
    "macrosInside",
    object(() => oleOf({ "Macros/VBA/dir": strToU8("x"), WordDocument: strToU8("x") })),
  ],
  [
    "a link to a file on a share",
    "externalContent",
    object(() => oleOf({ "\u0001Ole": fileLink("\\\\srv\\a.xlsx") })),
  ],
];

/** What is packed into office files: what people attach, and what nobody should open. */
export const attachments = [
  ...corpusOf(
    "document",
    harmless.map(([name, part]) => ({
      name: `with ${name} inside`,
      fileName: "a.docx",
      content: within(part),
    })),
  ),
  ...corpusOf(
    "document",
    harmful.map(([name, code, part]) => ({
      name: `with ${name} inside`,
      fileName: "a.docx",
      content: within(part),
      expected: [`error ${part[0]} ${code}`],
    })),
  ),
];

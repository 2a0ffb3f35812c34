import { deflateSync } from "node:zlib";
import { pdf, pdfOf } from "../../support/document-builders.ts";
import { corpusOf } from "./corpus-file.ts";
import { pdfWithStream } from "./pdfs.ts";

const tree = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"];
const deflated = (bytes: Buffer) => pdfWithStream(deflateSync(bytes), "/Filter /FlateDecode");

/** PDF files made to crash, stall or mislead. */
export const hostilePdfs = [
  ...corpusOf("document", [
    {
      name: "PDF whose page inflates to 600 MB",
      fileName: "a.pdf",
      content: () => deflated(Buffer.alloc(600 << 20, " ")),
      expected: ["warning textNotJudged"],
    },
    {
      name: "PDF deflated twice",
      fileName: "a.pdf",
      content: () =>
        pdfWithStream(
          deflateSync(deflateSync(Buffer.alloc(600 << 20, " "))),
          "/Filter [/FlateDecode /FlateDecode]",
        ),
      expected: ["warning textNotJudged"],
    },
    {
      name: "PDF of millions of operators",
      fileName: "a.pdf",
      content: () => deflated(Buffer.from("BT /F1 9 Tf (a) Tj ET ".repeat(3_000_000))),
      expected: ["warning textNotJudged"],
    },
    {
      name: "PDF whose pages contain themselves",
      fileName: "a.pdf",
      content: pdfOf(tree, ""),
      expected: ["error fileDamaged"],
    },
    {
      name: "PDF of arrays in arrays",
      fileName: "a.pdf",
      content: () => pdfOf([`<< /Type /Catalog /Pages 2 0 R /X ${"[".repeat(300_000)} >>`], ""),
      expected: ["error fileDamaged"],
    },
    {
      name: "PDF that says it has a billion pages",
      fileName: "a.pdf",
      content: pdfOf(
        ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 1000000000 >>"],
        "",
      ),
      expected: ["error withoutPages"],
    },
    {
      name: "PDF of three thousand pages",
      fileName: "a.pdf",
      content: () => pdf(3000),
      expected: ["error tooManyPages"],
    },
    {
      name: "PDF that runs a script",
      fileName: "a.pdf",
      content: pdfOf(
        [
          "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>",
          "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
        ],
        "",
      ),
      expected: ["error activeContent"],
    },
    {
      name: "PDF that starts a program",
      fileName: "a.pdf",
      content: pdfOf(
        [
          "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (calc.exe) >> >>",
          "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
        ],
        "",
      ),
      expected: ["error activeContent"],
    },
    {
      name: "PDF whose catalog is its own page tree",
      fileName: "a.pdf",
      content: pdfOf(["<< /Type /Catalog /Pages 1 0 R >>"], "/Prev 0"),
      expected: ["warning textNotJudged"],
    },
    {
      name: "PDF header and nothing else",
      fileName: "a.pdf",
      content: "%PDF-1.7\n%%EOF",
      expected: ["error fileDamaged"],
    },
    {
      name: "polyglot of PDF and HTML",
      fileName: "a.pdf",
      content: Buffer.concat([
        Buffer.from("%PDF-1.4\n<script>alert(1)</script>\n"),
        pdf().subarray(9),
      ]),
      expected: ["warning fileRepaired"],
    },
    {
      name: "random bytes called .pdf",
      fileName: "a.pdf",
      content: Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919 + (at >> 3)) & 255)),
      expected: ["error contentType typeUnknown"],
    },
    {
      name: "a program called .pdf",
      fileName: "a.pdf",
      content: Buffer.concat([Buffer.from("MZ"), Buffer.alloc(512)]),
      expected: ["error contentType typeDiffers"],
    },
    {
      name: "NUL bytes",
      fileName: "a.pdf",
      content: new Uint8Array(1000),
      expected: ["error contentType typeUnknown"],
    },
  ]),
];

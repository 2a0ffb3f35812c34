import { deflateSync } from "node:zlib";
import { pdf, pdfOf } from "../../support/document-builders.ts";
import { corpusOf, sample } from "./corpus-file.ts";
import { pageWith, pdfWithStream } from "./pdfs.ts";

const fileName = "a.pdf";
const sealed = "/AcroForm << /Fields [5 0 R] /SigFlags 3 >> /Perms << /DocMDP 6 0 R >>";
const seal = "<< /Type /Sig /Filter /GM.PKILite /SubFilter /GM.sm2seal /ByteRange [0 1 2 3] >>";
const attached = "<< /Type /Filespec /F (a.txt) /UF (a.txt) /EF << /F 6 0 R >> >>";
const format = (script: string) =>
  pageWith("/AcroForm << /Fields [5 0 R] >>", [
    `<< /FT /Tx /T (n) /AA << /F << /S /JavaScript /JS (${script}) >> >> >>`,
  ]);
const image = (width: number, height: number) =>
  `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 1 /Length 1 >>\nstream\n0\nendstream`;
const scan = (width: number, height: number) =>
  pdfOf(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >>",
      image(width, height),
      "<< /Length 25 >>\nstream\nq 500 0 0 800 0 0 cm /I Do Q\nendstream",
    ],
    "",
  );

/** PDF files as programs really write them, and those that are odd without harm. */
export const awkwardPdfs = [
  ...corpusOf("document", [
    {
      name: "text through a character map that every reader has",
      fileName,
      content: sample("cid.pdf"),
      change: { documentNumber: "陵政发〔2021〕5号", title: "关于深化教育评价改革的意见" },
      expected: [
        "warning documentNumber documentNumberDiffers",
        "warning title titleDiffers",
        "warning period dateOutsidePeriod",
      ],
    },
    { name: "a signature field", fileName, content: sample("signed-no-script.pdf") },
    {
      name: "a seal of a Chinese vendor that locks the file",
      fileName,
      content: pageWith(sealed, [
        `<< /FT /Sig /T (s) /V 6 0 R /Lock << /Type /SigFieldLock /Action /All >> >>`,
        seal,
      ]),
    },
    { name: "an owner's password only", fileName, content: sample("owner-password-only.pdf") },
    { name: "a PDF that forbids changes", fileName, content: sample("notice-restricted.pdf") },
    {
      name: "a PDF that needs a password",
      fileName,
      content: sample("notice-encrypted.pdf"),
      expected: ["error encryptedFile"],
    },
    { name: "bytes before the header", fileName, content: sample("junk-before-header.pdf") },
    {
      name: "an end mark that is missing",
      fileName,
      content: pdf().subarray(0, -7),
    },
    {
      name: "a directory that lies elsewhere",
      fileName,
      content: Buffer.from(
        Buffer.from(pdf(3))
          .toString("latin1")
          .replace(/startxref\n\d+/, "startxref\n7"),
        "latin1",
      ),
      expected: ["warning fileRepaired"],
    },
    {
      name: "text behind the end mark",
      fileName,
      content: Buffer.concat([pdf(), Buffer.from("<html>Thank you</html>".repeat(99))]),
    },
    {
      name: "operators that are none, among those that are",
      fileName,
      content: pdfWithStream(
        deflateSync(Buffer.from("BT /F1 9 Tf (Hello) Tj xx ET ] >> q")),
        "/Filter /FlateDecode",
      ),
    },
    {
      name: "a number format of a form",
      fileName,
      content: sample("form-number-format.pdf"),
      expected: ["warning formFormatsInside"],
    },
    ...[
      'AFDate_FormatEx\\("yyyy-mm-dd"\\)',
      'AFSimple_Calculate\\("SUM", new Array\\("a", "b"\\)\\);',
      "AFPercent_Keystroke\\(2, 0\\)",
    ].map((script) => ({
      name: `a form that shows by ${script}`,
      fileName,
      content: format(script),
      expected: ["warning formFormatsInside"],
    })),
    ...[
      "app.alert\\(1\\)",
      'AFNumber_Format\\(2,0,0,0,"",true\\); app.alert\\(1\\)',
      "AFNumber_Format\\(app.alert\\(1\\)\\)",
      "",
    ].map((script) => ({
      name: `a form script of its own: ${script}`,
      fileName,
      content: format(script),
      expected: ["error formScriptInside"],
    })),
    {
      name: "a text attached",
      fileName,
      content: pageWith("/Names << /EmbeddedFiles << /Names [(a.txt) 5 0 R] >> >>", [
        attached,
        "<< /Type /EmbeddedFile /Length 2 >>\nstream\nhi\nendstream",
      ]),
      expected: ["warning attachmentsInside"],
    },
    {
      name: "a portfolio",
      fileName,
      content: pageWith("/Collection << /View /D >>", []),
      expected: ["warning portfolioInside"],
    },
    {
      name: "a link to a page on the web, and one within",
      fileName,
      content: pageWith("/OpenAction [3 0 R /Fit]", [
        "<< /Type /Annot /Subtype /Link /A << /S /URI /URI (https://example.org) >> >>",
      ]),
    },
    {
      name: "a scan of a page",
      fileName,
      content: scan(1654, 2339),
      expected: ["warning scanWithoutText"],
    },
    {
      name: "a scan of one pixel",
      fileName,
      content: scan(1, 1),
      expected: ["warning pictureTooSmall", "warning scanWithoutText"],
    },
    {
      name: "pages without anything",
      fileName,
      content: pdf(2, ""),
      expected: ["warning pagesBlank"],
    },
    {
      name: "a page that is painted white",
      fileName,
      content: pdfWithStream(Buffer.from("1 g 0 0 595 842 re f"), ""),
      expected: ["warning pagesBlank"],
    },
    {
      name: "a drawing without text",
      fileName,
      content: pdfWithStream(Buffer.from("9 9 m 99 99 l S ".repeat(20)), ""),
      expected: ["warning scanWithoutText"],
    },
  ]),
];

import { strToU8, zipSync } from "fflate";
import { docxParts, paragraph } from "../../support/document-builders.ts";
import { corpusOf } from "./corpus-file.ts";

const rtf = (inside: string) => `{\\rtf1${inside}}`;
const wide = (html: string) => Buffer.from(`\ufeff${html}`, "utf16le");

/** What a chunk is, its name and content, and what the intake says of it; nothing where it is harmless. */
const chunks: readonly (readonly [string, string, string | Uint8Array, string?])[] = [
  ["HTML", "chunk.dat", "<html><p>文字</p></html>"],
  ["HTML with a link to click", "chunk.htm", '<a href="http://a.invalid/">x</a>'],
  ["HTML with a picture on the disk", "chunk.htm", '<img src="file:///C:/a.png">'],
  ["HTML with a script", "chunk.html", "<script>x</script>", "activeContent"],
  [
    "HTML in UTF-16 with a script",
    "chunk.htm",
    wide("<html><script>x</script></html>"),
    "activeContent",
  ],
  [
    "HTML with a picture from the web",
    "chunk.htm",
    '<img src="//a.invalid/x.png">',
    "externalContent",
  ],
  [
    "HTML under another ending",
    "chunk.dat",
    '<html><img src="http://a.invalid/x.png"></html>',
    "externalContent",
  ],
  [
    "HTML with a style sheet from the web",
    "chunk.htm",
    '<link rel="stylesheet" href="http://a.invalid/x.css">',
    "externalContent",
  ],
  [
    "HTML with a background from a share",
    "chunk.htm",
    "<p style='background:url(//srv/a.png)'>x</p>",
    "externalContent",
  ],
  ["RTF with a template of its writer", "chunk.rtf", rtf("{\\*\\template C:\\\\a\\\\Normal.dotm}")],
  [
    "RTF that runs a program",
    "chunk.rtf",
    rtf("{\\field{\\*\\fldinst DDEAUTO cmd}}"),
    "activeContent",
  ],
  [
    "RTF whose field fetches",
    "chunk.rtf",
    rtf('{\\*\\fldinst INCLUDEPICTURE "http://a.invalid/x" \\\\d}'),
    "externalContent",
  ],
  [
    "RTF whose template is on a share",
    "chunk.bin",
    rtf("{\\*\\template \\\\\\\\srv\\\\a.dotm}"),
    "externalContent",
  ],
];

/** Pieces of other formats that Word takes into the text when it opens a document (`altChunk`). */
export const textChunks = corpusOf(
  "document",
  chunks.map(([name, part, content, code]) => ({
    name: `with a chunk of ${name}`,
    fileName: "a.docx",
    content: () =>
      zipSync({
        ...docxParts(paragraph("好")),
        [`word/${part}`]: typeof content === "string" ? strToU8(content) : content,
      }),
    expected: code === undefined ? [] : [`error word/${part} ${code}`],
  })),
);

import { deflateSync } from "node:zlib";
import { corpusOf, sample } from "./corpus-file.ts";
import { pageWith } from "./pdfs.ts";

const script = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
const onPage = (action: string) => pageWith("", [`<< /Type /Annot /Subtype /Link /A ${action} >>`]);

/** Objects packed in a stream that is compressed as given. */
const packed = (object: string, more = "") => {
  const content = deflateSync(Buffer.from(`5 0 ${object}`)).toString("latin1");
  return `<< /Type /ObjStm /N 1 /First 4 ${more} /Filter /FlateDecode /Length ${content.length} >>\nstream\n${content}\nendstream`;
};
const latin1 = (text: string) => Buffer.from(text, "latin1");

/** What runs, as it may be spelled and where it may hide: all of it is found. */
const active: Readonly<Record<string, Uint8Array>> = {
  "a program started by a click": onPage("<< /S /Launch /F (calc.exe) >>"),
  "a name without a space before it": onPage("<</S/Launch/F(a.docx)>>"),
  "a name with escapes": onPage("<< /#53 /#4caun#63h /F (calc.exe) >>"),
  "a kind that is an object of its own": pageWith("", [
    "<< /Type /Annot /Subtype /Link /A << /S 6 0 R /F (calc.exe) >> >>",
    "/Launch",
  ]),
  "an action that is an object of its own": pageWith("/OpenAction 5 0 R", [script]),
  "a script in the tree of document scripts": pageWith(
    "/Names << /JavaScript << /Kids [5 0 R] >> >>",
    ["<< /Names [(a) 6 0 R] >>", script],
  ),
  "a script before printing": pageWith(`/AA << /WP ${script} >>`, []),
  "a script behind a harmless action": pageWith(
    `/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next ${script} >>`,
    [],
  ),
  "a script of a field that is used at opening too": pageWith(
    "/AcroForm << /Fields [6 0 R] >> /OpenAction 5 0 R",
    [
      '<< /S /JavaScript /JS (AFNumber_Format\\(2,0,0,0,"",true\\)) >>',
      "<< /FT /Tx /T (n) /AA << /F 5 0 R >> >>",
    ],
  ),
  "a script of a button": pageWith("/AcroForm << /Fields [5 0 R] >>", [
    `<< /FT /Btn /T (b) /AA << /U ${script} >> >>`,
  ]),
  "a page fetched at opening": pageWith("/OpenAction << /S /URI /URI (https://example.org) >>", []),
  "another file opened at opening": pageWith(
    "/OpenAction << /S /GoToR /F (\\\\\\\\10.0.0.1\\\\share\\\\a.pdf) /D [0 /Fit] >>",
    [],
  ),
  "figures imported": onPage("<< /S /ImportData /F (a.fdf) >>"),
  "a film with a script": onPage("<< /S /Rendition /JS (app.alert\\(1\\)) >>"),
  "rich media": pageWith("", ["<< /Type /Annot /Subtype /RichMedia >>"]),
  "an object that a later one replaces": Buffer.concat([
    onPage("<< /S /Launch /F (calc.exe) >>"),
    latin1("5 0 obj\n<< >>\nendobj\nstartxref\n9\n%%EOF\n"),
  ]),
  "an object in a comment": pageWith("", ["<< >>\n% 6 0 obj << /S /Launch /F (a.exe) >> endobj\n"]),
  "an object inside a stream": pageWith("", [
    "<< /Length 40 >>\nstream\n6 0 obj << /S /Launch /F (a.exe) >> endobj\nendstream",
  ]),
  "a word between the entries": onPage("<< /S /Launch what /F (calc.exe) >>"),
  "a packed object": latin1(
    Buffer.from(pageWith("", ["<< >>"]))
      .toString("latin1")
      .replace("<< >>", packed("<< /S /Launch /F (a.exe) >>")),
  ),
};

const refused = (name: string, content: Uint8Array, code: string) => ({
  name,
  fileName: "a.pdf",
  content,
  expected: [`error ${code}`],
});

export const activePdfs = [
  ...corpusOf("document", [
    ...Object.entries(active).map(([name, content]) => refused(name, content, "activeContent")),
    refused("a script as a page opens", sample("page-open-javascript.pdf"), "activeContent"),
    refused("a program, packed", sample("launch-action-objstm.pdf"), "activeContent"),
    refused("a program attached", sample("program-attached.pdf"), "programInside"),
    refused(
      "a program attached under another name",
      pageWith("/Names << /EmbeddedFiles << /Names [(a.txt) 5 0 R] >> >>", [
        "<< /Type /Filespec /F (a.txt) /EF << /F 6 0 R >> >>",
        "<< /Type /EmbeddedFile /Length 9 >>\nstream\n#!/bin/sh\nendstream",
      ]),
      "programInside",
    ),
    refused(
      "a script attached that Windows runs",
      pageWith("", ["<< /Type /Filespec /UF (a.vbs) /EF << /F 6 0 R >> >>"]),
      "programInside",
    ),
    refused(
      "objects packed as differences",
      latin1(
        Buffer.from(pageWith("", ["<< >>"]))
          .toString("latin1")
          .replace("<< >>", packed("<< /A 1 >>", "/DecodeParms << /Predictor 12 >>")),
      ),
      "partsUnreadable",
    ),
    refused(
      "a dynamic form",
      pageWith("/NeedsRendering true /AcroForm << /XFA 5 0 R >>", [
        "<< /Length 1 >>\nstream\n \nendstream",
      ]),
      "fillInFormInside",
    ),
    refused(
      "a form with scripts of its own language",
      pageWith("/AcroForm << /XFA [(template) 5 0 R] >>", [
        "<< /Length 22 >>\nstream\n<script>a()</script>\nendstream",
      ]),
      "formScriptInside",
    ),
  ]),
];

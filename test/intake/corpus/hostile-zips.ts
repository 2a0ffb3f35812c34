import { zipSync } from "fflate";
import { docxParts, paragraph } from "../../support/document-builders.ts";
import { corpusOf } from "./corpus-file.ts";
import { lyingZip, manyEntries, overlappingZip } from "./zips.ts";

const withParts = (extra: Record<string, Uint8Array>) => () =>
  zipSync({ ...docxParts(paragraph("好")), ...extra });
const zeros = (megabytes: number) => new Uint8Array(megabytes << 20);

/** Zips made to exhaust or to mislead whoever unpacks them. */
export const hostileZips = [
  ...corpusOf("document", [
    {
      name: "zip bomb",
      fileName: "a.docx",
      content: withParts({ "word/media/a.bin": zeros(64) }),
      expected: ["error archiveTooLarge"],
    },
    {
      name: "flat zip bomb of many parts",
      fileName: "a.docx",
      content: withParts(
        Object.fromEntries(
          Array.from({ length: 80 }, (_, at) => [`word/media/${at}.bin`, zeros(3)]),
        ),
      ),
      expected: ["error archiveTooLarge"],
    },
    {
      name: "zip bomb within a zip",
      fileName: "a.docx",
      content: withParts({ "word/embeddings/inner.zip": zipSync({ a: zeros(64) }) }),
    },
    {
      name: "zip that says it is smaller than it is",
      fileName: "a.docx",
      content: () => lyingZip(docxParts(paragraph("字".repeat(50_000)))),
      expected: ["error fileDamaged"],
    },
    {
      name: "zip whose parts overlap",
      fileName: "a.docx",
      content: () => overlappingZip(docxParts(paragraph("好")), 1500),
      expected: ["error fileDamaged"],
    },
    {
      name: "zip of five thousand parts",
      fileName: "a.docx",
      content: () => manyEntries(docxParts(paragraph("好")), 5000),
      expected: ["error archiveTooLarge"],
    },
    {
      name: "names that climb out",
      fileName: "a.docx",
      content: withParts({ "../../../etc/cron.d/x": new Uint8Array(1) }),
      expected: ["error fileDamaged"],
    },
    {
      name: "absolute names",
      fileName: "a.docx",
      content: withParts({ "/etc/passwd": new Uint8Array(1) }),
      expected: ["error fileDamaged"],
    },
    {
      name: "names with backslashes",
      fileName: "a.docx",
      content: withParts({ "..\\..\\evil.bat": new Uint8Array(1) }),
      expected: ["error fileDamaged"],
    },
    {
      name: "names of an object's own properties",
      fileName: "a.docx",
      content: withParts({ __proto__x: new Uint8Array(1), constructor: new Uint8Array(1) }),
    },
  ]),
];

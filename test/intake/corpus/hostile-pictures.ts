import { crc32 } from "node:zlib";
import { corpusOf, sample } from "./corpus-file.ts";
import { pngOfSize } from "./pictures.ts";

/** Pictures that are none, or more than that. */
export const hostilePictures = [
  ...corpusOf("document", [
    {
      name: "polyglot of PNG and zip",
      fileName: "a.png",
      content: Buffer.concat([sample("scan.png"), sample("notice.docx")]),
      expected: ["warning bytesAfterEnd"],
    },
    {
      name: "GIF called .png",
      fileName: "a.png",
      content: Buffer.from("GIF89a\x01\0\x01\0\0\0\0;", "latin1"),
      expected: ["error contentType typeDiffers"],
    },
    {
      name: "SVG called .png",
      fileName: "a.png",
      content: '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      expected: ["error contentType typeDiffers"],
    },
    {
      name: "PNG of four thousand million pixels",
      fileName: "a.png",
      content: pngOfSize(sample("scan.png"), 65_535, crc32),
      expected: ["error imageTooLarge"],
    },
    {
      name: "PNG with a changed byte",
      fileName: "a.png",
      content: sample("scan.png").map((byte, at) => (at === 60 ? byte ^ 1 : byte)),
      expected: ["error fileDamaged"],
    },
    {
      name: "JPEG of marks only",
      fileName: "a.jpg",
      content: Buffer.from("ffd8ffe000104a46494600010101000100010000ffd9", "hex"),
      expected: ["error fileDamaged"],
    },
    {
      name: "JPEG whose segment is longer than the file",
      fileName: "a.jpg",
      content: Buffer.from("ffd8ffe0ffff4a464946", "hex"),
      expected: ["error fileDamaged"],
    },
  ]),
];

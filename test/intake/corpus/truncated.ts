import { readFileSync } from "node:fs";
import { type CorpusFile, corpusOf, sample } from "./corpus-file.ts";

const tenths = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const cut = (bytes: Uint8Array, tenth: number) =>
  bytes.subarray(0, Math.floor((bytes.length * tenth) / 10));
const lingchuan = readFileSync("events/samples/packs/lingchuan-2021/indicators.json", "utf8");
/** Between characters: half a character is another fault. */
const cutText = (text: string, tenth: number) =>
  new TextEncoder().encode(text.slice(0, Math.floor((text.length * tenth) / 10)));

/** Every format cut short at each tenth: none may pass for the whole. */
export const truncated: readonly CorpusFile[] = tenths.flatMap((tenth) => [
  ...corpusOf("document", [
    ...["notice.pdf", "notice.docx", "scan.jpg", "scan.png"].map((name) => ({
      name: `${name} cut at ${tenth} tenths`,
      fileName: name,
      content: cut(sample(name), tenth),
      expected: ["error fileDamaged"],
    })),
  ]),
  ...corpusOf("indicators", [
    {
      name: `workbook cut at ${tenth} tenths`,
      fileName: "a.xlsx",
      content: cut(sample("workbook-resaved.xlsx"), tenth),
      expected: ["error fileDamaged"],
    },
  ]),
  ...corpusOf("indicators", [
    {
      name: `JSON cut at ${tenth} tenths`,
      fileName: "a.json",
      content: cutText(lingchuan, tenth),
      expected: ["notJson"],
    },
  ]),
]);

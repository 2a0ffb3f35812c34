import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { PackDocument } from "../pack-document.ts";
import { REMARK } from "./remark.ts";

/** One page with a text layer in Chinese, set by Typst in an open font. */
export const pdfMaker = async () => {
  const require = createRequire(import.meta.url);
  const font = await readFile(
    require.resolve("@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf"),
  );
  const compiler = NodeCompiler.create({
    workspace: resolve("/"),
    fontArgs: [{ fontBlobs: [font] }],
  });
  compiler.addSource("/paper.typ", template);
  return async ({ title, documentNumber = "", text = "", period }: PackDocument) => {
    const paper = { title, number: documentNumber, text, date: period.to, remark: REMARK };
    compiler.mapShadow("/paper.json", Buffer.from(JSON.stringify(paper)));
    return compiler.pdf({ mainFilePath: "/paper.typ", resetRead: true });
  };
};

const template = `
#let paper = json("/paper.json")
#set document(title: paper.title)
#set page(paper: "a4", margin: 30mm)
#set text(font: "Noto Serif SC", size: 14pt, lang: "zh", region: "cn")
#set par(leading: 1em, first-line-indent: (amount: 2em, all: true))
#align(center, text(size: 20pt, paper.title))
#align(center, paper.number)
#v(1em)
#paper.text
#align(right, paper.date)
#v(2em)
#text(size: 10pt, paper.remark)
`;

import { docx, paragraph, pdf, pdfOf } from "../../support/document-builders.ts";
import { corpusOf, sample } from "./corpus-file.ts";
import { jpegWithPosition } from "./pictures.ts";

const four = (problems: string) =>
  `# 主要工作成效\n好。\n# 经验做法\n好。\n# 存在问题\n${problems}\n# 改进措施\n多。\n`;

/** Documents and narratives as clerks really send them. */
export const awkwardDocuments = [
  ...corpusOf("document", [
    {
      name: "a page that shows a space",
      fileName: "a.pdf",
      content: pdf(1, " "),
      expected: ["warning pagesBlank"],
    },
    {
      name: "a DOCX of pictures only",
      fileName: "a.docx",
      content: docx(`<w:p><w:r><w:drawing><pic:pic xmlns:pic="p"/></w:drawing></w:r></w:p>`),
      expected: ["warning scanWithoutText"],
    },
    {
      name: "a DOCX of a blank page",
      fileName: "a.docx",
      content: docx(`<w:p/>${paragraph("　")}`),
      expected: ["warning pagesBlank"],
    },
    {
      name: "a DOCX of hidden words",
      fileName: "a.docx",
      content: docx("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>通知</w:t></w:r></w:p>"),
      expected: ["warning pagesBlank"],
    },
    {
      name: "another paper's number",
      fileName: "a.docx",
      content: sample("notice.docx"),
      change: { documentNumber: "陵政发〔2021〕6号" },
      expected: ["warning documentNumber documentNumberDiffers"],
    },
    {
      name: "another paper's title",
      fileName: "a.docx",
      content: sample("notice.docx"),
      change: { title: "关于深化教育评价改革的意见" },
      expected: ["warning title titleDiffers"],
    },
    {
      name: "a paper of years ago",
      fileName: "a.docx",
      content: docx(paragraph("通知") + paragraph("2015年3月1日")),
      expected: ["warning period dateOutsidePeriod"],
    },
    {
      name: "a photograph that says where it was taken",
      fileName: "a.jpg",
      content: jpegWithPosition(sample("scan.jpg")),
      expected: ["warning positionInside"],
    },
    {
      name: "a document that serves nothing",
      fileName: "a.pdf",
      content: pdf(),
      change: { documents: [] },
      expected: ["warning documents documentServesNoItem"],
    },
    {
      name: "a .doc called .docx",
      fileName: "a.docx",
      content: sample("notice.doc"),
      expected: ["error contentType typeDiffers"],
    },
    {
      name: "an .odt called .docx",
      fileName: "a.docx",
      content: sample("notice.odt"),
      expected: ["error contentType typeDiffers"],
    },
    {
      name: "a PNG called .jpg",
      fileName: "a.jpg",
      content: sample("scan.png"),
      expected: ["warning contentType pictureTypeDiffers"],
    },
    {
      name: "a PDF without pages",
      fileName: "a.pdf",
      content: pdf(0),
      expected: ["error withoutPages"],
    },
    {
      name: "a PDF with bytes after its end",
      fileName: "a.pdf",
      content: Buffer.concat([pdf(), Buffer.alloc(512, " ")]),
    },
    {
      name: "an empty file",
      fileName: "a.pdf",
      content: new Uint8Array(),
      expected: ["error emptyFile"],
    },
    {
      name: "a PDF whose catalog is missing",
      fileName: "a.pdf",
      content: pdfOf(["<< /Type /Nothing >>"], ""),
      expected: ["error fileDamaged"],
    },
  ]),
  ...corpusOf("narrative", [
    {
      name: "a part that is missing",
      fileName: "a.md",
      content: "# 主要工作成效\n好。\n# 经验做法\n好。\n# 存在问题\n少。\n",
      expected: ["error measures partMissing"],
    },
    {
      name: "a part without text",
      fileName: "a.md",
      content: four(""),
      expected: ["error problems partEmpty"],
    },
    {
      name: "words before the first part",
      fileName: "a.md",
      content: `前言。\n\n${four("少。")}`,
      expected: ["warning textBeforeParts"],
    },
    {
      name: "figures that contradict one another",
      fileName: "a.md",
      content: four("创建平安校园100所，创建率87.8%。"),
      expected: ["warning sections[2].text narrativeRateImpossible"],
    },
    {
      name: "6000 characters",
      fileName: "a.md",
      content: four("字".repeat(6000)),
      expected: ["warning narrativeLong"],
    },
    {
      name: "30,000 characters",
      fileName: "a.md",
      content: four("字".repeat(30_000)),
      expected: ["error narrativeTooLong"],
    },
    {
      name: "Markdown in GB18030",
      fileName: "a.md",
      content: Buffer.from(
        "2320d6f7d2aab9a4d7f7b3c9d0a70abac3a1a30a2320beadd1e9d7f6b7a80abac3a1a30a2320b4e6d4dacecacce20ac9d9a1a30a2320b8c4bdf8b4ebcaa90ab6e0a1a30a",
        "hex",
      ),
    },
    { name: "a tracked move", fileName: "a.docx", content: sample("moved.docx") },
    { name: "hidden runs", fileName: "a.docx", content: sample("vanish.docx") },
    {
      name: "a paragraph that was a heading",
      fileName: "a.docx",
      content: sample("oldstyle.docx"),
    },
    {
      name: "a heading that is not quite a part's",
      fileName: "a.md",
      content: four("少。").replace("经验做法", "二、基本做法"),
      expected: ["warning practices partNamedNear", "error practices partMissing"],
    },
    {
      name: "figures with every sign that Markdown knows",
      fileName: "a.md",
      content: four("5~10万元，9*7*3，2_000_000，`5`，[1]: 5"),
    },
    {
      name: "a turn of direction before a figure",
      fileName: "a.md",
      content: four("共\u202e123所"),
      expected: ["error sections[2].text directionTurned"],
    },
    {
      name: "DOCX without the parts",
      fileName: "a.docx",
      content: sample("notice.docx"),
      expected: [
        "warning textBeforeParts",
        "error achievements partMissing",
        "error practices partMissing",
        "error problems partMissing",
        "error measures partMissing",
      ],
    },
  ]),
];

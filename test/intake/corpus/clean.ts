import { readFileSync } from "node:fs";
import { writeXlsx } from "hucre/xlsx";
import { docx, paragraph, pdf } from "../../support/document-builders.ts";
import { blankWorkbook } from "../../support/workbook-builders.ts";
import { corpusOf, sample } from "./corpus-file.ts";

const json = (indicators: unknown) =>
  JSON.stringify({ schema: "duxue/indicators@1", county: "140524", cycle: 2021, indicators });
const one = [{ id: "headTeacherAllowance", value: "500" }];
const narrative = "# 主要工作成效\n好。\n# 经验做法\n好。\n# 存在问题\n少。\n# 改进措施\n多。\n";
const parts = ["achievements", "practices", "problems", "measures"];
const table = [
  ["指标", "数值"],
  ["headTeacherAllowance", 500],
];

/** What the system asks for, in every format it takes. */
export const clean = [
  ...corpusOf("indicators", [
    { name: "JSON", fileName: "a.json", content: json(one) },
    {
      name: "JSON of a real county",
      fileName: "a.json",
      content: () =>
        new Uint8Array(readFileSync("events/samples/packs/lingchuan-2021/indicators.json")),
      expected: ["warning indicators[23].value noWholeDenominator"],
    },
    { name: "CSV", fileName: "a.csv", content: "指标,数值\nheadTeacherAllowance,500\n" },
    {
      name: "CSV with English headers",
      fileName: "a.csv",
      content: "id,value\nheadTeacherAllowance,500\n",
    },
    {
      name: "XLSX",
      fileName: "a.xlsx",
      content: () => writeXlsx({ sheets: [{ name: "指标", rows: table }] }),
    },
    {
      name: "XLSX with inline strings",
      fileName: "a.xlsx",
      content: () => writeXlsx({ sheets: [{ name: "指标", rows: table }], stringMode: "inline" }),
    },
    {
      name: "workbook begun with one value",
      fileName: "a.xlsx",
      content: () =>
        blankWorkbook(
          new Map([["headTeacherAllowance", { indicator: "headTeacherAllowance", value: "500" }]]),
        ),
    },
  ]),
  ...corpusOf("document", [
    { name: "PDF", fileName: "a.pdf", content: pdf() },
    { name: "PDF of an office program", fileName: "a.pdf", content: sample("notice.pdf") },
    { name: "DOCX", fileName: "a.docx", content: docx() },
    { name: "DOCX of an office program", fileName: "a.docx", content: sample("notice.docx") },
    { name: "JPEG", fileName: "a.jpg", content: sample("scan.jpg") },
    { name: "JPEG called .jpeg", fileName: "a.jpeg", content: sample("scan.jpg") },
    { name: "PNG", fileName: "a.png", content: sample("scan.png") },
    {
      name: "DOCX that bears its registered number, title and date",
      fileName: "a.docx",
      content: sample("notice.docx"),
      change: {
        documentNumber: "陵政发［2021］5号",
        title: "陵川县人民政府关于印发义务教育优质均衡发展实施方案的通知",
      },
    },
  ]),
  ...corpusOf("narrative", [
    { name: "Markdown", fileName: "a.md", content: narrative },
    { name: "DOCX of an office program", fileName: "a.docx", content: sample("narrative.docx") },
    {
      name: "DOCX with headings typed as lines",
      fileName: "a.docx",
      content: docx(
        [
          "一、主要工作成效",
          "好。",
          "二、经验做法",
          "好。",
          "三、存在问题",
          "少。",
          "四、改进措施",
          "多。",
        ]
          .map(paragraph)
          .join(""),
      ),
    },
    {
      name: "JSON",
      fileName: "a.json",
      content: JSON.stringify({
        schema: "duxue/narrative@1",
        sections: parts.map((part) => ({ part, title: "", text: "文。" })),
      }),
    },
  ]),
];

import type { EvidenceKind } from "../formats/evidence-kind.ts";
import { type FormatFamily, familyOf, fileFormats } from "../formats/file-formats.ts";
import type { Locale } from "./finding.ts";
import { savedAsTerm, savingTerm, takenTerm } from "./format-term-keys.ts";

type Words = Readonly<Record<Locale, string>>;

/** How a file of a family is opened, to be saved as something else. */
const openings: Readonly<Record<FormatFamily, Words>> = {
  text: { zh: "用 Word 或 WPS 打开原文件", en: "Open it in Word or WPS" },
  table: { zh: "用 Excel 或 WPS 表格打开原文件", en: "Open it in Excel or WPS Spreadsheets" },
  slides: { zh: "用 PowerPoint 或 WPS 演示打开原文件", en: "Open it in PowerPoint or WPS" },
  picture: { zh: "用画图或看图软件打开原图", en: "Open it in a picture viewer" },
  layout: { zh: "用 WPS 或原来的阅读器打开原文件", en: "Open it in WPS or its own viewer" },
  web: { zh: "用浏览器或 Word 打开网页", en: "Open it in a browser or in Word" },
  archive: { zh: "先解压缩，取出其中的文件", en: "Unpack it, and take the files inside" },
  other: { zh: "用原来的软件打开原文件", en: "Open it in the program it comes from" },
};

/** What it is then saved as, for each kind of evidence. */
const savings: Readonly<
  Record<EvidenceKind, Partial<Record<FormatFamily, Words>> & { readonly rest: Words }>
> = {
  indicators: {
    table: { zh: "另存为 Excel 工作簿 .xlsx", en: "save it as an Excel workbook .xlsx" },
    archive: { zh: "挑出 Excel 工作簿 .xlsx", en: "pick the Excel workbook .xlsx" },
    rest: {
      zh: "把数值填入本系统提供的 Excel 工作簿 .xlsx",
      en: "fill its figures into the Excel workbook .xlsx that this system gives",
    },
  },
  document: {
    text: {
      zh: "另存为 Word 文档 .docx 或 PDF 文件 .pdf",
      en: "save it as a Word document .docx or a PDF file .pdf",
    },
    picture: {
      zh: "另存为 JPEG 图片 .jpg 或 PNG 图片 .png",
      en: "save it as a JPEG picture .jpg or a PNG picture .png",
    },
    archive: {
      zh: "挑出 PDF 文件 .pdf、Word 文档 .docx 或图片",
      en: "pick the PDF file .pdf, Word document .docx or picture",
    },
    rest: { zh: "导出或打印为 PDF 文件 .pdf", en: "export or print it as a PDF file .pdf" },
  },
  narrative: {
    text: { zh: "另存为 Word 文档 .docx", en: "save it as a Word document .docx" },
    archive: { zh: "挑出 Word 文档 .docx", en: "pick the Word document .docx" },
    rest: {
      zh: "把文字写入 Word 文档 .docx",
      en: "put its words into a Word document .docx",
    },
  },
};

/** What a kind takes, in whole: a list in a sentence is a term, so that no bound on quotations ever cuts it. */
const taken: Readonly<Record<EvidenceKind, Words>> = {
  indicators: {
    zh: "Excel 工作簿 .xlsx、CSV 表格 .csv、JSON 文件 .json",
    en: "Excel workbook .xlsx, CSV table .csv, JSON file .json",
  },
  document: {
    zh: "PDF 文件 .pdf、Word 文档 .docx、JPEG 图片 .jpg、PNG 图片 .png",
    en: "PDF file .pdf, Word document .docx, JPEG picture .jpg, PNG picture .png",
  },
  narrative: {
    zh: "Word 文档 .docx、Markdown 文本 .md、JSON 文件 .json",
    en: "Word document .docx, Markdown text .md, JSON file .json",
  },
};

const kinds = ["indicators", "document", "narrative"] as const satisfies readonly EvidenceKind[];

/** The words for formats and for what to do about them, by the codes that findings carry. */
export const formatTerms: ReadonlyMap<string, Words> = new Map<string, Words>([
  ...fileFormats,
  ...[...fileFormats].map(
    ([format, { zh, en }]) =>
      [savedAsTerm(format), { zh: `另存为 ${zh}`, en: `save it as ${en}` }] as const,
  ),
  ...Object.entries(openings).map(([family, words]) => [`opening:${family}`, words] as const),
  ...kinds.map((kind) => [takenTerm(kind), taken[kind]] as const),
  ...kinds.flatMap((kind) =>
    [...fileFormats.keys()].map(
      (format) =>
        [savingTerm(format, kind), savings[kind][familyOf(format)] ?? savings[kind].rest] as const,
    ),
  ),
]);

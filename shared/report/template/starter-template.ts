import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Block } from "../content.ts";
import { docx } from "../docx/docx.ts";
import { letterhead } from "../docx/letterhead.ts";
import { paragraph as wordParagraph } from "../docx/paragraph.ts";
import { type StyleRole, styles } from "../docx/style-forms.ts";
import { zipEpoch } from "../zip-epoch.ts";

const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const repeated = (name: string, inside: readonly Block[]): readonly Block[] => [
  paragraph(`{#${name}}`),
  ...inside,
  paragraph(`{/${name}}`),
];

/** Each kind of block in its own style, set only where the block is of that kind. */
const blocks: readonly Block[] = [
  ...repeated("一级标题", [{ kind: "heading", level: 1, text: "{一级标题}" }]),
  ...repeated("二级标题", [{ kind: "heading", level: 2, text: "{二级标题}" }]),
  ...repeated("三级标题", [{ kind: "heading", level: 3, text: "{三级标题}" }]),
  ...repeated("段落", [{ kind: "paragraph", lead: "{段首}", text: "{段落}" }]),
  ...repeated("表图", [paragraph("{@表图}")]),
];

/** A row that begins and ends a repetition is repeated as a row. */
const scores: Block = {
  kind: "table",
  caption: "各评价重点得分",
  columns: [
    { title: "编号", width: 16, align: "center" },
    { title: "评价重点", width: 100, align: "start" },
    { title: "满分", width: 20, align: "end" },
    { title: "得分", width: 20, align: "end" },
  ],
  rows: [{ kind: "cells", cells: ["{#评价重点}{编号}", "{名称}", "{满分}", "{得分}{/评价重点}"] }],
};

/** The built-in layout with every place named: what a province begins from when it makes a template of its own. */
export const starterTemplate = (): Uint8Array => {
  const { [MAIN]: main = new Uint8Array(), ...parts } = unzipSync(wholeTemplate());
  const xml = styled(whereAsked(strFromU8(main)));
  return zipSync({ ...parts, [MAIN]: strToU8(xml) }, { mtime: zipEpoch() });
};

const MAIN = "word/document.xml";
const head = {
  kind: "printed",
  mark: "{发文机关标志}",
  documentNumber: "{发文字号}",
  signer: "{签发人}",
} as const;

/** 版头 only where there is a mark, 签发人 only where somebody signs. */
const whereAsked = (xml: string): string => {
  const drawn = letterhead(head).join("");
  const signed = drawn
    .replace("签发人：", "{#签发人}签发人：")
    .replace("{签发人}", "{签发人}{/签发人}");
  const tag = (text: string) => wordParagraph("body", [{ text }]);
  return xml.replace(drawn, `${tag("{#发文机关标志}")}${signed}${tag("{/发文机关标志}")}`);
};

const wholeTemplate = (): Uint8Array =>
  docx({
    schema: "duxue/template@1",
    letterhead: head,
    title: { government: "{发文机关}", subject: "{标题}" },
    addressee: "{主送机关}",
    body: [
      ...repeated("草稿标记", [paragraph("{草稿标记}")]),
      ...repeated("正文", blocks),
      scores,
      ...repeated("附件", [paragraph("{附件说明}")]),
      paragraph("{发文机关}"),
      paragraph("{成文日期}"),
      ...repeated("附件", [
        paragraph("附件{序号}"),
        paragraph("{名称}"),
        ...repeated("内容", blocks),
      ]),
      ...repeated("印发机关", [
        ...repeated("抄送", [paragraph("抄送：{抄送}。")]),
        paragraph("{印发机关}　　{印发日期}印发"),
      ]),
    ],
    attachments: [],
    verification: { contentHash: "0".repeat(64), line: "{核验信息}", cycle: "{年度}" },
  });

/** What the layout sets by its place in a paper, and here by its name: every annex begins a page, a signature is at the right. */
const roles: Readonly<Record<string, StyleRole>> = {
  "{附件说明}": "attachmentNote",
  "{发文机关}": "signature",
  "{成文日期}": "signature",
  "附件{序号}": "attachmentMark",
  "{名称}": "attachmentTitle",
};

const styled = (xml: string): string =>
  xml.replace(
    /<w:pStyle w:val="Normal"\/>((?:(?!<\/w:p>).)*?<w:t [^>]*>)([^<]*)<\/w:t>(?=<\/w:r><\/w:p>)/g,
    (whole, between: string, text: string) => {
      const role = roles[text];
      return role === undefined
        ? whole
        : `<w:pStyle w:val="${styles[role].id}"/>${between}${text}</w:t>`;
    },
  );

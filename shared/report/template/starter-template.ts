import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Block } from "../content.ts";
import { docx } from "../docx/docx.ts";
import { type StyleRole, styles } from "../docx/style-forms.ts";

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
export const starterTemplate = (): Uint8Array => styled(plainStarter());

const plainStarter = (): Uint8Array =>
  docx({
    schema: "duxue/template@1",
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
    ],
    attachments: [],
    verification: { contentHash: "0".repeat(64), line: "{核验信息}" },
  });

/** What the layout sets by its place in a paper, and here by its name: every annex begins a page, a signature is at the right. */
const roles: Readonly<Record<string, StyleRole>> = {
  "{附件说明}": "attachmentNote",
  "{发文机关}": "signature",
  "{成文日期}": "signature",
  "附件{序号}": "attachmentMark",
  "{名称}": "attachmentTitle",
};

const MAIN = "word/document.xml";

const styled = (bytes: Uint8Array): Uint8Array => {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[MAIN] ?? new Uint8Array());
  const paragraphs = xml.replace(
    /<w:pStyle w:val="Normal"\/>((?:(?!<\/w:p>).)*?<w:t [^>]*>)([^<]*)<\/w:t>(?=<\/w:r><\/w:p>)/g,
    (whole, between: string, text: string) => {
      const role = roles[text];
      return role === undefined
        ? whole
        : `<w:pStyle w:val="${styles[role].id}"/>${between}${text}</w:t>`;
    },
  );
  return zipSync({ ...parts, [MAIN]: strToU8(paragraphs) }, { mtime: new Date(1980, 0, 1) });
};

import type { Attachment, Block, TableBlock } from "../content.ts";
import { type Imprint, issuedOn, type Letterhead, type Paper } from "../paper.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

/** The report as CommonMark with GFM tables. */
export const markdown = (model: Paper): string =>
  `${[
    ...(model.letterhead === undefined ? [] : letterhead(model.letterhead)),
    `# ${escapeMarkdown(`${model.title.government}${model.title.subject}`)}`,
    ...(model.draftMark === undefined ? [] : [`> **${escapeMarkdown(model.draftMark)}**`]),
    ...(model.addressee === undefined ? [] : [escapeMarkdown(model.addressee)]),
    ...model.body.map(block),
    ...(model.attachments.length === 0 ? [] : [annexes(model.attachments)]),
    ...(model.signature === undefined ? [] : [signature(model.signature)]),
    ...model.attachments.flatMap(attachment),
    ...(model.imprint === undefined ? [] : [imprint(model.imprint)]),
    "---",
    escapeMarkdown(model.verification.line),
  ].join("\n\n")}\n`;

/** Paper with a printed head needs no room here: what stands on it is left out, the number and the signer are not. */
const letterhead = (given: Letterhead): readonly string[] => {
  const mark = given.kind === "printed" ? [`**${escapeMarkdown(given.mark)}**`] : [];
  const { documentNumber, signer } = given;
  return [
    ...mark,
    ...(documentNumber === undefined ? [] : [escapeMarkdown(documentNumber)]),
    ...(signer === undefined ? [] : [`签发人：${escapeMarkdown(signer)}`]),
  ];
};

const annexes = (attachments: readonly Attachment[]): string =>
  [
    "附件：",
    ...attachments.map(({ number, title }) => `${number}\\. ${escapeMarkdown(title)}`),
  ].join("\\\n");

const imprint = ({ copies, office, date }: Imprint): string =>
  [
    ...(copies.length === 0 ? [] : [`抄送：${copies.map(escapeMarkdown).join("，")}。`]),
    `${escapeMarkdown(office)}　${escapeMarkdown(issuedOn(date))}`,
  ].join("\\\n");

const signature = ({ government, date }: NonNullable<Paper["signature"]>): string =>
  `${escapeMarkdown(government)}\\\n${escapeMarkdown(date.trim())}`;

const attachment = ({ number, title, blocks }: Attachment): readonly string[] => [
  `## 附件${number} ${escapeMarkdown(title)}`,
  ...blocks.map(block),
];

const block = (each: Block): string => {
  switch (each.kind) {
    case "heading":
      return `${"#".repeat(each.level + 1)} ${escapeMarkdown(each.text)}`;
    case "paragraph": {
      const lead = each.lead === undefined ? "" : `**${escapeMarkdown(each.lead)}** `;
      return `${lead}${escapeMarkdown(each.text)}`;
    }
    case "table":
      return table(each);
    case "figure":
      return `**${escapeMarkdown(each.caption)}** ${escapeMarkdown(each.alternative)}`;
  }
};

const table = ({ columns, rows }: TableBlock): string =>
  [
    line(columns.map(({ title }) => title)),
    `| ${columns.map(({ align }) => rules[align]).join(" | ")} |`,
    ...rows.map((row) =>
      row.kind === "cells"
        ? line(row.cells)
        : `| | **${cell(row.text)}** |${" |".repeat(Math.max(0, columns.length - 2))}`,
    ),
  ].join("\n");

const rules = { start: ":---", center: ":---:", end: "---:" } as const;

const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;

const cell = (text: string): string => text.split("\n").map(escapeMarkdown).join("<br>");

import type { Attachment, Block, Table } from "../content.ts";
import type { Paper } from "../paper.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

/** The report as CommonMark with GFM tables. */
export const markdown = (model: Paper): string =>
  `${[
    `# ${escapeMarkdown(`${model.title.government}${model.title.subject}`)}`,
    ...(model.draftMark === undefined ? [] : [`> **${escapeMarkdown(model.draftMark)}**`]),
    ...(model.addressee === undefined ? [] : [escapeMarkdown(model.addressee)]),
    ...model.body.map(block),
    ...attachmentList(model.attachments),
    ...(model.signature === undefined ? [] : [signature(model.signature)]),
    ...model.attachments.flatMap(attachment),
    "---",
    escapeMarkdown(model.verification.line),
  ].join("\n\n")}\n`;

const attachmentList = (attachments: readonly Attachment[]): readonly string[] =>
  attachments.length === 0
    ? []
    : [
        [
          "附件：",
          ...attachments.map(({ number, title }) => `${number}\\. ${escapeMarkdown(title)}`),
        ].join("\\\n"),
      ];

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

const table = ({ columns, rows }: Table): string =>
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

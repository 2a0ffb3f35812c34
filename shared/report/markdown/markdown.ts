import type { Attachment, Block, ReportModel, Table } from "../content.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

/** The report as CommonMark with GFM tables. */
export const markdown = (model: ReportModel): string =>
  `${[
    `# ${escapeMarkdown(`${model.title.government}${model.title.subject}`)}`,
    ...(model.draftMark === undefined ? [] : [`> **${escapeMarkdown(model.draftMark)}**`]),
    escapeMarkdown(model.addressee),
    ...model.body.map(block),
    [
      "附件：",
      ...model.attachments.map(({ number, title }) => `${number}\\. ${escapeMarkdown(title)}`),
    ].join("\\\n"),
    `${escapeMarkdown(model.signature.government)}\\\n${escapeMarkdown(model.signature.date.trim())}`,
    ...model.attachments.flatMap(attachment),
    "---",
    escapeMarkdown(model.verification.line),
  ].join("\n\n")}\n`;

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
